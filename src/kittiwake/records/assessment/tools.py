"""Scored tools, read from tools.toml: areas, grades, and the version of each."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).with_name("tools.toml")


@dataclass(frozen=True, kw_only=True)
class Area:
    key: str
    title: str
    asks: str


@dataclass(frozen=True, kw_only=True)
class Tool:
    """One version of one tool. The first grade is the best; grades are numbered from one."""

    key: str
    version: int
    title: str
    purpose: str
    grades: tuple[str, ...]
    areas: tuple[Area, ...]

    def says_grade(self, grade: int) -> str:
        return self.grades[grade - 1]


@cache
def every_tool() -> tuple[Tool, ...]:
    """Every version of every tool. A misspelt field stops the process."""
    rows = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["tool"]
    return tuple(
        Tool(**row | {"grades": tuple(row["grades"]), "areas": tuple(Area(**area) for area in row["areas"])})
        for row in rows
    )


def tools() -> list[Tool]:
    """The newest version of each tool."""
    return list({tool.key: tool for tool in sorted(every_tool(), key=lambda each: each.version)}.values())


def tool(key: str, version: int | None = None) -> Tool:
    """One tool, the newest version unless said. Raises KeyError."""
    for found in sorted(every_tool(), key=lambda each: -each.version):
        if found.key == key and version in (None, found.version):
            return found
    raise KeyError(key)

"""The stages of a challenge and what may be challenged, read from stages.toml. No Django."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("stages.toml")


class MalformedStages(Exception):
    """stages.toml cannot be read. Nothing starts with it."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One stage. `number` is its place, from 1; `answers` says who is to answer."""

    number: int
    key: str
    title: str
    clock: str
    answers: str


@cache
def stages() -> tuple[Stage, ...]:
    """Every stage, in order. Raises MalformedStages."""
    return read_stages(_read())


def read_stages(read: dict[str, Any]) -> tuple[Stage, ...]:
    """Raises  MalformedStages for none, for a key or clock that stands twice, and for a field misspelt."""
    try:
        found = tuple(Stage(number=number, **block) for number, block in enumerate(read["stages"], start=1))
    except (KeyError, TypeError) as fault:
        raise MalformedStages(f"stages.toml: {fault}") from fault
    for name in ("key", "clock"):
        if len({getattr(stage, name) for stage in found}) < len(found):
            raise MalformedStages(f"stages.toml: a {name} stands twice.")
    if not found:
        raise MalformedStages("stages.toml: there is no stage.")
    return found


def stage(key: str) -> Stage:
    """Raises  KeyError."""
    return {each.key: each for each in stages()}[key]


def next_stage(key: str) -> Stage | None:
    """The stage that follows; None after the last."""
    number = stage(key).number
    return next((each for each in stages() if each.number == number + 1), None)


@cache
def challengeable() -> dict[str, str]:
    """The name of a row, with its colon -> what it is, as one of `choices.About`."""
    return dict(_read()["about"])


def kind_of(case: str) -> str:
    """What a case key is, as one of `choices.About`; empty for what cannot be challenged."""
    name, colon, _number = case.partition(":")
    return challengeable().get(name + colon, "")


@cache
def read_again_after() -> frozenset[str]:
    """Kinds of event after which a challenge that changed something is read again."""
    return frozenset(_read()["rereading"]["after"])


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))

"""Keeping a file as it arrived."""

import hashlib
import re
from dataclasses import dataclass

from django.db.models import Model

from kittiwake.records.files.models import File
from kittiwake.records.line.services import Act, key_of

LARGEST_MB = 25


class CannotKeep(Exception):
    """The file is empty or too large. The message says what to do."""


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """A file as it came in: what the sender said of it, and what its content says."""

    name: str
    content: bytes
    content_type: str
    claimed_type: str = ""
    says: str = ""


def keep(arrived: Arrived, *, source: Model, act: Act) -> File:
    """Store the bytes beside the row they belong to.

    Raises  CannotKeep for an empty file, or one over 25 MB.
    """
    if not arrived.content:
        raise CannotKeep(f"{plain_name(arrived.name)} is empty. Ask for it again.")
    if len(arrived.content) > LARGEST_MB * 1024 * 1024:
        raise CannotKeep(f"{plain_name(arrived.name)} is over {LARGEST_MB} MB. Ask for it in parts.")
    return File.objects.create(
        name=plain_name(arrived.name),
        claimed_type=arrived.claimed_type[:120],
        content_type=arrived.content_type,
        size=len(arrived.content),
        sha256=hashlib.sha256(arrived.content).hexdigest(),
        content=arrived.content,
        says=arrived.says,
        source=key_of(source),
        recorded_by=act.by,
        recorded_at=act.at,
    )


def plain_name(name: str) -> str:
    """The last part of a name, without path, control or direction characters: safe to show."""
    last = re.split(r"[\\/]", name)[-1]
    plain = "".join(letter for letter in last if letter.isprintable() and letter not in '"<>:|?*')
    stem, dot, ending = plain.strip(" .").rpartition(".")
    return f"{stem[:200]}{dot}{ending[:50]}" or "file without a name"

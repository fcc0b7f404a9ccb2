"""Where a child in care lives from day to day, and under what: drawn so that it ends as it is wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kittiwake.core.dates import add_months
from kittiwake.records.care.codes import in_use
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.volumes.in_care.course import InCare, Stay
from kittiwake.simulation.volumes.in_care.places import SORTS, Beds
from kittiwake.simulation.volumes.in_care.targets import AT_18, Wanted

FOSTER = {"own_foster": 52, "agency_foster": 48}
CONNECTED = 0.17  # of those in foster families on the latest day
TYPES: Mapping[str, tuple[str, ...]] = {
    "own_foster": ("U6",), "agency_foster": ("U6",), "connected": ("U3",), "own_home": ("K2",),
    "independent_home": ("K2",), "residential_school": ("S1",), "semi_independent": ("H5", "K3"),
    "alone": ("P2", "K3"), "secure": ("K1",), "family_centre": ("R3",), "hospital": ("R2",),
    "with_parents": ("P1",), "for_adoption": ("A6",),
}  # fmt: skip
LASTS = {"U6": "U4", "U3": "U1"}
LATELY: Mapping[str, tuple[int, int]] = {
    "with_parents": (20, 250), "for_adoption": (15, 150), "semi_independent": (15, 300), "alone": (10, 200),
    "own_home": (20, 700), "independent_home": (20, 700), "residential_school": (60, 900), "secure": (5, 60),
    "hospital": (4, 30), "connected": (90, 900),
}  # fmt: skip
"""Days for which a child has lived there at the end that is drawn."""
NOT_BEFORE = {"for_adoption": 180, "with_parents": 30, "secure": 10, "hospital": 3}
"""Days in care before it can be."""
UNPLANNED, PLANNED = {"CREQB": 5, "CREQO": 3, "CHILD": 2, "ALLEG": 1, "STAND": 1}, {"CARPL": 8, "LAREQ": 2}
MOVES_A_YEAR, LONG = 0.8, 700
OF_PARENTS = ("own_foster", "agency_foster")
NEEDS = {"N1": 66, "N2": 3, "N3": 5, "N4": 9, "N5": 13, "N6": 2, "N8": 2}


@dataclass(kw_only=True)
class Staying:
    """What a child's stays are drawn from; `until` is when they leave, or else the latest counted day."""

    chance: Chance
    beds: Beds
    family: int
    born_on: date
    from_on: date
    until: date
    has_left: bool
    unplanned: float

    def days(self) -> int:
        return (self.until - self.from_on).days


def in_care(
    staying: Staying, wanted: Wanted, *, child: str, is_emergency: bool, again: InCare | None = None
) -> InCare:
    """The whole period of care. Draws its beds."""
    final = _final(staying, wanted)
    stays = _stays(staying, final, wanted)
    leaves = staying.has_left
    return InCare(
        child=child, from_on=staying.from_on, is_emergency=is_emergency,
        need="N8" if wanted.is_alone else staying.chance.by_weight(NEEDS), aim=_aim(staying, wanted, final),
        statuses=_statuses(staying, stays, is_emergency=is_emergency, is_alone=wanted.is_alone),
        stays=stays, to_on=staying.until if leaves else None,
        why_it_ceased=_why(wanted, staying) if leaves else "", again=again,
    )  # fmt: skip


def _why(wanted: Wanted, staying: Staying) -> str:
    if wanted.why == "returned":
        return staying.chance.by_weight({"E4A": 3, "E4B": 2})
    known = {code.code for code in in_use("ceased", staying.until)}
    return wanted.why if wanted.why in known else "E45"


def _final(staying: Staying, wanted: Wanted) -> str:
    """Where the child lives in the end: as it is wanted, or as the reason for leaving has it."""
    chance = staying.chance
    lives = "" if staying.has_left else wanted.lives
    if lives == "foster" or not lives:
        by_reason = {"E12": "for_adoption", "E43": "connected", "E5": "semi_independent"}
        if wanted.why in by_reason and staying.has_left:
            return by_reason[wanted.why]
        if wanted.why == AT_18 and chance.happens(0.4):
            return chance.pick(["independent_home", "semi_independent"])
        return "connected" if chance.happens(CONNECTED) else chance.by_weight(FOSTER)
    return lives


def _aim(staying: Staying, wanted: Wanted, final: str) -> str:
    if final == "for_adoption":
        return "ADOPTION"
    if final == "connected":
        return "FAMILY"
    if final in ("semi_independent", "alone") or wanted.why == AT_18:
        return "INDEPENDENCE"
    return "HOME" if wanted.why.startswith("E4") or staying.days() < 150 else "FOSTERING"


def _stays(staying: Staying, final: str, wanted: Wanted) -> tuple[Stay, ...]:
    final_on = _final_from(staying, final)
    days = (final_on - staying.from_on).days
    number = min(6, round(staying.chance.about(MOVES_A_YEAR * days / 365))) if days > 20 else 0
    moved = sorted(
        {staying.from_on + timedelta(days=staying.chance.whole(4, days - 4)) for _ in range(number)}
    )
    starts = [staying.from_on, *moved] if days else []
    ends = [*starts[1:], final_on] if days else []
    found = [
        _stay(staying, _on_the_way(staying, wanted), start, end, is_first=not place, is_outside=None)
        for place, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
    outside = wanted.is_outside if not staying.has_left else None
    end = staying.until if staying.has_left else None
    found.append(_stay(staying, final, final_on, end, is_first=not found, is_outside=outside))
    return tuple(found)


def _final_from(staying: Staying, final: str) -> date:
    """From when they live there: from the first day, where they came late or moved nowhere else."""
    chance, from_on = staying.chance, staying.from_on
    if final == "family_centre":
        return from_on
    if final in LATELY:
        found = staying.until - timedelta(days=chance.whole(*LATELY[final]))
        found = max(found, from_on + timedelta(days=NOT_BEFORE.get(final, 0)))
        if (SORTS.get(final) and SORTS[final].from_age) or final == "alone":
            least = 16 if final == "alone" else SORTS[final].from_age
            found = max(found, add_months(staying.born_on, 12 * least))
    else:
        found = from_on + timedelta(days=round(staying.days() * chance.pick([0, 0, 0.2, 0.5])))
    found = min(found, staying.until - timedelta(days=2))
    return from_on if (found - from_on).days < 10 and final not in NOT_BEFORE else max(found, from_on)


def _on_the_way(staying: Staying, wanted: Wanted) -> str:
    if wanted.lives.endswith("_home") and staying.chance.happens(0.3):
        years = (staying.from_on - staying.born_on).days / 365
        return "independent_home" if years > SORTS["independent_home"].from_age + 1 else "agency_foster"
    return staying.chance.by_weight(FOSTER)


def _stay(
    staying: Staying, sort: str, start: date, end: date | None, *, is_first: bool, is_outside: bool | None
) -> Stay:
    chance = staying.chance
    long = ((end or staying.until) - start).days > LONG
    kind = next(
        code for code in TYPES[sort] if code in {each.code for each in in_use("placement_type", start)}
    )
    lasts = long and kind in LASTS and chance.happens(0.75)
    outside = sort != "own_home" and chance.happens(0.45) if is_outside is None else is_outside
    home = None
    if sort in SORTS:
        home = staying.beds.bed(sort, is_inside=not outside, family=staying.family, from_on=start, to_on=end)
    unplanned = not is_first and sort not in NOT_BEFORE and chance.happens(staying.unplanned)
    return Stay(
        from_on=start, sort=sort, type=LASTS[kind] if lasts else kind, home=home, is_planned=not unplanned,
        is_to_last=lasts and chance.happens(0.8),
        why="" if is_first else chance.by_weight(UNPLANNED if unplanned else PLANNED),
    )  # fmt: skip


def _statuses(
    staying: Staying, stays: tuple[Stay, ...], *, is_emergency: bool, is_alone: bool
) -> tuple[tuple[date, str], ...]:
    """Section 20 or an order; an order first for those who go to court, a full one after about 27 weeks."""
    chance, start, days = staying.chance, staying.from_on, staying.days()
    adoption = next((each.from_on for each in stays if each.type == "A6"), None)
    parents = any(each.type == "P1" for each in stays)
    if is_alone:
        return ((start, "V2"),)
    to_court = adoption is not None or parents or chance.happens(0.72 if days > 200 else 0.35)
    found = [(start, chance.by_weight({"V2": 6, "L1": 3, "L2": 2}) if is_emergency else "V2")]
    if not to_court:
        return ((start, "V2"),)
    after = chance.whole(2, 8) if is_emergency else chance.pick([0, 0, chance.whole(10, 26)])
    found.append((start + timedelta(days=after), "C1"))
    full = found[-1][0] + timedelta(days=chance.whole(150, 225))
    if adoption is not None:
        full = min(full, adoption - timedelta(days=30))
        found.append((full, "C2"))
        found.append((min(full + timedelta(days=chance.whole(0, 40)), adoption - timedelta(days=8)), "E1"))
    else:
        found.append((full, "C2"))
    kept = [each for each in found if each[0] < staying.until - timedelta(days=1)]
    if len(kept) > 1 and kept[0][0] == kept[1][0]:
        kept = kept[1:]
    return tuple(kept)

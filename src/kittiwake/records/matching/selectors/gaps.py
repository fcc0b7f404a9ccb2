"""What was asked of homes and not found, and what the register holds. Numbers only: no child stands in it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from kittiwake.records.care.models import Placement
from kittiwake.records.matching.choices import Closing, How
from kittiwake.records.matching.models import Decision, Request
from kittiwake.records.provision.choices import Care, HomeKind
from kittiwake.records.provision.selectors import beds_of, holds_kept

TOGETHER = "Brothers and sisters together"
YEAR = timedelta(days=365)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One need: how many requests of a year asked for it, and of how many it was not found."""

    need: str
    asked: int
    unmet: int


@dataclass(frozen=True, kw_only=True)
class Room:
    """What the register holds of one kind of home on a day, in beds."""

    kind: str
    homes: int
    beds: int
    lived_in: int
    kept: int

    @property
    def free(self) -> int:
        return max(self.beds - self.lived_in - self.kept, 0)


def gaps(on: date) -> list[Gap]:
    """Needs of the requests of the year up to that day, those least found first. Four queries.

    Not found: the day has passed and no home is chosen; the child lives elsewhere; the home that was chosen
    has it not; or brothers and sisters live apart against the plan.
    """
    rows = Request.objects.filter(recorded_at__date__gt=on - YEAR, recorded_at__date__lte=on)
    asked: Counter[str] = Counter()
    unmet: Counter[str] = Counter()
    for request in rows.select_related("decision__offer").prefetch_related("lines"):
        for need, is_unmet in set(_needs(request, on)):
            asked[need] += 1
            unmet[need] += is_unmet
    found = [Gap(need=need, asked=count, unmet=unmet[need]) for need, count in asked.items()]
    return sorted(found, key=lambda each: (-each.unmet, -each.asked, each.need))


def _needs(request: Request, on: date) -> Iterator[tuple[str, bool]]:
    chosen: Decision | None = getattr(request, "decision", None)
    decision = chosen if chosen and chosen.stands else None
    is_unfound = request.closed_how == Closing.ELSEWHERE or (
        request.closed_at is None and decision is None and request.wanted_by < on
    )
    yield Care(request.care).label, is_unfound
    believed = {asked: how for asked, how, _says in decision.believed} if decision else {}
    for line in request.lines.all():
        what = line.get_trait_display() + (f": {line.detail}" if line.detail else "")
        asked = f"{line.get_weight_display()}: {what}"
        yield asked, is_unfound or believed.get(asked) == How.NOT_MET
    if request.is_together:
        yield TOGETHER, is_unfound or bool(decision and decision.apart_because)


def room(on: date) -> list[Room]:
    """Beds of each kind of home on that day. Three queries, however many homes."""
    homes: Counter[str] = Counter()
    beds: Counter[str] = Counter()
    kind_of = {}
    for number, kind, approved in beds_of(on):
        kind_of[number] = kind
        homes[kind] += 1
        beds[kind] += approved
    until = Q(to_on=None) | Q(to_on__gt=on)
    there = Placement.objects.filter(until, from_on__lte=on, home__isnull=False, withdrawn_at=None)
    living = dict(there.values_list("home").annotate(Count("subject", distinct=True)).order_by())
    lived_in, kept = Counter[str](), Counter(kind_of.get(home) for home, _child in holds_kept(on))
    for home, count in living.items():
        lived_in[kind_of.get(home, "")] += count
    return [
        Room(kind=kind.label, homes=homes[kind], beds=beds[kind], lived_in=lived_in[kind], kept=kept[kind])
        for kind in HomeKind
    ]

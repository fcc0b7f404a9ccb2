"""Writing down a visit: one entry, and for each child what it says and which clocks it turns."""

from collections.abc import Iterator

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from kittiwake import clocks
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import running_for
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of
from kittiwake.records.visits import events
from kittiwake.records.visits.choices import Outcome, Seen
from kittiwake.records.visits.models import Visit, VisitPart
from kittiwake.records.visits.services.facts import VisitFacts, tidied
from kittiwake.records.visits.services.placed import counts_as

TRIED = {
    Outcome.NOBODY_IN: "Visit tried: nobody was in",
    Outcome.NOT_LET_IN: "Visit tried: the worker was not let in",
}


@transaction.atomic
def record_visit(facts: VisitFacts, *, act: Act) -> Visit:
    """Write one visit on the record of each child visited, and count it where they were seen.

    Raises  policies.NotPermitted, also when one of the records is closed to the writer; BadVisit.
    """
    require_open(act, [part.subject for part in facts.parts])
    visit = create(tidied(facts, act), act)
    for part in visit.parts.select_related("subject").order_by("pk"):
        record_each([_told(part), *counted(part)], act)
    return visit


def create(facts: VisitFacts, act: Act, *, supersedes: Visit | None = None) -> Visit:
    """The rows of one visit. The caller has checked the facts and asked who may."""
    columns = {name: value for name, value in vars(facts).items() if name not in {"when", "parts"}}
    visit = Visit.objects.create(
        **columns, happened_on=facts.when.on, happened_at=facts.when.at, author=act.by,
        on_behalf_of=act.on_behalf_of, recorded_at=act.at, supersedes=supersedes,
    )  # fmt: skip
    VisitPart.objects.bulk_create(VisitPart(visit=visit, **vars(part)) for part in facts.parts)
    return visit


def require_open(act: Act, people: list[Subject]) -> None:
    """Raises  policies.NotPermitted when the writer may write no visits, or not read one of the records."""
    day = local_day(act.at)
    policies.require(act.by, "visit.write", on=day)
    if any(reach != Reach.FULL for reach in reaches_of(act.by, people, on=day).values()):
        raise policies.NotPermitted("One of these records is closed to you. Ring the person named beside it.")


def says(part: VisitPart) -> str:
    """ "Visit at home, unannounced: seen, and alone"."""
    visit = part.visit
    if visit.outcome != Outcome.MADE:
        return TRIED[Outcome(visit.outcome)]
    return (
        f"Visit {visit.get_place_display().lower()}, {visit.get_announced_display().lower()}: "
        f"{part.get_seen_display().lower()}"
    )


def _told(part: VisitPart) -> Happening:
    kind = events.VISIT_MADE if part.visit.outcome == Outcome.MADE else events.VISIT_TRIED
    return Happening(kind=kind, about=[part.subject], source=part, when=part.visit.when, says=says(part))


def counted(part: VisitPart) -> Iterator[Happening]:
    """What it means that this child was seen: for the visit itself, and for each clock that waits for it.

    A visit that is written down late does not count where a later one has started the interval already:
    a date that people were told does not move back.
    """
    if not part.is_seen:
        return
    kinds = [events.CHILD_SEEN, *([events.SEEN_ALONE] if part.seen == Seen.ALONE else [])]
    for kind in kinds:
        yield _happening(part, kind, case=part)
    waiting = [
        run for run in running_for(records_of(part.subject)) if run.started_on <= part.visit.happened_on
    ]
    for run in waiting:
        if run.clock in events.COUNTS:
            kind = counts_as(run, on=part.visit.happened_on)
            yield _happening(part, kind, case=_case_of(run))
    for case, kind in {
        (run.case, kind): kind for run in waiting for kind in kinds if _ends(run, kind)
    }.items():
        yield _happening(part, kind, case=_row(case[0]))


def _ends(run: ClockRun, kind: Kind) -> bool:
    return kind.name in clocks.clock(run.clock).stops_when


def _happening(part: VisitPart, kind: Kind, *, case: Model) -> Happening:
    return Happening(kind=kind, about=[part.subject], source=part.visit, case=case, when=part.visit.when)


def _case_of(run: ClockRun) -> Model:
    return _row(run.case)


def _row(case: str) -> Model:
    """The piece of work with this key, unread: the line asks for no more than its key."""
    label, _, number = case.partition(":")
    return apps.get_model(label)(pk=int(number))

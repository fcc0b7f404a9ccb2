"""What was written after the event: moves, checks, texts put right and closings, for one viewer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Model, QuerySet

from kittiwake.core.prepared import one_of, prepared
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.line.services import key_of
from kittiwake.records.protection.models import (
    Amendment,
    CaseClosed,
    PlanCheck,
    StrategyChild,
    StrategyDiscussion,
    TransferIn,
    TransferOut,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

Texts = dict[tuple[str, str], list[Amendment]]


def transfers_visible_to(viewer: User, subject: Subject) -> QuerySet[TransferIn]:
    return TransferIn.objects.filter(subject__in=_theirs(viewer, subject)).order_by("-told_on", "-pk")


def transfers_out_visible_to(viewer: User, subject: Subject) -> QuerySet[TransferOut]:
    found = TransferOut.objects.filter(plan__subject__in=_theirs(viewer, subject))
    return found.select_related("plan__subject").order_by("-told_on", "-pk")


def checks_visible_to(viewer: User, subject: Subject) -> QuerySet[PlanCheck]:
    """What chairs found between conferences, newest first."""
    found = PlanCheck.objects.filter(plan__subject__in=_theirs(viewer, subject))
    return found.select_related("by").order_by("-on", "-pk")


def closings_visible_to(viewer: User, subject: Subject) -> QuerySet[CaseClosed]:
    return CaseClosed.objects.filter(subject__in=_theirs(viewer, subject)).select_related("by")


def part_to_decide(viewer: User, discussion: StrategyDiscussion, subject: Subject) -> StrategyChild | None:
    """This child's part of a discussion that was held, where nobody has decided about them yet."""
    if discussion.held_at is None:
        return None
    parts = discussion.children.filter(subject__in=_theirs(viewer, subject), decision="")
    return parts.select_related("subject").first()


def amendments_of(work: Model, *parts: Iterable[Model]) -> Texts:
    """What was put right in a piece of work and in its parts, by row and text; the caller has read them."""
    keys = [key_of(row) for row in (work, *(row for rows in parts for row in rows))]
    found: Texts = defaultdict(list)
    for each in _amendments(keys):
        found[each.row, each.text].append(each)
    return dict(found)


@prepared
def _amendments(rows: Sequence[str]) -> QuerySet[Amendment]:
    return Amendment.objects.filter(row=one_of(rows)).select_related("by")


def _theirs(viewer: User, subject: Subject) -> QuerySet[Subject]:
    return subjects_visible_to(viewer).filter(pk__in=records_of(subject))

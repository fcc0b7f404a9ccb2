"""Putting a visit right. Both versions stay; due dates that were told do not move by themselves."""

from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction

from kittiwake.records.line.services import Act, record_each, replace_entries
from kittiwake.records.subject.whole import first_record
from kittiwake.records.visits import events
from kittiwake.records.visits.models import Visit, VisitPart
from kittiwake.records.visits.services.facts import BadVisit, VisitFacts, tidied
from kittiwake.records.visits.services.visiting import counted, create, require_open, says


class CorrectedAlready(Exception):
    """Somebody corrected this visit first: theirs is the one to correct. The message is safe to show."""


@transaction.atomic
def correct_visit(*, visit: Visit, facts: VisitFacts, act: Act) -> Visit:
    """Put a corrected visit in this one's place, for the same children.

    A child who turns out to have been seen counts from now on. One who turns out not to have been seen
    leaves the told due dates as they are: whoever may change a clock corrects them, with a reason.
    Raises  policies.NotPermitted, BadVisit, CorrectedAlready.
    """
    before = {first_record(part.subject).pk: part for part in visit.parts.select_related("subject", "visit")}
    require_open(act, [part.subject for part in before.values()])
    held = Visit.objects.select_for_update().get(pk=visit.pk)
    if Visit.objects.filter(supersedes=held).exists():
        raise CorrectedAlready(
            "Somebody has corrected this visit meanwhile. Open theirs, and correct that one."
        )
    whole = tidied(facts, act)
    if {part.subject.pk for part in whole.parts} != before.keys():
        raise BadVisit("A correction is about the same children. Write another visit for somebody left out.")
    corrected = create(_of_the_same(whole, before), act, supersedes=held)
    for part in corrected.parts.select_related("subject").order_by("pk"):
        _replace(before[first_record(part.subject).pk], part, act)
    return corrected


def _of_the_same(facts: VisitFacts, before: Mapping[int, VisitPart]) -> VisitFacts:
    """Each part stays on the record on which it was written, also where that was joined to another since."""
    parts = (replace(part, subject=before[part.subject.pk].subject) for part in facts.parts)
    return replace(facts, parts=tuple(parts))


def _replace(old: VisitPart, new: VisitPart, act: Act) -> None:
    replace_entries(events.VISIT_CORRECTED, act, old=old, source=new, when=new.visit.when, says=says(new))
    if new.is_seen and not old.is_seen:
        record_each(counted(new), act)

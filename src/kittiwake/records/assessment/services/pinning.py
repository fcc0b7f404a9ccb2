"""Pinning entries of the line to a section, as what it rests on; and coding what was found."""

from collections.abc import Collection, Iterable

from django.db import transaction

from kittiwake.records.assessment import events
from kittiwake.records.assessment.cases import children_of, open_parts
from kittiwake.records.assessment.choices import NO_FACTOR
from kittiwake.records.assessment.factors import factors_on
from kittiwake.records.assessment.models import Assessment, Factor, Part, Pin
from kittiwake.records.assessment.policies import require_writing
from kittiwake.records.assessment.selectors.sources import marking_of, readable_sources
from kittiwake.records.assessment.services.writing import Place, held
from kittiwake.records.assessment.standing import require_writable
from kittiwake.records.line.services import Act, record


class CannotPin(Exception):
    """These entries cannot be pinned. The message says why, and is safe to show."""


class BadFactors(Exception):
    """These codes may not stand so. The message says why, and is safe to show."""


@transaction.atomic
def pin(place: Place, *, event_ids: Iterable[int], act: Act) -> list[Pin]:
    """Name entries of the family's lines as what a section rests on. One pinned already stays as it is.

    Raises  policies.NotPermitted, NotNow, CannotWrite; CannotPin for an entry that the worker cannot read.
    """
    assessment, part, kind = held(place, act)
    wanted = set(event_ids)
    found = {event.pk: event for event in readable_sources(act.by, assessment).filter(pk__in=wanted)}
    if not wanted or found.keys() != wanted:
        raise CannotPin("Choose entries that stand on the record of this family now.")
    there = Pin.objects.filter(assessment=assessment, part=part, section=kind.key, removed_at=None)
    fresh = [found[key] for key in sorted(wanted - set(there.values_list("event_id", flat=True)))]
    marks = marking_of(fresh)
    made = Pin.objects.bulk_create(
        Pin(
            assessment=assessment, part=part, section=kind.key, event=event, provenance=marks[event.pk][0],
            sharing=marks[event.pk][1], by=act.by, at=act.at,
        )
        for event in fresh
    )  # fmt: skip
    if made:
        about = [part.subject] if part else children_of(open_parts(assessment))
        record(events.EVIDENCE_PINNED, act, about=about, source=made[0], case=assessment)
    return made


@transaction.atomic
def unpin(*, pin_id: int, act: Act) -> None:
    """Take one entry off. It stays on the record that it was pinned. Raises NotPermitted, NotNow."""
    pinned = (
        Pin.objects.select_for_update(of=("self",))
        .select_related("assessment", "part__subject")
        .get(pk=pin_id)
    )
    children = children_of(pinned.assessment.parts.select_related("subject"))
    require_writing(act, children)
    require_writable(pinned.assessment)
    if pinned.removed_at is None:
        pinned.removed_at = act.at
        pinned.save()
        about = [pinned.part.subject] if pinned.part else children
        record(events.EVIDENCE_UNPINNED, act, about=about, source=pinned, case=pinned.assessment)


@transaction.atomic
def code_factors(*, part_id: int, codes: Collection[str], act: Act) -> None:
    """Code what was found about one child, in place of what was coded before.

    Raises  policies.NotPermitted, NotNow; BadFactors for a code not in use when the assessment began, or
            "no factors" beside another.
    """
    part = Part.objects.select_related("subject", "assessment").get(pk=part_id)
    assessment = Assessment.objects.select_for_update().get(pk=part.assessment_id)
    require_writing(act, [part.subject])
    require_writable(assessment)
    wanted = set(codes)
    strange = wanted - {code.code for code in factors_on(assessment.started_on)}
    if strange:
        raise BadFactors(
            f"{', '.join(sorted(strange))} is not in use for the year in which this assessment began."
        )
    if NO_FACTOR in wanted and len(wanted) > 1:
        raise BadFactors("“No factors identified” stands alone. Take it away, or take the others away.")
    there = set(part.factors.values_list("code", flat=True))
    if there == wanted:
        return
    part.factors.exclude(code__in=wanted).delete()
    Factor.objects.bulk_create(Factor(part=part, code=code) for code in sorted(wanted - there))
    record(events.FACTORS_CODED, act, about=[part.subject], source=part, case=assessment)

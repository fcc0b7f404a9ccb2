"""Calling a conference: who chairs it, about which children, who is invited."""

from django.db import transaction

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import InvolvementKind, Reach
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import allocated_worker, reaches_of
from kittiwake.records.line.services import Act, record
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import ConferenceKind, Sector
from kittiwake.records.protection.models import (
    Conference,
    ConferenceChild,
    ConferenceParent,
    ConferenceSeat,
    Enquiry,
)
from kittiwake.records.protection.policies import BadProtection, TooLate, require_open
from kittiwake.records.protection.services.facts import CallFacts
from kittiwake.records.protection.services.texts import LONGEST_LINE, needed
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, first_records, records_of, records_of_each


@transaction.atomic
def call_conference(*, facts: CallFacts, act: Act) -> Conference:
    """Call a conference about these children, with a chair who has no part in the work.

    Raises  policies.NotPermitted, BadProtection.
    """
    subjects = first_records(facts.children)
    require_open(act, "conference.call", subjects)
    _check(facts, subjects, act)
    conference, is_new = Conference.objects.get_or_create(
        submission=facts.submission,
        defaults={
            "kind": facts.kind,
            "for_at": facts.for_at,
            "place": needed(facts.place, "The place", "Say where it is held.", at_most=LONGEST_LINE),
            "chair": facts.chair,
            "called_by": act.by,
            "called_at": act.at,
        },
    )
    if not is_new:
        return conference
    ConferenceChild.objects.bulk_create(
        ConferenceChild(conference=conference, subject=subject, enquiry=_enquiry(subject, facts))
        for subject in subjects
    )
    ConferenceParent.objects.bulk_create(
        ConferenceParent(conference=conference, subject=parent) for parent in first_records(facts.parents)
    )
    sectors = dict.fromkeys([Sector.SOCIAL_CARE, *facts.sectors])
    ConferenceSeat.objects.bulk_create(
        ConferenceSeat(conference=conference, sector=sector) for sector in sectors
    )
    says = f"{conference.get_kind_display()} called for {says_day(local_day(facts.for_at))}"
    record(events.CONFERENCE_CALLED, act, about=subjects, source=conference, says=says)
    return conference


@transaction.atomic
def call_off_conference(*, conference: Conference, why: str, act: Act) -> Conference:
    """Say that a conference does not take place. Raises NotPermitted, BadProtection, TooLate."""
    subjects = first_records(child.subject for child in conference.children.select_related("subject"))
    require_open(act, "conference.call", subjects)
    to_come = to_be_held(conference)
    to_come.called_off_why = needed(why, "The reason", "Say why the conference does not take place.")
    to_come.called_off_at = act.at
    to_come.save()
    record(events.CONFERENCE_CALLED_OFF, act, about=subjects, source=to_come)
    return to_come


def to_be_held(conference: Conference) -> Conference:
    """The conference, held for this act. Raises TooLate when it was minuted or called off."""
    found = Conference.objects.select_for_update().get(pk=conference.pk)
    if found.held_at is not None:
        raise TooLate("This conference is written down already. Open it to read what was decided.")
    if found.called_off_at is not None:
        raise TooLate("This conference was called off. Call another one.")
    return found


def _check(facts: CallFacts, subjects: list[Subject], act: Act) -> None:
    if not subjects:
        raise BadProtection("Say which children the conference is about.")
    if facts.kind not in ConferenceKind.values:
        raise BadProtection("Say which kind of conference it is.")
    if not can(facts.chair, "conference.chair", on=local_day(act.at)):
        raise BadProtection(f"{facts.chair} does not chair conferences. Choose somebody who does.")
    if facts.chair == act.by:
        raise BadProtection("Whoever calls a conference does not chair it. Choose somebody else.")
    if any(_works_with(facts, subject, act) for subject in subjects):
        raise BadProtection(f"{facts.chair} works with one of these children. Choose another chair.")
    _require_chair(facts, subjects, act)


def _require_chair(facts: CallFacts, subjects: list[Subject], act: Act) -> None:
    """Whoever chairs reads what they hear about; a designated conference is chaired with new eyes."""
    reach = reaches_of(facts.chair, subjects, on=local_day(act.at))
    if any(each != Reach.FULL for each in reach.values()):
        raise BadProtection(f"{facts.chair} cannot read all of these records. Choose another chair.")
    chaired = Conference.objects.filter(
        chair=facts.chair, children__subject__in=records_of_each(subjects), held_at__isnull=False
    )
    if facts.kind == ConferenceKind.DESIGNATED and chaired.exists():
        raise BadProtection(
            f"{facts.chair} has chaired a conference about these children. "
            "Somebody with no part in the plan chairs a designated conference."
        )


def _works_with(facts: CallFacts, subject: Subject, act: Act) -> bool:
    held = allocated_worker(subject, on=local_day(act.at))
    ever = facts.chair.involvements.filter(
        subject__in=records_of(subject), kind__in=[InvolvementKind.ALLOCATED, InvolvementKind.SUPPORTING]
    )
    return held == facts.chair or ever.exists()


def _enquiry(subject: Subject, facts: CallFacts) -> Enquiry | None:
    """The enquiry that led here: the one named, or the child's latest for a first conference."""
    for enquiry in facts.enquiries:
        if first_record(enquiry.subject) == subject:
            return enquiry
    if facts.kind != ConferenceKind.INITIAL:
        return None
    theirs = Enquiry.objects.filter(subject__in=records_of(subject), conferences=None)
    return theirs.order_by("-started_at").first()

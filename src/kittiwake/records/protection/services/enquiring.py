"""An enquiry: the child is seen, one person proposes what comes of it, and another authorises it."""

from django.db import transaction

from kittiwake import standards
from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, Happening, record, record_each, record_standards
from kittiwake.records.protection import events
from kittiwake.records.protection.choices import EnquiryOutcome, SeenHow
from kittiwake.records.protection.models import Enquiry, EnquirySight
from kittiwake.records.protection.policies import BadProtection, NotPermitted, TooLate, require_open
from kittiwake.records.protection.services.facts import SightFacts
from kittiwake.records.protection.services.texts import LONGEST_LINE, happened, needed, words
from kittiwake.records.subject.whole import first_record


@transaction.atomic
def record_sight(*, enquiry: Enquiry, facts: SightFacts, act: Act) -> EnquirySight:
    """Say when the child was seen for the enquiry and what they said, or why they were not seen.

    Raises  policies.NotPermitted, BadProtection, TooLate.
    """
    require_open(act, "enquiry.write", [enquiry.subject])
    going = _going(enquiry)
    is_seen = facts.seen != SeenHow.NOT_SEEN
    said, why = words(facts.said, "What they said"), words(facts.why, "The reason")
    if is_seen and not said:
        raise BadProtection("Write what the child said, in their words; for a baby, what you saw of them.")
    if not is_seen and not why:
        raise BadProtection("Say why the child was not seen.")
    sight = EnquirySight.objects.create(
        enquiry=going, seen=facts.seen, said=said, why=why, by=act.by, recorded_at=act.at,
        seen_at=happened(facts.seen_at, act, after=going.started_at, what="the enquiry began"),
        where=needed(facts.where, "The place", "Say where it was.", at_most=LONGEST_LINE),
    )  # fmt: skip
    kind = events.ENQUIRY_CHILD_SEEN if is_seen else events.ENQUIRY_CHILD_NOT_SEEN
    record(
        kind, act, about=[first_record(going.subject)], source=sight, case=going,
        when=When.moment(sight.seen_at), says=f"Section 47 enquiry: {sight.get_seen_display().lower()}",
    )  # fmt: skip
    return sight


@transaction.atomic
def propose_outcome(*, enquiry: Enquiry, outcome: str, because: str, act: Act) -> Enquiry:
    """Say what came of the enquiry, for somebody else to authorise. Raises as `record_sight`."""
    require_open(act, "enquiry.write", [enquiry.subject])
    going = _going(enquiry)
    if outcome not in EnquiryOutcome.values:
        raise BadProtection("Say what came of the enquiry.")
    going.outcome = outcome
    going.because = needed(because, "The reason", "Say why: what was found, and what it means for the child.")
    going.proposed_by, going.proposed_at, going.returned_why = act.by, act.at, ""
    going.save()
    record(events.ENQUIRY_PROPOSED, act, about=[first_record(going.subject)], source=going)
    return going


@transaction.atomic
def return_outcome(*, enquiry: Enquiry, why: str, act: Act) -> Enquiry:
    """Ask something before authorising. Raises as `authorise_outcome`."""
    going = _proposed(enquiry, act)
    going.returned_why = needed(why, "The question", "Say what is to be answered first.")
    going.outcome, going.proposed_by, going.proposed_at = "", None, None
    going.save()
    record(events.ENQUIRY_RETURNED, act, about=[first_record(going.subject)], source=going)
    return going


@transaction.atomic
def authorise_outcome(*, enquiry: Enquiry, act: Act) -> Enquiry:
    """Close the enquiry with the outcome that somebody else proposed.

    Raises  policies.NotPermitted, also for whoever proposed it; BadProtection with no proposal; TooLate.
    """
    going = _proposed(enquiry, act)
    going.closed_by, going.closed_at = act.by, act.at
    going.save()
    sights = list(going.sights.all())
    met = {
        "enquiry_child_seen": any(sight.seen != SeenHow.NOT_SEEN for sight in sights),
        "enquiry_child_seen_alone": any(sight.seen == SeenHow.ALONE for sight in sights),
    }
    assessed = standards.assess(
        met, reasons={}, agreed=False, decision="enquiry.outcome", on=local_day(act.at)
    )
    record_standards(assessed, decision=going, case=going, act=act)
    about = [first_record(going.subject)]
    says = f"Section 47 enquiry closed: {going.get_outcome_display().lower()}"
    told = [Happening(kind=events.ENQUIRY_CLOSED, about=about, source=going, says=says)]
    if going.outcome != EnquiryOutcome.CP_CONFERENCE:
        told.append(Happening(kind=events.NO_CONFERENCE, about=about, source=going))
    record_each(told, act)
    return going


def _going(enquiry: Enquiry) -> Enquiry:
    found = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if found.closed_at is not None:
        raise TooLate("This enquiry is closed. A new strategy discussion can begin another.")
    return found


def _proposed(enquiry: Enquiry, act: Act) -> Enquiry:
    require_open(act, "enquiry.authorise", [enquiry.subject])
    going = _going(enquiry)
    if not going.outcome:
        raise BadProtection("Nobody has proposed an outcome yet.")
    if going.proposed_by_id == act.by.pk:
        raise NotPermitted("You proposed this outcome, so somebody else authorises it.")
    return going

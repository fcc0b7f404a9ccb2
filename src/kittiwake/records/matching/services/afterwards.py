"""What follows: the assessment brought up to date, and matching read again after an unplanned end."""

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.care.models import Placement
from kittiwake.records.line.services import Act, record
from kittiwake.records.matching import events
from kittiwake.records.matching.models import Reading, Refresh
from kittiwake.records.matching.policies import ASK, require_on
from kittiwake.records.matching.selectors.reading import standing_assessment
from kittiwake.records.matching.services.facts import BadRequest, MovedOn, ReadingFacts, needed


@transaction.atomic
def refresh_assessment(*, placement: Placement, says: str, act: Act) -> Refresh:
    """An assessment authorised since the child was placed was read for this placement. says: what it changes.

    Raises  policies.NotPermitted; BadRequest where none was authorised since, or it holds no longer; MovedOn.
    Source  the report, paragraphs 34, 42 and 43; the number of days is a local setting.
    """
    held = Placement.objects.select_for_update(of=["self"]).select_related("subject").get(pk=placement.pk)
    require_on(act, ASK, held.subject)
    if Refresh.objects.filter(placement=held).exists():
        raise MovedOn("This is written down already. Look at the record again.")
    part, told, is_current = standing_assessment(act.by, held.subject, on=local_day(act.at))
    signed = part.conclusion.authorisation.at if part and is_current else None
    if part is None or signed is None or local_day(signed) < held.from_on:
        raise BadRequest(f"{told} It is to be authorised after the child was placed, and to hold today.")
    row = Refresh.objects.create(
        placement=held, rests_on=part, by=act.by, at=act.at,
        says=needed(says, "What it changes", "Say what it changes for this placement; nothing, if so."),
    )  # fmt: skip
    record(events.ASSESSMENT_READ, act, about=[held.subject], source=row, case=held)
    return row


@transaction.atomic
def read_again(*, placement: Placement, facts: ReadingFacts, act: Act) -> Reading:
    """A placement ended unplanned: what was believed stands beside what happened, and what follows.

    Raises  policies.NotPermitted; BadRequest for a day before it ended or to come; MovedOn where it was read
            already, or the placement did not end unplanned.
    """
    held = Placement.objects.select_for_update(of=["self"]).select_related("subject").get(pk=placement.pk)
    require_on(act, ASK, held.subject)
    if held.ended_as_planned is not False or held.to_on is None or held.withdrawn_at is not None:
        raise MovedOn("This placement did not end unplanned. Look at the record again.")
    if Reading.objects.filter(placement=held).exists():
        raise MovedOn("This was read again already. Look at the record again.")
    if not held.to_on <= facts.held_on <= local_day(act.at):
        raise BadRequest(f"Say a day from {says_day(held.to_on)} until today.")
    row = Reading.objects.create(
        placement=held, held_on=facts.held_on, by=act.by, at=act.at,
        happened=needed(facts.happened, "What happened", "Say what happened."),
        learned=needed(facts.learned, "What is learned", "Say what follows, here and for matching."),
    )  # fmt: skip
    record(events.READ_AGAIN, act, about=[held.subject], source=row, case=held, when=When.day(facts.held_on))
    return row

"""Between reviews: a look at decisions midway, a look at section 20, and who was told of a placement."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.care import events
from kittiwake.records.care.choices import VOLUNTARY, CheckKind, Told
from kittiwake.records.care.models import Check, LegalStatus, Notice, Period, Placement, Review
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import BadCare, CareMovedOn, needed
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class CheckFacts:
    """On which day somebody looked, whether it is well, and what they found; where not, what follows."""

    on: date
    is_well: bool
    says: str


@dataclass(frozen=True, kw_only=True)
class NoticeFacts:
    """Who was told of a placement, and when; or why not."""

    who: str
    told_on: date | None = None
    why_not: str = ""


@transaction.atomic
def check_midway(*, period: Period, facts: CheckFacts, act: Act) -> Check:
    """The reviewing officer looks whether what the last review decided is carried out.

    Raises  policies.NotPermitted; BadCare for a day before that review or to come; CareMovedOn where no
            review was held yet, or care has ceased.
    """
    held = _going(period)
    require_on(act, "review.hold", held.subject)
    last = held.reviews.first()
    if last is None:
        raise CareMovedOn("No review was held yet, so there is nothing to look at midway.")
    return _checked(held, CheckKind.MIDWAY, last, last.held_on, facts, act)


@transaction.atomic
def check_section_20(*, period: Period, facts: CheckFacts, act: Act) -> Check:
    """A manager looks whether accommodation under section 20 is still right for the child.

    Raises  policies.NotPermitted; BadCare for a day before it began or to come; CareMovedOn where the child
            is not accommodated under section 20.
    Source  the report, paragraph 37.
    """
    held = _going(period)
    require_on(act, "care.withdraw", held.subject)
    standing = LegalStatus.objects.filter(
        subject__in=records_of(held.subject), to_on=None, withdrawn_at=None, code__in=VOLUNTARY
    ).first()
    if standing is None:
        raise CareMovedOn("The child is not accommodated under section 20. Look at the record again.")
    return _checked(held, CheckKind.SECTION_20, None, standing.from_on, facts, act)


@transaction.atomic
def notify(*, placement: Placement, told: Iterable[NoticeFacts], act: Act) -> list[Notice]:
    """Write down who was told of a placement. The clock stops when each was told, or it says why not.

    Raises  policies.NotPermitted; BadCare for a day to come, an answer given twice, or nothing answered.
    """
    held = Placement.objects.select_for_update(of=["self"]).select_related("subject").get(pk=placement.pk)
    require_on(act, "care.record", held.subject)
    known = set(held.notices.values_list("who", flat=True))
    rows = [_notice(held, each, act) for each in told if each.told_on or each.why_not.strip()]
    if not rows:
        raise BadCare("Say of at least one of them when they were told, or why not.")
    for row in rows:
        if row.who in known:
            raise BadCare(f"{Told(row.who).label}: this is written down already.")
        known.add(row.who)
    made = Notice.objects.bulk_create(rows)
    kind = events.NOTIFIED if known == set(Told.values) else events.NOTIFIED_IN_PART
    says = f"{kind.says}: {', '.join(Told(row.who).label for row in rows)}"
    record(kind, act, about=[held.subject], source=made[0], case=held, says=says)
    return made


def _going(period: Period) -> Period:
    held = Period.objects.select_for_update(of=["self"]).select_related("subject").get(pk=period.pk)
    if held.to_on is not None or held.withdrawn_at is not None:
        raise CareMovedOn("This period of care is over. Look at the record again.")
    return held


def _checked(
    period: Period, kind: CheckKind, review: Review | None, since: date, facts: CheckFacts, act: Act
) -> Check:
    if not since <= facts.on <= local_day(act.at):
        raise BadCare(f"Say a day from {says_day(since)} until today.")
    row = Check.objects.create(
        period=period, kind=kind, review=review, on=facts.on, is_well=facts.is_well, by=act.by, at=act.at,
        says=needed(facts.says, "What you found", "Say what you found, and what follows where it is not so."),
    )  # fmt: skip
    event = CHECKED[kind, facts.is_well]
    record(event, act, about=[period.subject], source=row, case=period, when=When.day(facts.on))
    return row


CHECKED = {
    (CheckKind.MIDWAY, True): events.ON_COURSE,
    (CheckKind.MIDWAY, False): events.OFF_COURSE,
    (CheckKind.SECTION_20, True): events.SECTION_20_RIGHT,
    (CheckKind.SECTION_20, False): events.SECTION_20_NOT_RIGHT,
}


def _notice(placement: Placement, facts: NoticeFacts, act: Act) -> Notice:
    if facts.who not in Told.values:
        raise BadCare("Choose who was told from the list.")
    label = Told(facts.who).label
    if facts.told_on is not None and facts.told_on > local_day(act.at):
        raise BadCare(f"{label}: that day has not come. Check the date.")
    why = clean(facts.why_not).strip()
    if facts.told_on is not None and why:
        raise BadCare(f"{label}: say when they were told, or why not. Not both.")
    return Notice(
        placement=placement, who=facts.who, told_on=facts.told_on, why_not=why, by=act.by, at=act.at
    )

"""What a child’s accommodation under section 20 rests on: who agreed, and until when."""

from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, age, says_day
from kittiwake.core.today import local_day
from kittiwake.records.care import events
from kittiwake.records.care.choices import VOLUNTARY, GivenAs
from kittiwake.records.care.models import Agreement, Period
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import (
    LONGEST_LINE,
    BadCare,
    CareMovedOn,
    Consent,
    StatusFacts,
    needed,
)
from kittiwake.records.line.services import Act, record
from kittiwake.records.people.selectors import person_of

OWN_AGREEMENT_FROM = 16
"""Units  whole years. Source  Children Act 1989, section 20(11)."""


def require_consent(facts: StatusFacts) -> None:
    """Raises  BadCare where section 20 is said without who agreed to it."""
    if facts.code in VOLUNTARY and facts.consent is None:
        raise BadCare("Say who agreed that the child is accommodated, on which day, and as what.")


def says_consent(consent: Consent) -> str:
    """What a status rests on, where it rests on an agreement."""
    if consent.given_as == GivenAs.NOBODY:
        return f"Nobody could agree: {consent.understood}"
    how = "in writing" if consent.is_in_writing else "by word only"
    as_what = GivenAs(consent.given_as).label.lower()
    return f"{consent.given_by} ({as_what}) agreed {how}, {says_day(consent.given_on)}"


@transaction.atomic
def agree(*, period: Period, consent: Consent, act: Act) -> Agreement:
    """Somebody agrees that the child is accommodated.

    Raises  policies.NotPermitted; BadCare for a day to come, nobody named, or a young person under 16.
    """
    require_on(act, "care.record", period.subject)
    if period.to_on is not None:
        raise CareMovedOn("This period of care is over. Look at the record again.")
    as_what = GivenAs(consent.given_as)
    if consent.given_on > local_day(act.at):
        raise BadCare("The day of the agreement has not come. Check the date.")
    _require_age(period, as_what, consent.given_on)
    row = Agreement.objects.create(
        period=period, given_as=as_what, given_by=_name(consent, as_what), given_on=consent.given_on,
        is_in_writing=consent.is_in_writing and as_what != GivenAs.NOBODY,
        understood=needed(
            consent.understood, "The explanation",
            "Say how it was made sure that they understood, and may end it; or why nobody could agree.",
        ),
        recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    when, says = When.day(row.given_on), f"{events.AGREED.says}: {as_what.label.lower()}"
    record(events.AGREED, act, about=[period.subject], source=row, case=period, when=when, says=says)
    return row


@transaction.atomic
def end_agreement(*, agreement: Agreement, on: date, because: str, act: Act) -> Agreement:
    """They no longer agree. It ends no status by itself: what follows is decided and written down.

    Raises  policies.NotPermitted; BadCare for a day before it was given or to come; CareMovedOn.
    """
    held = Agreement.objects.select_for_update().select_related("period__subject").get(pk=agreement.pk)
    child = held.period.subject
    require_on(act, "care.record", child)
    if held.ended_on is not None:
        raise CareMovedOn("This agreement has ended already.")
    if not held.given_on <= on <= local_day(act.at):
        raise BadCare(f"They agreed on {says_day(held.given_on)}. Say a day from then until today.")
    held.ended_because = needed(because, "The reason", "Say what they said, and what follows.")
    held.ended_on = on
    held.save()
    record(events.AGREEMENT_ENDED, act, about=[child], source=held, case=held.period, when=When.day(on))
    return held


def _name(consent: Consent, as_what: GivenAs) -> str:
    if as_what == GivenAs.NOBODY:
        return ""
    return needed(consent.given_by, "The name", "Say who agreed, by name.", at_most=LONGEST_LINE)


def _require_age(period: Period, as_what: GivenAs, on: date) -> None:
    if as_what != GivenAs.YOUNG_PERSON:
        return
    person = person_of(period.subject)
    born = person.born_on if person else None
    if born is None or age(born, on) < OWN_AGREEMENT_FROM:
        raise BadCare(
            "A young person agrees for themselves from 16. Say who with parental responsibility did."
        )

"""Setting a sign aside: with what one made of it, why, and a day to look again."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import add_months, says_day
from kittiwake.core.text import kept_words
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.drift import events
from kittiwake.records.drift.choices import Verdict
from kittiwake.records.drift.models import SetAside, Sign
from kittiwake.records.drift.reasons import reasons
from kittiwake.records.line.services import Act, record

LONGEST_WORDS, LONGEST_MONTHS = 5_000, 6


class BadSettingAside(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class SignMovedOn(Exception):
    """It is gone since the page was opened. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class SettingAside:
    """What somebody made of a sign, why, and when they look again."""

    verdict: str
    because: str
    look_again_on: date


@transaction.atomic
def set_aside(facts: SettingAside, *, sign: Sign, act: Act) -> SetAside:
    """Take a sign off the list until a day. It comes back if it still stands; others stay.

    Raises  policies.NotPermitted, also for a record closed to the actor; BadSettingAside; SignMovedOn.
    """
    day = local_day(act.at)
    policies.require(act.by, "drift.set_aside", on=day)
    held = Sign.objects.select_for_update().get(pk=sign.pk)
    rests_on = [held.subject, *([held.rests_on] if held.rests_on else [])]
    if any(reach_of(act.by, each, on=day) != Reach.FULL for each in rests_on):
        raise policies.NotPermitted("This record is closed to you. Ring the person named beside it.")
    if held.gone_on is not None:
        raise SignMovedOn(
            f"It is gone: on {says_day(held.gone_on)} it was so no longer. Nothing is to be done."
        )
    if facts.verdict not in Verdict.values:
        raise BadSettingAside("Say what you make of it.")
    if facts.look_again_on <= day:
        raise BadSettingAside("Choose a day to look again that is still to come.")
    if facts.look_again_on > (latest := add_months(day, LONGEST_MONTHS)):
        raise BadSettingAside(
            f"Look again by {says_day(latest)} at the latest: nothing is set aside for longer."
        )
    because = kept_words(
        facts.because, "The reason", at_most=LONGEST_WORDS, refused=BadSettingAside, ask="Say why."
    )
    row = SetAside.objects.create(
        sign=held,
        verdict=facts.verdict,
        because=because,
        look_again_on=facts.look_again_on,
        by=act.by,
        at=act.at,
    )
    what = reasons()[held.reason].title if held.rests_on_id else held.says
    says = f"{what}. {row.get_verdict_display()}. To look again on {says_day(row.look_again_on)}."
    record(events.SET_ASIDE, act, about=[held.subject], source=row, says=says)
    return row

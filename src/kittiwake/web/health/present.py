"""Health in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core import codes
from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.health.choices import CODES, Came, Look, Step
from kittiwake.records.health.selectors import tracked_for
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.clock_words import clock_status

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.access.models import User
    from kittiwake.records.health.models import Consent, HealthLook, Questionnaire, Referral
    from kittiwake.records.health.selectors import Tracked, Waiting
    from kittiwake.records.line.models import ClockRun

UP_TO_DATE = {None: "", True: "Immunisations are up to date. ", False: "Immunisations are not up to date. "}


def waiting(each: "Waiting") -> tuple[str, str, str]:
    """The service, how it stands and for how long, and the tone."""
    days = f"{each.days} days" if each.days != 1 else "1 day"
    if each.is_refused and each.last:
        words = f"Refused below the threshold on {says_day(each.last.on)}, {days} after it was asked"
        return each.referral.service, words, "late"
    if each.is_seen:
        return each.referral.service, f"Being seen; asked {days} ago", "good"
    where = each.last.get_step_display().lower() if each.last else "no answer yet"
    return each.referral.service, f"Waits {days}: {where}", "soon"


def look_rows(looks: Iterable["HealthLook"]) -> list[list[str]]:
    return [[says_day(each.on), Look(each.kind).label, _found(each), each.by_whom] for each in looks]


def _found(each: "HealthLook") -> str:
    earlier = each.supersedes
    before = f" Put right: {each.reason} Before: “{earlier.found or earlier.why_not}”" if earlier else ""
    if each.came != Came.DONE:
        return f"{Came(each.came).label}: {each.why_not}{before}"
    needs = f" Needs: {each.needs}" if each.needs else ""
    return f"{UP_TO_DATE[each.is_up_to_date]}{each.found}{needs}{before}"


def looks_to_put_right(looks: Iterable["HealthLook"], *, key: "UUID") -> list[tuple[str, str]]:
    return [
        (
            f"Put right: {Look(each.kind).label.lower()}, {says_day(each.on)}",
            reverse("health:put_right", args=[key, each.pk]),
        )
        for each in looks
    ]


def passport_rows(looks: Iterable["HealthLook"]) -> list[list[str]]:
    """What was done, for the young person: nothing that did not take place."""
    return [
        [says_day(each.on), Look(each.kind).label, each.found, each.by_whom]
        for each in looks
        if each.came == Came.DONE
    ]


def score_rows(questionnaires: Iterable["Questionnaire"]) -> list[list[str]]:
    return [[says_day(each.on), _score(each), each.filled_in_by, each.follows] for each in questionnaires]


def _score(each: "Questionnaire") -> str:
    if each.total is None or each.band is None:
        return f"No score: {codes.label(CODES, 'sdq_reason', each.why_none)}"
    parts = (
        f"emotions {each.emotions}, conduct {each.conduct}, attention {each.attention}, others {each.peers}"
    )
    return f"{each.total}: {each.band.label.lower()} ({parts}; kindness {each.kindness})"


def consent_rows(consents: Iterable["Consent"]) -> list[list[str]]:
    return [
        [each.get_to_display(), f"{each.get_said_display()}, {says_day(each.on)}", each.who, each.words]
        for each in consents
    ]


@dataclass(frozen=True, kw_only=True)
class Referred:
    """One referral with its steps, to read. `is_open` is true while something may follow."""

    pk: int
    title: str
    why: str
    meanwhile: str
    steps: list[list[str]]
    is_open: bool


def referral(each: "Referral") -> Referred:
    steps = list(each.steps.all())
    return Referred(
        pk=each.pk,
        title=f"{each.service}, asked {says_day(each.asked_on)}",
        why=each.why,
        meanwhile=each.meanwhile,
        steps=[[says_day(one.on), Step(one.step).label, one.words] for one in steps],
        is_open=not steps or steps[-1].step not in {Step.ENDED, Step.WITHDRAWN},
    )


@dataclass(frozen=True, kw_only=True)
class TrackerRow:
    """One child on the tracker: each column in words with its tone."""

    name: str
    url: str
    assessment: tuple[str, str]
    dentist: tuple[str, str]
    score: tuple[str, str]
    waits: list[tuple[str, str, str]]


def tracker_rows(viewer: "User") -> list[TrackerRow]:
    """Those who wait longest first, then what is due first. Names are asked for once."""
    found = tracked_for(viewer)
    people = identities(viewer, [each.child for each in found]) if found else {}
    shown = [(each, who) for each in found if (who := people.get(each.child.pk)) and who.reach == Reach.FULL]
    shown.sort(key=lambda pair: _order(pair[0]))
    return [
        TrackerRow(
            name=who.name,
            url=reverse("health:overview", args=[who.key]),
            assessment=_due(each.assessment),
            dentist=_due(each.dentist),
            score=_scored(each.score),
            waits=[waiting(one) for one in each.waits],
        )
        for each, who in shown
    ]


def _order(each: "Tracked") -> tuple[int, int, int]:
    longest = max((one.days for one in each.waits if not one.is_seen), default=-1)
    due = each.assessment.due_on.toordinal() if each.assessment else 10**7
    return -longest, due, each.child.pk


def _due(run: "ClockRun | None") -> tuple[str, str]:
    if run is None:
        return "Nothing is due", "plain"
    return clock_status(run.due_on, None, today=today())


def _scored(newest: "Questionnaire | None") -> tuple[str, str]:
    if newest is None:
        return "None", "note"
    if newest.total is None or newest.band is None:
        return f"No score, {says_day(newest.on)}", "note"
    tone = {"USUAL": "good", "BORDERLINE": "soon", "CONCERN": "late"}[newest.band]
    return f"{newest.total}, {says_day(newest.on)}", tone

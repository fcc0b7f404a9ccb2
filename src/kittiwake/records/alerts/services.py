"""Recording an alert for visits, looking at it again, and ending it."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.text import clean, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.alerts import events
from kittiwake.records.alerts.choices import AlertKind, Concerns, Told
from kittiwake.records.alerts.models import AlertReview, VisitAlert
from kittiwake.records.alerts.selectors import alert_visible_to
from kittiwake.records.line.services import Act, move_entries, record
from kittiwake.records.people.choices import ResidenceKind
from kittiwake.records.people.models import Address, Residence
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, first_records, records_of

LONGEST_SOURCE, LONGEST_WORDS = 200, 10_000


class BadAlert(Exception):
    """The alert cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class EndedAlready(Exception):
    """Somebody ended this alert first. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class AlertFacts:
    """What one alert says.

    concerns  whom or what it is about; `source` says who told us.
    told      whether the person knows of the alert; if not, why not.
    review_by the day by which somebody looks at it again.
    """

    kind: str
    concerns: str
    what: str
    source: str
    since_on: date
    told: str
    review_by: date
    not_told_because: str = ""


@transaction.atomic
def record_alert(facts: AlertFacts, *, subject: Subject, act: Act) -> VisitAlert:
    """Record an alert. Raises  policies.NotPermitted, BadAlert."""
    person = first_record(subject)
    _require_open(act, person)
    _check(facts, local_day(act.at))
    home = _home_of(person, act) if facts.concerns == Concerns.HOME else None
    columns = asdict(facts) | {
        "address": home,
        "what": clean(facts.what).strip(),
        "source": " ".join(clean(facts.source).split()),
        "not_told_because": clean(facts.not_told_because).strip() if facts.told == Told.NO else "",
    }
    alert = VisitAlert.objects.create(**columns, subject=person, recorded_by=act.by, recorded_at=act.at)
    record(events.ALERT_RECORDED, act, about=[person], source=alert)
    return alert


@transaction.atomic
def review_alert(*, alert: VisitAlert, via: Subject, found: str, review_by: date, act: Act) -> AlertReview:
    """Write down that the alert holds, and when it is looked at next.

    via  whose page the alert was read on: one about a home stands for everybody who lives there.

    Raises  policies.NotPermitted, BadAlert, EndedAlready.
    """
    held = _held(alert, via, act)
    if not visible(found).strip():
        raise BadAlert("Say what you found: who was asked, and what is so today.")
    _check_review(review_by, local_day(act.at))
    review = AlertReview.objects.create(
        alert=held, found=clean(found).strip(), review_by=review_by, reviewed_by=act.by, reviewed_at=act.at
    )
    held.review_by = review_by
    held.save(update_fields=["review_by"])
    record(events.ALERT_REVIEWED, act, about=_whose(held, via), source=held)
    return review


@transaction.atomic
def end_alert(*, alert: VisitAlert, via: Subject, reason: str, act: Act) -> None:
    """End an alert; it stays to be read. Raises  policies.NotPermitted, BadAlert, EndedAlready."""
    held = _held(alert, via, act)
    if not visible(reason).strip():
        raise BadAlert("Say why it holds no longer, and how you know.")
    held.ended_on, held.ended_because, held.ended_by = local_day(act.at), clean(reason).strip(), act.by
    held.save(update_fields=["ended_on", "ended_because", "ended_by"])
    record(events.ALERT_ENDED, act, about=_whose(held, via), source=held)


@transaction.atomic
def put_alert_right(alert: VisitAlert, *, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Give an alert to whose it is, for a service that has asked already whether the worker may."""
    alert.subject = right
    alert.save(update_fields=["subject"])
    move_entries(source=alert, wrong=wrong, right=right, reason=reason, act=act)


def _held(alert: VisitAlert, via: Subject, act: Act) -> VisitAlert:
    """The alert, locked, if it has not ended; permission first."""
    _require_open(act, via)
    held = VisitAlert.objects.select_for_update(of=("self",)).select_related("subject").get(pk=alert.pk)
    if held.ended_on is not None:
        raise EndedAlready("Somebody ended this alert meanwhile. Your words are kept here.")
    if alert_visible_to(act.by, via, held.pk) is None:
        raise policies.NotPermitted("This alert does not stand for this person.")
    return held


def _whose(alert: VisitAlert, via: Subject) -> list[Subject]:
    """On whose lines it is told: where it was recorded, and where it was read."""
    return first_records([alert.subject, via])


def _home_of(person: Subject, act: Act) -> Address:
    """Where they live today. Raises  BadAlert while nobody has recorded it."""
    here = Residence.objects.filter(
        stands_on(local_day(act.at)), person__in=records_of(person), address__isnull=False, is_protected=False
    )
    home = here.exclude(kind=ResidenceKind.STAYS).select_related("address").order_by("pk").last()
    if home is None or home.address is None:
        raise BadAlert("No open address of theirs is recorded. Record it, or an alert about the person.")
    return home.address


def _require_open(act: Act, subject: Subject) -> None:
    day = local_day(act.at)
    policies.require(act.by, "alert.record", on=day)
    if reach_of(act.by, subject, on=day) != Reach.FULL:
        raise policies.NotPermitted("This record is closed to you. Ring the person named beside it.")


def _check(facts: AlertFacts, day: date) -> None:
    if not visible(facts.what).strip() or not visible(facts.source).strip():
        raise BadAlert("Say what exactly, and who told us.")
    if facts.kind not in AlertKind.values:
        raise BadAlert("Choose what kind of alert it is.")
    if problem := overlong("What exactly", facts.what, at_most=LONGEST_WORDS):
        raise BadAlert(problem)
    if len(facts.source) > LONGEST_SOURCE:
        raise BadAlert(f"Who told us may have {LONGEST_SOURCE} characters. Put the rest into what exactly.")
    if facts.since_on > day:
        raise BadAlert("An alert says what is so. Its first day cannot lie ahead.")
    if facts.told == Told.NO and not visible(facts.not_told_because).strip():
        raise BadAlert("Say why they were not told.")
    _check_review(facts.review_by, day)


def _check_review(review_by: date, day: date) -> None:
    if review_by <= day:
        raise BadAlert("The day to look at it again lies ahead. Choose a later one.")

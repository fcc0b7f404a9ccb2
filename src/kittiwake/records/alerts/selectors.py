"""Reading alerts for visits, for one viewer."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from kittiwake.core.prepared import Asking, one_of, prepared, together
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import (
    held_by,
    in_force,
    reach_of,
    reaches_of,
    subjects_visible_to,
)
from kittiwake.records.alerts.models import AlertReview, VisitAlert
from kittiwake.records.people.models import Residence
from kittiwake.records.people.policies import can_see_protected
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import EachRecord, records_of, records_of_each

SHOWN = 20  # on a desk
READ = 100  # for a desk, before those about hidden homes are left out


def standing_alerts(viewer: User, subject: Subject) -> list[VisitAlert]:
    """The alerts to know before visiting this person, soonest to be looked at first.

    Those about them, and those about the home where they live today. One about a home whose address is
    protected stands only for those who may see the address. Empty for whoever may not read the record.
    """
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    found: list[Any] = _standing(records_of(subject), today())
    if any(alert.is_hidden for alert in found) and not can_see_protected(viewer, subject):
        return [alert for alert in found if not alert.is_hidden]
    return found


def asking_alerts(subject: Subject) -> Asking[Any]:
    """What `standing_alerts` asks."""
    return _standing.of(records_of(subject), today())


def ended_alerts(viewer: User, subject: Subject) -> list[VisitAlert]:
    """Those on this person's record that hold no longer, the latest first; none about a protected home."""
    readable = subjects_visible_to(viewer).filter(pk__in=records_of(subject))
    found = VisitAlert.objects.filter(subject__in=readable, ended_on__isnull=False)
    if not can_see_protected(viewer, subject):
        at_homes = Residence.objects.filter(person__in=records_of(subject), is_protected=True)
        found = found.exclude(address__in=at_homes.filter(address__isnull=False).values("address"))
    return list(found.select_related("recorded_by", "ended_by").order_by("-ended_on", "-pk"))


def alert_visible_to(viewer: User, subject: Subject, alert_id: int) -> VisitAlert | None:
    """One alert that stands for this person; None when none such does."""
    return next((alert for alert in standing_alerts(viewer, subject) if alert.pk == alert_id), None)


def alerts_to_review(viewer: User) -> list[tuple[Subject, VisitAlert]]:
    """Alerts whose day to be looked at has come, with somebody this worker works with, or this manager's
    teams do: whose record it is on, or who lives at the home it is about. One about a home whose address is
    protected is told only to those who may see the address.
    """
    held = _of_teams(viewer) if can(viewer, "allocation.decide", on=today()) else held_by(viewer)
    people = {key: person for person in held for key in records_of(person)}
    due: list[Any] = _due(records_of_each(held), today()) if people else []
    found = [(people.get(alert.subject_id) or people[alert.lives_there], alert) for alert in due]
    told = [pair for pair in found if not pair[1].is_hidden or can_see_protected(viewer, pair[0])]
    return told[:SHOWN]


def _of_teams(viewer: User) -> list[Subject]:
    """With whom the viewer's teams work, as far as the records are open to them."""
    people: list[Any] = _worked_with(viewer.team_ids_on(today()), today())
    reaches = reaches_of(viewer, people)
    return [person for person in people if reaches[person.pk] == Reach.FULL]


def reviews_of(alerts: Iterable[VisitAlert]) -> dict[int, list[Any]]:
    """Each time an alert was looked at again, the latest first, by the alert's primary key. One query."""
    found: dict[int, list[Any]] = {alert.pk: [] for alert in alerts}
    (reviews,) = together(_reviews.of(list(found)))
    for review in reviews:
        found[review.alert_id].append(review)
    return found


@prepared
def _worked_with(teams: Sequence[int], on: date) -> QuerySet[Subject]:
    """Those of whom an alert on their own record or on a home is due: few, of all with whom a team works."""
    theirs = Involvement.objects.filter(in_force(on), team=one_of(teams))
    each = theirs.annotate(each=EachRecord("subject__whole", "subject")).values("each")
    due = VisitAlert.objects.filter(ended_on=None, review_by__lte=on)
    homes = Residence.objects.filter(stands_on(on), address__in=due.values("address"))
    about = Q(pk__in=due.values("subject")) | Q(pk__in=homes.values("person"))
    return Subject.objects.filter(about, pk__in=each).order_by("pk")[:READ]


@prepared
def _standing(records: Sequence[int], on: date) -> QuerySet[VisitAlert]:
    here = Residence.objects.filter(stands_on(on), address=OuterRef("address"), person=one_of(records))
    protected = Exists(
        Residence.objects.filter(address=OuterRef("address"), person=one_of(records), is_protected=True)
    )
    about = Q(address=None, subject=one_of(records)) | Q(Exists(here))
    found = VisitAlert.objects.filter(about, ended_on=None).annotate(is_hidden=protected)
    return found.select_related("recorded_by").order_by("review_by", "pk")


@prepared
def _due(records: Sequence[int], on: date) -> QuerySet[VisitAlert]:
    homes = Residence.objects.filter(stands_on(on), person=one_of(records), address__isnull=False)
    theirs = Q(subject=one_of(records)) | Q(address__in=homes.values("address"))
    at_home = Residence.objects.filter(address=OuterRef("address"))
    lives_there = homes.filter(address=OuterRef("address")).order_by("person").values("person")[:1]
    due = VisitAlert.objects.filter(theirs, ended_on=None, review_by__lte=on).annotate(
        lives_there=Subquery(lives_there), is_hidden=Exists(at_home.filter(is_protected=True))
    )
    return due.order_by("review_by", "pk")[:READ]


@prepared
def _reviews(alerts: Sequence[int]) -> Any:
    found = AlertReview.objects.filter(alert=one_of(alerts)).select_related("reviewed_by")
    return found.order_by("-reviewed_at", "-pk")

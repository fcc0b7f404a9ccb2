"""What waits for one person's hand: the lists of a desk."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, QuerySet

from kittiwake.core.prepared import prepared
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_shut_to
from kittiwake.records.front_door.choices import Stage
from kittiwake.records.front_door.models import AgencyCheck, Contact, PassedOn, Proposal
from kittiwake.records.front_door.selectors.contacts import (
    UNDECIDED,
    contacts_visible_to,
    in_stage,
    not_about_any,
    reads_every,
    undecided,
)

SHOWN = 20  # of each list on a desk
MOST = 80  # contacts of one screener that are read for a desk


def screened_by(viewer: User) -> list[Contact]:
    """The undecided contacts that this person screens, the urgent first and then the oldest."""
    if reads_every(viewer):
        return _screened_open(viewer.pk, keys_shut_to(viewer))
    return list(in_stage(contacts_visible_to(viewer), *UNDECIDED).filter(screener=viewer)[:MOST])


@prepared
def _screened_open(screener: int, closed: Sequence[int]) -> QuerySet[Contact]:
    return in_stage(not_about_any(closed), *UNDECIDED).filter(screener=screener)[:MOST]


def awaiting_decision_of(viewer: User) -> list[Contact]:
    """Proposed contacts that this person may decide: never one that they proposed themselves."""
    if reads_every(viewer):
        return _awaiting_open(viewer.pk, keys_shut_to(viewer))
    return list(_by_others(contacts_visible_to(viewer), viewer.pk))


@prepared
def _awaiting_open(decider: int, closed: Sequence[int]) -> QuerySet[Contact]:
    return _by_others(not_about_any(closed), decider)


def _by_others(contacts: QuerySet[Contact], decider: int) -> QuerySet[Contact]:
    own = Exists(Proposal.objects.filter(pk=OuterRef("latest_proposal"), by=decider))
    return in_stage(contacts, Stage.PROPOSED).filter(~own)[:SHOWN]


def unanswered_checks(viewer: User) -> list[AgencyCheck]:
    """Agencies that have not answered about the contacts this person screens, longest waited for first."""
    if reads_every(viewer):
        return _unanswered_open(viewer.pk, keys_shut_to(viewer))
    return list(_unanswered(contacts_visible_to(viewer).filter(screener=viewer)))


@prepared
def _unanswered_open(screener: int, closed: Sequence[int]) -> QuerySet[AgencyCheck]:
    return _unanswered(not_about_any(closed).filter(screener=screener))


def _unanswered(contacts: QuerySet[Contact]) -> QuerySet[AgencyCheck]:
    theirs = undecided(contacts).order_by().values("pk")
    found = AgencyCheck.objects.filter(latest=None, withdrawn_at=None, contact__in=theirs)
    return found.select_related("agency").order_by("asked_at", "pk")[:SHOWN]


@prepared
def passed_on_to(user: int) -> QuerySet[PassedOn]:
    """Contacts passed to this worker that they have not said they read, the oldest first."""
    return (
        PassedOn.objects.filter(to=user, acknowledged_at=None)
        .select_related("subject")
        .order_by("at")[:SHOWN]
    )

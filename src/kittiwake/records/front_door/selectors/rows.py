"""The rows that belong to contacts, each question made ready once. The caller finds the contacts visible."""

from collections.abc import Sequence

from django.db.models import QuerySet

from kittiwake.core.prepared import one_of, prepared
from kittiwake.records.front_door.models import (
    AgencyCheck,
    Contact,
    ContactPerson,
    CriterionReliedOn,
    Decision,
    Feedback,
    HistoryReading,
    PassedOn,
    Proposal,
    Referral,
    Trace,
    Wait,
)


@prepared
def contact_numbered(contact: int) -> QuerySet[Contact]:
    return Contact.objects.filter(pk=contact).select_related("agency")


@prepared
def people_on(contacts: Sequence[int]) -> QuerySet[ContactPerson]:
    """The people on the contacts, the children first."""
    standing = ContactPerson.objects.filter(contact=one_of(contacts), removed_at=None)
    return standing.select_related("subject").order_by("part", "pk")


@prepared
def checks_of(contacts: Sequence[int]) -> QuerySet[AgencyCheck]:
    return AgencyCheck.objects.filter(contact=one_of(contacts)).select_related("agency", "latest")


@prepared
def readings_of(contacts: Sequence[int]) -> QuerySet[HistoryReading]:
    return HistoryReading.objects.filter(contact=one_of(contacts))


@prepared
def proposals_of(contacts: Sequence[int]) -> QuerySet[Proposal]:
    return Proposal.objects.filter(contact=one_of(contacts)).select_related("question").order_by("at", "pk")


@prepared
def criteria_of(contacts: Sequence[int]) -> QuerySet[CriterionReliedOn]:
    """The criteria that proposals and decisions relied on."""
    return CriterionReliedOn.objects.filter(contact=one_of(contacts), rereading=None)


@prepared
def waits_of(contacts: Sequence[int]) -> QuerySet[Wait]:
    return Wait.objects.filter(contact=one_of(contacts)).order_by("at", "pk")


@prepared
def decisions_of(contacts: Sequence[int]) -> QuerySet[Decision]:
    return Decision.objects.filter(contact=one_of(contacts)).order_by("at", "pk")


@prepared
def passed_on_of(contacts: Sequence[int]) -> QuerySet[PassedOn]:
    return PassedOn.objects.filter(contact=one_of(contacts)).order_by("pk")


@prepared
def feedback_of(contacts: Sequence[int]) -> QuerySet[Feedback]:
    return Feedback.objects.filter(contact=one_of(contacts))


@prepared
def traces_of(contacts: Sequence[int]) -> QuerySet[Trace]:
    return Trace.objects.filter(contact=one_of(contacts))


@prepared
def referrals_from(contacts: Sequence[int]) -> QuerySet[Referral]:
    return Referral.objects.filter(contact=one_of(contacts)).order_by("pk")

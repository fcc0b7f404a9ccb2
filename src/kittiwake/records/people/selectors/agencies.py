"""Agencies, and whose account belongs to which."""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import colleagues, in_force
from kittiwake.records.people.models import Agency, AgencyAccount


def agency_of(viewer: User, *, on: date | None = None) -> Agency | None:
    """The open agency that this account belongs to on that day; None for everybody who works here."""
    day = on or today()
    account = (
        AgencyAccount.objects.filter(in_force(day), user=viewer, agency__in=open_agencies(on=day))
        .select_related("agency")
        .first()
    )
    return account.agency if account else None


def open_agencies(*, on: date | None = None) -> QuerySet[Agency]:
    """Agencies that have not closed, by name."""
    return Agency.objects.filter(Q(closed_on=None) | Q(closed_on__gte=on or today())).order_by("name")


def agencies_with_inbox(*, on: date | None = None) -> QuerySet[Agency]:
    """Open agencies of which somebody has an open account, so that a question put there is read."""
    day = on or today()
    accounts = AgencyAccount.objects.filter(
        in_force(day), agency=OuterRef("pk"), user__in=colleagues(role="agency_colleague", on=day)
    )
    return open_agencies(on=day).filter(Exists(accounts))


def agencies_with_accounts(viewer: User) -> QuerySet[Agency]:
    """Every agency with the accounts that belong to it, for those who manage accounts; none for others."""
    if not can(viewer, "account.manage", on=today()):
        return Agency.objects.none()
    accounts = AgencyAccount.objects.select_related("user").order_by("user__name")
    return Agency.objects.prefetch_related(Prefetch("accounts", accounts)).order_by("name")

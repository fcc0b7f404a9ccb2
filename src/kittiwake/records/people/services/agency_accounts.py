"""Which accounts answer for which agency, and the day an agency closes."""

from datetime import date, datetime

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Agency, AgencyAccount
from kittiwake.records.people.services.facts import BadPerson

ROLE = "agency_colleague"


@transaction.atomic
def belong_to_agency(*, user: User, agency: Agency, at: datetime, by: User | None) -> AgencyAccount:
    """From today this account reads and answers what this agency is asked; no other agency's any more.

    `by` is None only for the simulation. Nobody with another role is let in: whoever reads records here
    does not answer for an agency as well.
    Raises  NotPermitted; BadPerson for another role, or an agency that has closed.
    """
    day = local_day(at)
    if by is not None:
        policies.require(by, "account.manage", on=day)
    if {role.key for role in user.roles_on(day)} != {ROLE}:
        raise BadPerson("Only an account whose one post is “Colleague at an agency” can belong to an agency.")
    if not agency.is_open_on(day):
        raise BadPerson(f"{agency} has closed. Choose an agency that is open.")
    current = AgencyAccount.objects.select_for_update().filter(user=user, to_on=None).first()
    if current and current.agency_id == agency.pk:
        return current
    if current:
        _end(current, day)
    return AgencyAccount.objects.create(user=user, agency=agency, from_on=day, recorded_by=by, recorded_at=at)


@transaction.atomic
def leave_agency(*, account_id: int, act: Act) -> None:
    """This account answers for no agency any more, from now on. Raises NotPermitted."""
    policies.require(act.by, "account.manage", on=local_day(act.at))
    account = AgencyAccount.objects.select_for_update().filter(pk=account_id, to_on=None).first()
    if account:
        _end(account, local_day(act.at))


@transaction.atomic
def close_agency(*, agency: Agency, closed_on: date, act: Act) -> Agency:
    """The agency's last day. From the next, nobody there is asked anything, and its accounts open nothing.

    Raises  NotPermitted; BadPerson when it has closed already.
    """
    policies.require(act.by, "account.manage", on=local_day(act.at))
    agency = Agency.objects.select_for_update().get(pk=agency.pk)
    if not agency.is_open_on(local_day(act.at)):
        raise BadPerson(f"{agency} has closed already.")
    agency.closed_on = closed_on
    agency.save()
    return agency


def _end(account: AgencyAccount, day: date) -> None:
    """End it the day before, so that from this moment it opens nothing; one made today goes altogether."""
    if account.from_on >= day:
        account.delete()
        return
    account.to_on = date.fromordinal(day.toordinal() - 1)
    account.save()

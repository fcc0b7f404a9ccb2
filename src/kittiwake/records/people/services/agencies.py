"""Agencies, and the professionals in them."""

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act
from kittiwake.records.people.choices import AgencyKind
from kittiwake.records.people.models import Agency, Professional
from kittiwake.records.people.services.facts import BadPerson, tidy


@transaction.atomic
def record_agency(*, name: str, kind: str, phone: str = "", email: str = "", act: Act) -> Agency:
    """An agency by its name; the one that is there already when it differs only in case and spaces.

    No event: an agency stands on nobody's line. Row history keeps who changed what.
    Raises  NotPermitted, BadPerson.
    """
    policies.require(act.by, "person.record", on=local_day(act.at))
    called = tidy(name)
    if not called:
        raise BadPerson("Give the agency’s name.")
    found = Agency.objects.filter(name__iexact=called).first()
    return found or Agency.objects.create(
        name=called, kind=AgencyKind(kind).value, phone=tidy(phone), email=email.strip()
    )


@transaction.atomic
def record_professional(
    *, agency: Agency, name: str, job: str = "", phone: str = "", email: str = "", act: Act
) -> Professional:
    """Somebody at an agency, as they work there; the one that is there already for the same name and job.

    Raises  NotPermitted, BadPerson.
    """
    policies.require(act.by, "person.record", on=local_day(act.at))
    called, does = tidy(name), tidy(job)
    if not called:
        raise BadPerson("Give the professional’s name.")
    found = agency.professionals.filter(name__iexact=called, job__iexact=does).first()
    return found or Professional.objects.create(
        agency=agency, name=called, job=does, phone=tidy(phone), email=email.strip()
    )

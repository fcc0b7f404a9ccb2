"""Agencies with an inbox, and questions in it, made through the real services."""

from datetime import datetime

from kittiwake.records.access.models import Team, User
from kittiwake.records.front_door.choices import AskedHow, Basis
from kittiwake.records.front_door.models import AgencyCheck, Contact
from kittiwake.records.front_door.services import CheckFacts, put_question
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Agency
from kittiwake.records.people.services import belong_to_agency
from kittiwake.records.subject.models import Subject
from tests.standing_people import join

QUESTION = "What have you seen of him since Easter?"


def make_agency_colleague(name: str, agency_name: str, kind: str, at: datetime) -> tuple[Agency, User]:
    """An agency and somebody there with an account."""
    agency, _ = Agency.objects.get_or_create(name=agency_name, kind=kind)
    team, _ = Team.objects.get_or_create(name=agency_name)
    colleague = join(name, "agency_colleague", team)
    belong_to_agency(user=colleague, agency=agency, at=at, by=None)
    return agency, colleague


def ask(contact: Contact, agency: Agency, *people: Subject, act: Act, **facts: object) -> AgencyCheck:
    """A question in an agency's inbox about these people."""
    known = {"question": QUESTION, "how": AskedHow.INBOX, "basis": Basis.AGREED}
    return put_question(
        CheckFacts(agency=agency, people=people, **(known | facts)), contact_id=contact.pk, act=act
    )

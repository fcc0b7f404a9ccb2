"""Which agencies told the authority something about a person."""

from dataclasses import dataclass, field
from datetime import date

from kittiwake.records.access.models import User
from kittiwake.records.front_door.choices import Answer
from kittiwake.records.front_door.models import AnswerGiven
from kittiwake.records.front_door.selectors.contacts import contacts_about, contacts_visible_to
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.services import key_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Teller:
    """One agency, and the cases that began with what it told: keys as the line writes them."""

    name: str
    cases: list[str] = field(default_factory=list)


def tellers_of(viewer: User, subject: Subject) -> dict[int, Teller]:
    """By the agency's primary key, of the contacts that the viewer may read. One query."""
    found: dict[int, Teller] = {}
    for contact in contacts_about(viewer, subject).filter(agency__isnull=False):
        agency = contact.agency
        if agency is not None:
            found.setdefault(agency.pk, Teller(name=agency.name)).cases.append(key_of(contact))
    return found


def agencies_in_touch(viewer: User, subject: Subject, *, on: date) -> list[str]:
    """Names of agencies that told us of this person, or knew of them when asked, by that day. Two queries.

    Without those that asked not to be named, or whose words are marked: a list of names would tell on them.
    """
    told = contacts_about(viewer, subject).filter(
        agency__isnull=False, sharing=Sharing.ORDINARY, wants_no_name_given=False, received_at__date__lte=on
    )
    answered = AnswerGiven.objects.filter(
        check_asked__contact__in=contacts_visible_to(viewer), check_asked__withdrawn_at=None,
        check_asked__people__subject__in=records_of(subject), answer=Answer.KNOWN, sharing=Sharing.ORDINARY,
        superseded_by=None, at__date__lte=on,
    )  # fmt: skip
    names = {contact.agency.name for contact in told if contact.agency}
    return sorted(names | {each.check_asked.whom for each in answered.select_related("check_asked__agency")})

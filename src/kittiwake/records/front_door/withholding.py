"""What agencies told the front door with a marking: kept from a family's document until it is released."""

from collections.abc import Iterator

from kittiwake.core.today import local_day
from kittiwake.records.front_door.models import AnswerGiven, Contact, ContactPerson
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Marked
from kittiwake.records.line.services import key_of
from kittiwake.records.marking.passages import Passage
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def withheld(subject: Subject) -> Iterator[Passage]:
    """Contacts, and answers of agencies, about this person."""
    keys = records_of(subject)
    about = Contact.objects.filter(people__subject__in=keys, people__removed_at=None).distinct()
    for contact in about.exclude(sharing=Sharing.ORDINARY).select_related("agency"):
        source = str(contact.agency or contact.referrer_role or "Whoever told us")
        yield Passage(
            source=key_of(contact), title="A contact", on=local_day(contact.received_at),
            words=Marked(contact.account, sharing=contact.sharing, source=source), about=_people(contact),
        )  # fmt: skip
    answers = AnswerGiven.objects.filter(check_asked__contact__in=about).exclude(sharing=Sharing.ORDINARY)
    for answer in answers.select_related("check_asked__agency", "check_asked__contact"):
        if answer.marked is not None:
            title = f"An answer from {answer.check_asked.whom}"
            yield Passage(
                source=key_of(answer), title=title, on=local_day(answer.at), words=answer.marked,
                about=_people(answer.check_asked.contact),
            )  # fmt: skip


def _people(contact: Contact) -> frozenset[int]:
    rows = ContactPerson.objects.filter(contact=contact, removed_at=None)
    return frozenset(rows.exclude(subject=None).values_list("subject", flat=True))

"""What an agency sees of what it was asked: its own questions, and no more of anybody than it needs."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.choices import Closure
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_closed_to_some
from kittiwake.records.front_door.choices import AskedHow
from kittiwake.records.front_door.models import AgencyCheck, AnswerGiven, CheckPerson, Contact, ContactPerson
from kittiwake.records.people.ages import birth_of
from kittiwake.records.people.models import Agency
from kittiwake.records.people.selectors import agency_of
from kittiwake.records.people.selectors.identity import address_of, people_on
from kittiwake.records.people.selectors.names import shown_name
from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class PersonAskedAbout:
    """Enough of one person for an agency to find them in its own records."""

    name: str
    born: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question as the agency sees it. Of a withdrawn one nobody's name is left.

    ring  who asked, and their number.
    """

    check: AgencyCheck
    people: tuple[PersonAskedAbout, ...]
    subjects: tuple[Subject, ...]
    answers: tuple[AnswerGiven, ...]
    told_back: tuple[str, ...]
    ring: str

    @property
    def is_withdrawn(self) -> bool:
        return self.check.withdrawn_at is not None


def sealed_to_agencies(contact: Contact, *, on: date) -> bool:
    """Whether somebody on this contact has a sealed record: then no inbox holds anything about it."""
    return ContactPerson.objects.filter(_sealed(on), contact=contact, removed_at=None).exists()


def requests_to(viewer: User) -> list[AgencyCheck]:
    """What this person's agency was asked in its inbox, the soonest to answer first; with its answers."""
    agency = agency_of(viewer)
    if agency is None:
        return []
    found = _questions_of(agency, on=today()).prefetch_related("answers", "people")
    return list(found.order_by("answer_by", "pk"))


def request_to(viewer: User, check_id: int) -> Asked | None:
    """One question to this person's own agency; None for any other, and for one about a sealed record."""
    agency, day = agency_of(viewer), today()
    if agency is None:
        return None
    found = _questions_of(agency, on=day).select_related("asked_by").filter(pk=check_id)
    check = found.prefetch_related(
        Prefetch("answers", AnswerGiven.objects.select_related("by")), "told_back"
    ).first()
    return _asked(check, on=day) if check else None


def names_in_requests(checks: list[AgencyCheck]) -> dict[int, list[str]]:
    """Whom each of these questions is about, by name: for a list that the agency may see."""
    day = today()
    about = {check.pk: _subject_ids(check) for check in checks if check.withdrawn_at is None}
    wanted = {each for ids in about.values() for each in ids}
    names = {
        person.pk: shown_name(person.names.all(), on=day) for person in people_on(day).filter(pk__in=wanted)
    }
    return {pk: [names[each] for each in ids if each in names] for pk, ids in about.items()}


def _questions_of(agency: Agency, *, on: date) -> QuerySet[AgencyCheck]:
    """The agency's questions, but for those on a contact with a sealed record: they are not there."""
    on_it = ContactPerson.objects.filter(_sealed(on), contact=OuterRef("contact"), removed_at=None)
    about = CheckPerson.objects.filter(_sealed(on), check_asked=OuterRef("pk"))
    return AgencyCheck.objects.filter(~Exists(on_it), ~Exists(about), agency=agency, how=AskedHow.INBOX)


def _sealed(on: date) -> Q:
    return Q(subject__in=keys_closed_to_some(on=on, closures=[Closure.SEALED]))


def _asked(check: AgencyCheck, *, on: date) -> Asked:
    ids = [] if check.withdrawn_at else _subject_ids(check)
    people = list(people_on(on).filter(pk__in=ids).order_by("pk"))
    posts = check.asked_by.posts_on(on)
    number = check.asked_by.phone or (posts[0].team.phone if posts else "")
    return Asked(
        check=check,
        people=tuple(
            PersonAskedAbout(
                name=shown_name(person.names.all(), on=on), born=birth_of(person), address=address_of(person)
            )
            for person in people
        ),
        subjects=tuple(person.subject for person in people),
        answers=tuple(check.answers.all()),
        told_back=tuple(told.text for told in check.told_back.all()),
        ring=", ".join(words for words in (check.asked_by.name, number) if words),
    )


def _subject_ids(check: AgencyCheck) -> list[int]:
    """Whom it is about: not somebody who was since taken off the contact."""
    still = ContactPerson.objects.filter(contact=check.contact_id, removed_at=None).values("subject")
    found = CheckPerson.objects.filter(check_asked=check, subject__in=still)
    return list(found.values_list("subject", flat=True).order_by("pk"))

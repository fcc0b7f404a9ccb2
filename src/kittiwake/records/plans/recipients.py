"""To whom a plan may be given: the child, and each parent or carer by themselves, as the record is now."""

import hashlib
from dataclasses import dataclass
from datetime import date

from kittiwake.core.dates import says_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.people.models import Person
from kittiwake.records.people.selectors import Identity, identities, person_of, relationships_of
from kittiwake.records.plans.choices import Audience
from kittiwake.records.plans.models import Plan
from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """One person who may be given a plan: two parents are two copies.

    stands   how they stand to the child: "Mother".
    born     tells two people of one name apart.
    problem  why nothing can be given to them, and what to do; empty where it can.
    child    the child's name.
    language  what they speak, where the record says so.
    """

    key: str
    name: str
    stands: str
    born: str
    audience: Audience
    subject: Subject
    child: str
    language: str = ""
    problem: str = ""

    @property
    def fingerprint(self) -> str:
        """Changes with who they are to the child: what the writer saw is whom it is for."""
        return hashlib.sha256("\n".join((self.key, self.name, self.stands)).encode()).hexdigest()[:16]

    @property
    def says(self) -> str:
        """ "Karen Dunn, mother, born 3 May 1985"."""
        return ", ".join(filter(None, (self.name, self.stands[:1].lower() + self.stands[1:], self.born)))


def recipients_of(viewer: User, plan: Plan, *, on: date) -> list[Recipient]:
    """The child first, then whoever may hold responsibility for them, each once, as the viewer knows them."""
    child = identities(viewer, [plan.subject], on=on).get(plan.subject_id)
    if child is None or child.reach != Reach.FULL:
        return []
    stands: dict[int, str] = {}
    known: dict[int, Identity] = {}
    for each in relationships_of(viewer, plan.subject, on=on):
        if each.responsibility:
            known.setdefault(each.who.subject_id, each.who)
            stands.setdefault(each.who.subject_id, each.stands)
    adults = Subject.objects.in_bulk(list(known))
    return [
        _recipient(child, child, plan.subject, "The child", on),
        *(_recipient(child, known[key], adults[key], stands[key], on) for key in known),
    ]


def _recipient(child: Identity, who: Identity, subject: Subject, stands: str, on: date) -> Recipient:
    person = person_of(subject)
    return Recipient(
        key=str(who.key), name=who.name, stands=stands, born=f"born {who.born}" if who.born else "",
        audience=Audience.CHILD if who is child else Audience.PARENT, subject=subject, child=child.name,
        language=person.first_language, problem=_problem(who, person, on),
    )  # fmt: skip


def _problem(who: Identity, person: Person, on: date) -> str:
    if who.reach != Reach.FULL:
        return f"Their record is closed to you. Ring {who.ring}."
    if who.is_unidentified:
        return "Nobody knows yet who they are. Find out their name before a plan is given to them."
    if person.died_on and person.died_on <= on:
        return f"{who.name} died on {says_day(person.died_on)}. Think who should hear of the plan instead."
    return ""

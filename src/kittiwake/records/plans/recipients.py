"""To whom a plan may be given: the child, and each parent or carer by themselves, as the record is now.

Whoever shares a child's plan need not read the parent's own record: nothing of it goes into what they are
given, and what must not stand there is looked for whoever writes. See docs/decisions/0025.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from kittiwake.core.dates import says_day
from kittiwake.core.text import fold
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_shut_to
from kittiwake.records.people.choices import RelationshipKind, Responsibility
from kittiwake.records.people.models import Person
from kittiwake.records.people.selectors import (
    Identity,
    Relative,
    identities,
    people_numbered,
    relationships_of,
)
from kittiwake.records.plans.choices import Audience
from kittiwake.records.plans.models import Plan
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """One person who may be given a plan: two parents are two copies.

    stands   how they stand to the child: "Mother".
    born     tells two people of one name apart.
    called   what stands on paper: the name alone, unless another recipient has the same.
    problem  why nothing can be given to them, and what to do; empty where it can.
    child    the child's name.
    language  what they speak, where the record says so.
    is_read  the viewer reads their own record too.
    """

    key: str
    name: str
    stands: str
    born: str
    audience: Audience
    subject: Subject
    child: str
    called: str
    language: str = ""
    is_read: bool = True
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
    relatives = relationships_of(viewer, plan.subject, on=on)
    child = identities(viewer, [plan.subject], on=on).get(plan.subject_id)
    if child is None or child.reach != Reach.FULL:
        return []
    known: dict[int, Relative] = {}
    for each in relatives:
        if each.responsibility and (each.who.subject_id not in known or not _lacks_it(each)):
            known[each.who.subject_id] = each
    people = people_numbered([plan.subject_id, *known])
    shut = set(keys_shut_to(viewer))
    own = people[plan.subject_id]
    found = [
        _recipient(child, child, own, "The child", _problem(child, own, shut, on)),
        *(
            _recipient(
                child, each.who, people[key], each.stands,
                _problem(each.who, people[key], shut, on) or _without(each, child),
            )
            for key, each in known.items()
        ),
    ]  # fmt: skip
    names = Counter(fold(each.name) for each in found)
    return [replace(each, called=each.says) if names[fold(each.name)] > 1 else each for each in found]


def _recipient(child: Identity, who: Identity, person: Person, stands: str, problem: str) -> Recipient:
    is_read = who.reach == Reach.FULL
    return Recipient(
        key=str(who.key), name=who.name, stands=stands, born=f"born {who.born}" if who.born else "",
        audience=Audience.CHILD if who is child else Audience.PARENT, subject=person.subject,
        child=child.name, called=who.name,
        language=person.first_language if is_read else "", is_read=is_read, problem=problem,
    )  # fmt: skip


def _problem(who: Identity, person: Person, shut: set[int], on: date) -> str:
    if not shut.isdisjoint(records_of(person.subject)):
        return f"Their record is closed to you. Ring {who.ring}."
    died_on = person.died_on
    has_died = died_on is not None and died_on <= on
    if has_died and who.reach != Reach.FULL:
        return f"Before anything is given to them, ring {who.ring}."
    if has_died and died_on:
        return f"{who.name} died on {says_day(died_on)}. Think who should hear of the plan instead."
    if person.is_unidentified:
        return "Nobody knows yet who they are. Find out their name before a plan is given to them."
    return ""


def _lacks_it(each: Relative) -> bool:
    """True for somebody who is said not to hold parental responsibility, and who is no carer either."""
    is_carer = each.stands == RelationshipKind.CARER.label
    return each.responsibility == Responsibility.NOT.label and not is_carer


def _without(each: Relative, child: Identity) -> str:
    if not _lacks_it(each):
        return ""
    return (
        "They are recorded as not holding parental responsibility. Where they care for "
        f"{child.name}, record them as a carer first."
    )

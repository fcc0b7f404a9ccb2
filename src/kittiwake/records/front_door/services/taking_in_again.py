"""A message whose contact the sender may not know of: to them it is new; those who may see both are told."""

from uuid import UUID, uuid4

from django.db.models import Q

from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import RestrictionMember, User
from kittiwake.records.access.selectors import allocated_worker, in_force, reaches_of
from kittiwake.records.front_door import events
from kittiwake.records.front_door.models import Contact, MessageAgain, PassedOn
from kittiwake.records.front_door.selectors import contacts_visible_to
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject


def as_known_to(by: User, first: Contact) -> Contact | None:
    """The contact itself, or the one made of the same message since, if the sender may see either."""
    visible = contacts_visible_to(by)
    again = MessageAgain.objects.filter(first=first).values("contact")
    return visible.filter(pk=first.pk).first() or visible.filter(pk__in=again).order_by("-pk").first()


def submission_for(submission: UUID, first: Contact) -> UUID:
    """The form's own number, unless the contact that they may not know of has it."""
    return uuid4() if first.submission == submission else submission


def join_to_first(contact: Contact, *, first: Contact, act: Act) -> None:
    """Keep that both are one message, and pass the new one to those who may read the first."""
    MessageAgain.objects.create(contact=contact, first=first, at=act.at)
    people = list(Subject.objects.filter(contact_people__contact=first, contact_people__removed_at=None))
    for user in _watching(first, people, act):
        reaches = reaches_of(user, people, on=local_day(act.at))
        subject = next((each for each in people if reaches[each.pk] == Reach.FULL), None)
        if subject is not None:
            passed = PassedOn.objects.create(contact=contact, subject=subject, to=user, at=act.at)
            record(
                events.CONTACT_PASSED_ON, act, about=[subject], source=passed, case=contact,
                says=f"The same message came in again, and was passed to {user}",
            )  # fmt: skip


def _watching(first: Contact, people: list[Subject], act: Act) -> list[User]:
    """Who screened the first, who works with its people, and to whom their records stay open."""
    day = local_day(act.at)
    members = RestrictionMember.objects.filter(
        restriction__in=[row for each in people for row in each.restrictions.filter(in_force(day))]
    )
    keys = set(members.values_list("user_id", flat=True))
    keys |= {worker.pk for each in people if (worker := allocated_worker(each, on=day))}
    users = User.objects.filter(Q(pk__in=keys) | Q(pk=first.screener_id), is_active=True)
    return list(users.exclude(pk=act.by.pk).order_by("pk"))

"""A way round the queue: what cannot wait is brought to a manager at once."""

from datetime import datetime

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.text import clean, overlong
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door import events
from kittiwake.records.front_door.models import Contact, ImmediateAction, UrgentMark, UrgentTaken
from kittiwake.records.front_door.selectors.contacts import contacts_visible_to
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.receiving import BadContact
from kittiwake.records.front_door.services.screening import require_undecided
from kittiwake.records.line.services import Act, record

LONGEST_NAME = 200


class AlreadyTaken(Exception):
    """Another manager has it in hand. The message says who and since when, and is safe to show."""


@transaction.atomic
def make_urgent(*, contact_id: int, because: str, act: Act) -> UrgentMark:
    """Bring a contact that was not urgent to the managers at once, with the reason.

    Raises  policies.NotPermitted; BadContact for no reason, one that is urgent already, or a decided one.
    """
    contact = _open_contact(contact_id, act, may="contact.record")
    require_undecided(contact)
    if contact.is_urgent:
        raise BadContact("This contact is urgent already. If nobody has taken it, ring a manager.")
    if not because.strip():
        raise BadContact("Say why it cannot wait.")
    contact.is_urgent = True
    contact.save()
    mark = UrgentMark.objects.create(contact=contact, because=clean(because).strip(), by=act.by, at=act.at)
    record(events.CONTACT_MADE_URGENT, act, about=lines_of(contact), source=mark, case=contact)
    return mark


@transaction.atomic
def take_urgent(*, contact_id: int, act: Act) -> UrgentTaken:
    """A manager takes an urgent contact in hand. It leaves the top of everybody's pages.

    Raises  policies.NotPermitted; BadContact when it is not urgent; AlreadyTaken by another manager.
    """
    contact = _open_contact(contact_id, act, may="contact.decide")
    if not contact.is_urgent:
        raise BadContact("This contact is not urgent. It stands in the queue.")
    taken = UrgentTaken.objects.filter(contact=contact).select_related("by").first()
    if taken and taken.by_id == act.by.pk:
        return taken
    if taken:
        raise AlreadyTaken(f"{taken.by} has had this in hand since {When.moment(taken.at).says()}.")
    taken = UrgentTaken.objects.create(contact=contact, by=act.by, at=act.at)
    record(
        events.URGENT_TAKEN, act, about=lines_of(contact), source=taken, case=contact,
        says=f"{act.by} took the urgent contact in hand",
    )  # fmt: skip
    return taken


@transaction.atomic
def act_at_once(
    *, contact_id: int, what: str, act: Act, told: str = "", told_at: datetime | None = None
) -> ImmediateAction:
    """Record what was done about a contact before it was decided, and who was told by telephone.

    The decision's clock runs on: acting at once is not deciding.
    Raises  policies.NotPermitted; BadContact for nothing said, or a time without a name.
    """
    contact = _open_contact(contact_id, act, may="contact.record")
    if not what.strip():
        raise BadContact("Say what was done.")
    if bool(told.strip()) != (told_at is not None):
        raise BadContact("Give the name of whoever was told by telephone, and when they were.")
    if told_at and told_at > act.at:
        raise BadContact("Nobody can have been told later than now. Check the time.")
    name = clean(told).strip()
    if too_long := overlong("The name of whoever was told", name, at_most=LONGEST_NAME):
        raise BadContact(too_long)
    done = ImmediateAction.objects.create(
        contact=contact, what=clean(what).strip(), told=name, told_at=told_at,
        by=act.by, at=act.at,
    )  # fmt: skip
    record(events.ACTED_AT_ONCE, act, about=lines_of(contact), source=done, case=contact)
    return done


def _open_contact(contact_id: int, act: Act, *, may: str) -> Contact:
    policies.require(act.by, may, on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    if not contacts_visible_to(act.by).filter(pk=contact_id).exists():
        raise policies.NotPermitted("This contact is closed to you. Ring the front door.")
    return contact

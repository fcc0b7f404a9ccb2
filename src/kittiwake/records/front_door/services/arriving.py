"""A message is brought in: kept whole until a contact is made of it."""

from uuid import UUID, uuid4

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.files.services import plain_name
from kittiwake.records.front_door.messages import CannotRead, Message, read_message, read_pasted
from kittiwake.records.front_door.models import Arrival
from kittiwake.records.line.services import Act


@transaction.atomic
def bring_in_file(*, name: str, content: bytes, act: Act) -> Arrival:
    """Keep an e-mail file until its contact is made. Raises policies.NotPermitted, CannotRead."""
    policies.require(act.by, "contact.record", on=local_day(act.at))
    if not content:
        raise CannotRead("The file is empty. Save the message again, or paste its words.")
    read_message(content)
    return Arrival.objects.create(
        key=uuid4(), owner=act.by, name=plain_name(name), content=content, arrived_at=act.at
    )


@transaction.atomic
def bring_in_words(*, text: str, act: Act) -> Arrival:
    """Keep pasted words until their contact is made. Raises policies.NotPermitted, CannotRead."""
    policies.require(act.by, "contact.record", on=local_day(act.at))
    read_pasted(text)
    return Arrival.objects.create(
        key=uuid4(), owner=act.by, name="", content=clean(text).encode(), arrived_at=act.at
    )


def message_of(arrival: Arrival) -> Message:
    """The message as the record reads it. It was readable when it was brought in."""
    content = bytes(arrival.content)
    return read_message(content) if arrival.name else read_pasted(content.decode())


def throw_away(*, key: UUID, by: User) -> None:
    """Forget a message that no contact is to be made of. Only its owner can."""
    Arrival.objects.filter(key=key, owner=by).delete()

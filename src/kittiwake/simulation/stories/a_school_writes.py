"""A school writes about a girl without a coat, a baby brother, and a \"he\" whom nobody knows.

Shows    an e-mail with an attachment, taken in whole: the contact's words, its files, and nobody matched yet.
Used by  the contact page, the desk.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256

from kittiwake.records.files.services import Arrived
from kittiwake.records.front_door.choices import How
from kittiwake.records.front_door.messages import read_message
from kittiwake.records.front_door.services import ArrivedMessage, ContactFacts, receive_contact
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.stories.messages import letter


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(0, 9, 35)
    yield at
    name, content = letter("school_concern.eml", on=stage.as_at)
    message = read_message(content)
    attached = [
        Arrived(
            name=file.name,
            content=file.content,
            content_type=file.actual_type,
            claimed_type=file.claimed_type,
        )
        for file in message.all_attachments()
    ]
    whole = Arrived(name=name, content=content, content_type="message/rfc822")
    act = stage.act("callum", at)
    facts = ContactFacts(
        received_at=at - timedelta(minutes=20),
        received_because=("2ADate of the message"),
        how=How.EMAIL,
        source_code="2A",
        account=message.text,
        agency=stage.agencies["EDUCATION"][0].agency,
        referrer_role=("Designated safeguarding lead"),
        referrer_reached_at="0191 498 0744",
        is_urgent=True,
    )
    arrived = ArrivedMessage(
        sha256=sha256(content).hexdigest(), message_id=message.message_id, files=[whole, *attached]
    )
    receive_contact(facts, submission=act.id, act=act, message=arrived)
    stage.count("contacts")

"""Reading a message as it really arrives, so that it can become a draft contact.

Nothing is decided here: `candidates` suggests, each suggestion stands at a place that can be
shown, and a worker takes it over or leaves it. No Django: bytes or text in, frozen values out.
"""

from kittiwake.records.front_door.messages.candidates import Candidates, candidates
from kittiwake.records.front_door.messages.message import (
    MAX_TEXT_CHARACTERS,
    Attachment,
    CannotRead,
    Found,
    Kind,
    Mailbox,
    Message,
    Passage,
)
from kittiwake.records.front_door.messages.reading.mail import read_message
from kittiwake.records.front_door.messages.reading.pasted import read_pasted
from kittiwake.records.front_door.messages.trace import trace

__all__ = [
    "MAX_TEXT_CHARACTERS",
    "Attachment",
    "Candidates",
    "CannotRead",
    "Found",
    "Kind",
    "Mailbox",
    "Message",
    "Passage",
    "candidates",
    "read_message",
    "read_pasted",
    "trace",
]

"""Words that a worker pasted: kept whole, with the headings at their top if they have them."""

import re

from kittiwake.records.front_door.messages.message import CannotRead, Message, Passage, refuse_long
from kittiwake.records.front_door.messages.quoted import Lines, blocks, mailbox, sent_in
from kittiwake.records.front_door.messages.reading.charsets import storable

SOURCE_OF_MAIL = re.compile(r"^(?:MIME-Version|Content-Transfer-Encoding):", re.MULTILINE | re.I)

PASTED_SOURCE = (
    "This looks like the source of an e-mail. Saved as an “.eml” file and chosen here, its parts and"
    " attachments could be read."
)


def read_pasted(text: str) -> Message:
    """The pasted words as a message. Its `text` is all of them, headings included.

    Raises  CannotRead when nothing, or more than can be kept whole, was pasted.
    """
    text, notices = storable(refuse_long(text))
    if not text.strip():
        raise CannotRead("Nothing was pasted. Paste the words of the message, or type them.")
    if SOURCE_OF_MAIL.search(text[:5000]):
        notices = (*notices, PASTED_SOURCE)
    words = Passage(key="text", where="Pasted text", text=text)
    top = next(blocks(text), None)
    if top is None or not stands_at_top(text, top):
        return Message(text=text, passages=(words,), notices=notices)
    return headed(words, top, notices)


def stands_at_top(text: str, lines: Lines) -> bool:
    first = min(start for start, _end in lines.values())
    return not text[: text.rfind("\n", 0, first) + 1].strip()


def headed(words: Passage, lines: Lines, notices: tuple[str, ...]) -> Message:
    """The message whose first lines are its headings. Each is traced into the text itself."""
    said = {name: words.text[slice(*span)].strip() for name, span in lines.items()}
    sent = sent_in(words, lines)
    if sent is None:
        notices += ("The date in the pasted headings could not be read.",)
    recipients = re.split(r"[;,]", f"{said.get('to', '')};{said.get('cc', '')}")
    return Message(
        text=words.text,
        passages=(words,),
        sender=mailbox(said["from"]),
        recipients=tuple(found for each in recipients if (found := mailbox(each.strip()))),
        subject=said.get("subject", ""),
        sent_at=(sent,) if sent else (),
        notices=notices,
    )

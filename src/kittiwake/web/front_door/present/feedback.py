"""A first draft of what the referrer is told. It names nobody of the family, and nothing about them."""

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.front_door.choices import FeedbackKind, How, Outcome
from kittiwake.records.front_door.selectors import Standing

PRIVATE = ("1A", "1B", "1C", "1D", "9", "10")
"""Codes of those who told us as private people: they hear that we acted, not what we decided."""

TOLD = {
    Outcome.NO_ACTION: "We do not think that children’s social care needs to do more at this time.",
    Outcome.ADVICE: "We will give information and advice, and do not think that more is needed at this time.",
    Outcome.EARLY_HELP: "We think that early help is the right support, and are arranging who offers it.",
    Outcome.REFERRAL: "We have accepted your concern as a referral. A social worker will assess what help"
    " is needed, and may ring you.",
    Outcome.STRATEGY: "We are acting on your concern now. A social worker may ring you today.",
    Outcome.ALREADY_OPEN: "We have passed what you told us to the worker who needs to know of it.",
}
NOT_MORE = (
    "We have looked carefully at what you told us and decided what to do. We cannot tell you more, because it"
    " is about a family’s private life."
)


def drafted(standing: Standing, *, viewer: str) -> dict[str, str]:
    """To whom, how and what: for the worker to change before it is sent."""
    contact = standing.contact
    greeting = contact.referrer_name or "colleague"
    received = says_day(local_day(contact.received_at))
    decision = standing.decision
    said = "Somebody is looking at it, and we will tell you what we decide."
    if decision:
        said = TOLD[Outcome(decision.outcome)]
        if contact.source_code in PRIVATE:
            said = NOT_MORE
    words = (
        f"Dear {greeting},\n\nThank you for telling us on {received} that you are worried about a child."
        f" {said}\n\nIf you learn more, or are worried again, please ring us.\n\n{viewer}"
    )
    return {
        "kind": FeedbackKind.OUTCOME if decision else FeedbackKind.ACKNOWLEDGEMENT,
        "to": contact.referrer_name or contact.referrer_role,
        "how": _how(contact.how, contact.referrer_reached_at),
        "text": words,
    }


def _how(arrived: str, reached_at: str) -> str:
    way = {How.EMAIL: "E-mail", How.PHONE: "Telephone", How.LETTER: "Letter"}.get(How(arrived), "")
    return ", ".join(words for words in (way, reached_at) if words)

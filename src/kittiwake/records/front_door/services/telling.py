"""Keeping what agencies said within its marking, wherever text about a contact goes out."""

import re

from kittiwake.core.text import fold
from kittiwake.records.front_door.models import AnswerGiven, Contact
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Hearer, NotToBeTold, may_be_told_to

PASSAGE = 5  # words in a row that count as repeating somebody
FEWEST = 3  # an answer of fewer words is anybody's words


def require_tellable(text: str, *, contact: Contact, hearer: Hearer) -> None:
    """Refuse a text that repeats what an agency said, if its marking forbids telling it to this hearer.

    Five words in a row count as repeating, whatever their capitals, accents and commas; of a shorter
    answer, all of it.
    Raises  NotToBeTold, naming the agency and the marking, and none of the words.
    """
    told = _words(text)
    given = AnswerGiven.objects.filter(check_asked__contact=contact).exclude(answer_text="")
    for answer in given.select_related("check_asked__agency"):
        forbidden = not may_be_told_to(hearer, sharing=answer.sharing)
        if forbidden and _repeats(told, _words(answer.answer_text)):
            raise NotToBeTold(
                f"This repeats what {answer.check_asked.whom} said, which is marked"
                f" “{Sharing(answer.sharing).label}”. It cannot be told to {hearer.label.lower()}."
                " Leave it out."
            )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _repeats(told: list[str], said: list[str]) -> bool:
    if len(said) < FEWEST:
        return False
    size = min(PASSAGE, len(said))
    return bool(_passages(told, size) & _passages(said, size))


def _passages(words: list[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}

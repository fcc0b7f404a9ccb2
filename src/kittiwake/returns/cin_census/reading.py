"""Reading the elements of one child, and noting whatever is wrong with them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from kittiwake.core.dates import says_day
from kittiwake.core.text import clean
from kittiwake.records.front_door.told import LONGEST_CODE
from kittiwake.returns.cin_census.reader import Opening
from kittiwake.returns.cin_census.telling import Issue
from kittiwake.returns.cin_census.years import code_of, years

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
NOBODYS_DAYS = (1900, 2100)  # at or outside these years, a day that stands for none
LONGEST = 200
MOST_NOTES, MOST_REFUSALS = 200, 5000  # of one child: a file made to fill the memory does not
LEFT_OUT = "It is left out; it stays in the kept file."


class Reading:
    """One child's part of one file as it is read. Collects issues; never guesses."""

    def __init__(self, place: int, opening: Opening, *, on: date) -> None:
        self.place, self.opening, self.on = place, opening, on
        self.child = ""
        self.issues: list[Issue] = []

    def note(self, part: str, value: object, wrong: str, done: str) -> None:
        self._add(part, value, wrong, done, is_refused=False)

    def refuse(self, part: str, value: object, wrong: str, done: str) -> None:
        self._add(part, value, wrong, done, is_refused=True)

    def text(self, element: Any, tag: str, longest: int = LONGEST) -> str:
        """What stands in an element that may stand once; the first where it stands more often."""
        found = element.findall(tag)
        if len(found) > 1:
            self.note(tag, len(found), "It stands more than once.", "The first is taken.")
        if not found:
            return ""
        words = " ".join(clean("".join(found[0].itertext())).split())
        if not years().is_of(tag, self.opening.year):
            wrong = f"A file of {self.opening.year} has no such element."
            self.note(tag, words, wrong, "It is read all the same.")
        if len(words) > longest:
            self.note(tag, words, f"It is longer than {longest} characters.", LEFT_OUT)
            return ""
        return words

    def day(self, element: Any, tag: str) -> date | None:
        """The day in an element; None where there is none, or none that can be read."""
        return self.as_day(tag, self.text(element, tag))

    def as_day(self, tag: str, words: str) -> date | None:
        if not words:
            return None
        match = DAY.fullmatch(words)
        try:
            day = date.fromisoformat(match[1]) if match else None
        except ValueError:
            day = None
        if day is None:
            self.note(tag, words, "It is not a day as the census writes one, such as 2026-03-31.", LEFT_OUT)
        elif not NOBODYS_DAYS[0] < day.year < NOBODYS_DAYS[1]:
            self.note(
                tag, words, f"{says_day(day)} cannot be right: it stands for a day not known.", LEFT_OUT
            )
            return None
        return day

    def code(self, element: Any, tag: str, name: str) -> str:
        """The code in an element, kept as it stands; one that its year does not have is told."""
        return self.as_code(tag, self.text(element, tag), name)

    def as_code(self, tag: str, words: str, name: str) -> str:
        if not words:
            return ""
        if len(words) > LONGEST_CODE:
            self.note(tag, words, "It is too long to be a code.", LEFT_OUT)
            return ""
        known = code_of(name, words, self.opening.year)
        if known is None:
            done = "It is kept as it stands, without words for it."
            self.note(tag, words, "It is not a code of the census.", done)
        elif not known.in_use(self.opening.year):
            wrong = f"It is not a code of {self.opening.year}."
            self.note(tag, words, wrong, "It is kept, in the words of its year.")
        return words

    def yes(self, element: Any, tag: str) -> bool | None:
        """Yes or no, in digits or words; None where it says neither."""
        words = self.text(element, tag)
        known = code_of("yes_or_no", words.lower(), self.opening.year)
        if words and known is None:
            self.note(tag, words, "It is neither yes nor no.", LEFT_OUT)
        return known.group == "1" if known else None

    def look_around(self, child: Any) -> None:
        """Tell of whatever stands where the census has nothing: it is not read."""
        for part in child.iter():
            may_stand = years().layout.get(str(part.tag))
            if may_stand is None:
                continue
            for loose in dict.fromkeys(_loose_words(part)):
                self.note(str(part.tag), loose[:LONGEST], "Words stand between its elements.", LEFT_OUT)
            for tag in dict.fromkeys(str(each.tag) for each in part):
                if tag not in may_stand:
                    self.note(tag[:80], "", f"{part.tag} has no such element in any year we read.", LEFT_OUT)

    def _add(self, part: str, value: object, wrong: str, done: str, *, is_refused: bool) -> None:
        if len(self.issues) < (MOST_REFUSALS if is_refused else MOST_NOTES):
            self.issues.append(
                Issue(
                    place=self.place, child=self.child, part=part, value=str(value)[:LONGEST], wrong=wrong,
                    done=done, is_refused=is_refused,
                )
            )  # fmt: skip


def _loose_words(part: Any) -> Iterator[str]:
    for words in (part.text, *(each.tail for each in part)):
        if words and words.strip():
            yield " ".join(clean(words).split())

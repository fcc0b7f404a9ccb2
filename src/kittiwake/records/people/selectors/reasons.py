"""Why somebody was found, in words, and how far each reason moves them up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kittiwake.records.people.choices import NameKind
from kittiwake.records.people.models import Name
from kittiwake.records.people.selectors.alike import How, Meaning, Meanings
from kittiwake.records.people.words import joined, words_of

FEW_DAYS, DAYS_OF_A_MONTH = 3, 31
NUMBER, NEAR_NUMBER, SAME_NAME, ALIKE, SAME_BIRTH, NEAR_BIRTH, ADDRESS = (
    100.0,
    25.0,
    40.0,
    30.0,
    30.0,
    12.0,
    15.0,
)
"""What puts one match before another. Never shown: people read the reasons."""

SAYS = {
    How.SAME: "Name has these words",
    How.SHORT: "Short name",
    How.BEGINS: "Name begins so",
    How.SOUNDS: "Name sounds alike",
    How.SPELT: "Name is spelt alike",
}


class Kind(Enum):
    """What of a person a reason is about."""

    NAME = "name"
    NUMBER = "number"
    BIRTH = "birth"
    PLACE = "place"


@dataclass(frozen=True)
class Reason:
    """One reason why one person was found, in words, and how far it moves them up."""

    person_id: int
    says: str
    weight: float
    plain: str = ""
    kind: Kind = Kind.NAME

    @property
    def says_plainly(self) -> str:
        """The reason without another name of the person, for somebody to whom the record is closed."""
        return self.plain or self.says


@dataclass(frozen=True, kw_only=True)
class AskedName:
    """One name as it was typed: folded, its words, and what each may mean."""

    folded: str
    words: tuple[str, ...]
    means: tuple[Meanings, ...]

    @property
    def every_meaning(self) -> list[str]:
        return sorted({word for meanings in self.means for word in meanings})


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """How a name on the record is like a typed one. `missing` counts typed words without a like."""

    value: float
    hows: tuple[Meaning, ...]
    missing: int

    @property
    def is_the_same(self) -> bool:
        return not self.missing and all(meaning.how == How.SAME for meaning in self.hows)


def likeness(asked: AskedName, words: Iterable[str]) -> Likeness:
    """How the words that a name is looked up by are like what was typed."""
    there = set(words)
    together = {
        place
        for first, whole in enumerate(joined(list(asked.words)))
        if whole in there
        for place in (first, first + 1)
    }
    best = [
        Meaning(word=typed, how=How.SAME, likeness=1.0)
        if place in together
        else max(
            (means[word] for word in there & means.keys()),
            key=lambda meaning: (meaning.likeness, -meaning.how, meaning.word),
            default=None,
        )
        for place, (typed, means) in enumerate(zip(asked.words, asked.means, strict=True))
    ]
    hows = tuple(meaning for meaning in best if meaning)
    value = sum(meaning.likeness for meaning in hows) / len(best) if best else 0.0
    return Likeness(value=value, hows=hows, missing=len(best) - len(hows))


def name_reason(name: Name, asked: AskedName, like: Likeness) -> Reason:
    """The reason that a name of somebody is; `like` has something in it."""
    if name.is_restricted:
        return Reason(name.person_id, "Matches a name that is not shown", ALIKE * like.value)
    told = _told(name)
    if name.folded == asked.folded or (like.is_the_same and not told):
        return _same(name, asked, told)
    if like.is_the_same:
        return Reason(name.person_id, f"{told}: {name.full}", ALIKE, told)
    how = _how(like)
    weight = ALIKE * like.value * (0.8 if like.missing else 1.0)
    says = f"{how}: {name.full} ({lower(told)})" if told else f"{how}: {name.full}"
    return Reason(name.person_id, says, weight, how)


def near_birth(key: int, known: date, asked: date) -> Reason | None:
    """How a date of birth that is not the same could still be the same person's."""
    says = _near(known, asked)
    return Reason(key, says, NEAR_BIRTH, kind=Kind.BIRTH) if says else None


def _near(known: date, asked: date) -> str:
    if known == asked:
        return ""
    if known.year == asked.year and (known.day, known.month) == (asked.month, asked.day):
        return "Day and month of birth the other way round"
    days = abs((known - asked).days)
    if days <= FEW_DAYS:
        return f"Born {days} {'day' if days == 1 else 'days'} from that date"
    if days <= DAYS_OF_A_MONTH:
        return "Born within a month of that date"
    if (known.day, known.month) == (asked.day, asked.month):
        return "Same day and month of birth in another year"
    return ""


def lower(label: str) -> str:
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def _told(name: Name) -> str:
    kind = NameKind(name.kind)
    if kind == NameKind.FORMER or name.to_on is not None:
        return "Former name"
    return kind.label if kind in (NameKind.ALIAS, NameKind.BIRTH) else ""


def _same(name: Name, asked: AskedName, told: str) -> Reason:
    """The same name, or one with the same words: in another order, among others, in other letters."""
    exact = name.folded == asked.folded
    if exact:
        plain = told or "Same name"
    elif set(asked.folded.split()) <= set(name.folded.split()):
        plain = SAYS[How.SAME]
    elif set(words_of(name.full)) == set(asked.words) and not (
        name.folded.isascii() and asked.folded.isascii()
    ):
        return Reason(
            name.person_id, f"Same name in other letters: {name.full}", ALIKE, "Same name in other letters"
        )
    else:
        return Reason(name.person_id, f"Name has these words: {name.full}", ALIKE, SAYS[How.SAME])
    weight = SAME_NAME + (not told) if exact else ALIKE
    return Reason(name.person_id, f"{told}: {name.full}" if told else plain, weight, plain)


def _how(like: Likeness) -> str:
    """In what way the name is alike: the least likely way that any word of it is, and every short name."""
    short = list(dict.fromkeys(meaning.because for meaning in like.hows if meaning.because))
    worst = max(meaning.how for meaning in like.hows)
    says = [] if worst == How.SHORT and short else [SAYS[worst]]
    if like.missing:
        says = ["Part of the name is the same" if worst == How.SAME else "Part of the name is alike"]
    return ". ".join([*says, *short])

"""Candidates for a search, each from an index, with why it was found. Raw rows: `search.py` shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import BooleanField, ExpressionWrapper, Func, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable, F
from django.db.models.functions import Greatest

from kittiwake.core import identifiers
from kittiwake.core.text import fold
from kittiwake.records.people.choices import NameKind, Scheme
from kittiwake.records.people.models import Address, Identifier, Name, Person, Residence
from kittiwake.records.people.models.address import fold_address
from kittiwake.records.people.selectors.identity import says_residence
from kittiwake.records.subject.models import Subject

MOST_NAMES, MOST_ADDRESSES, MOST_RESIDENTS = 150, 40, 100
NUMBER, SAME_NAME, ALIKE, SAME_BIRTH, NEAR_BIRTH, ADDRESS = 100.0, 40.0, 30.0, 30.0, 12.0, 15.0
"""What puts one match before another. Never shown: people read the reasons."""


@dataclass(frozen=True)
class Reason:
    """One reason why one person was found, in words, and how far it moves them up."""

    person_id: int
    says: str
    weight: float
    plain: str = ""

    @property
    def says_plainly(self) -> str:
        """The reason without another name of the person, for somebody to whom the record is closed."""
        return self.plain or self.says


class Sounds(Func):
    """The codes of how each word of a folded name sounds; the database's own function, see the migration."""

    function = "people_sounds"
    output_field = ArrayField(TextField())


def by_name(words: str, *, among: QuerySet[Subject]) -> Iterator[Reason]:
    """The best name of each person that is spelt or sounds like these words."""
    folded = fold(words)
    if not folded:
        return
    alike = Q(folded__trigram_similar=folded) | Q(folded__trigram_word_similar=folded) | _sounding(folded)
    likeness = Greatest(TrigramSimilarity("folded", folded), TrigramWordSimilarity(folded, "folded"))
    sounds = ExpressionWrapper(_sounding(folded), output_field=BooleanField())
    found = (
        Name.objects.alias(sounds=Sounds(F("folded")))
        .filter(alike, person__subject__in=among)
        .annotate(likeness=likeness, is_sounding=sounds)
        .order_by("-likeness", "-is_sounding", "pk")[:MOST_NAMES]
    )
    seen = set()
    for name in found:
        if name.person_id not in seen:
            seen.add(name.person_id)
            yield _name_reason(name, folded)


def by_birth(born_on: date, *, among: QuerySet[Subject]) -> Iterator[Reason]:
    """People born on that day."""
    for key in (
        Person.objects.filter(born_on=born_on, subject__in=among).order_by("pk").values_list("pk", flat=True)
    ):
        yield Reason(key, "Same date of birth", SAME_BIRTH)


def near_birth(key: int, known: date, asked: date) -> Reason | None:
    """How a date of birth that is not the same could still be the same person's."""
    if known == asked:
        return None
    if known.year == asked.year and (known.day, known.month) == (asked.month, asked.day):
        return Reason(key, "Day and month of birth the other way round", NEAR_BIRTH)
    if abs((known - asked).days) <= 31:
        return Reason(key, "Born within a month of that date", NEAR_BIRTH)
    if (known.day, known.month) == (asked.day, asked.month):
        return Reason(key, "Same day and month of birth in another year", NEAR_BIRTH)
    return None


def by_number(typed: str, *, among: QuerySet[Subject]) -> Iterator[Reason]:
    """People with that number in any scheme; wrong numbers match as they were typed."""
    asked = Q()
    for scheme in Scheme.values:
        looked_at = identifiers.check(scheme, typed)
        if not looked_at.value:
            return
        asked |= (
            Q(scheme=scheme, value__iexact=looked_at.value)
            if scheme == Scheme.LOCAL
            else Q(scheme=scheme, value=looked_at.value)
        )
    for found in Identifier.objects.filter(asked, person__subject__in=among).order_by("pk"):
        earlier = " before" if found.to_on else ""
        yield Reason(found.person_id, f"Same {_lower(Scheme(found.scheme).label)}{earlier}", NUMBER)


def by_address(words: str, *, on: date, among: QuerySet[Subject]) -> Iterator[Reason]:
    """People who live or lived at an address with these words; protected residences find nobody."""
    folded = fold_address(words)
    if not folded:
        return
    likeness = TrigramWordSimilarity(folded, "folded")
    alike = Address.objects.filter(folded__trigram_word_similar=folded).annotate(likeness=likeness)
    dwellings = list(alike.order_by("-likeness", "pk")[:MOST_ADDRESSES])
    there = (
        Residence.objects.filter(address__in=dwellings, is_protected=False, person__subject__in=among)
        .select_related("address")
        .order_by("-pk")[:MOST_RESIDENTS]
    )
    for residence in there if dwellings else ():
        has_left = residence.to_on is not None and residence.to_on < on
        yield Reason(
            residence.person_id, f"{'Lived' if has_left else 'Lives'} at {says_residence(residence)}", ADDRESS
        )


def together(reasons: Iterable[Reason]) -> dict[int, list[Reason]]:
    """Reasons by person, each said once, the weightiest first."""
    found: dict[int, dict[str, Reason]] = {}
    for reason in reasons:
        found.setdefault(reason.person_id, {}).setdefault(reason.says, reason)
    return {key: sorted(each.values(), key=lambda reason: -reason.weight) for key, each in found.items()}


def _sounding(folded: str) -> Q:
    """Every word sounds like some word of the name."""
    asked = Q()
    for word in folded.split()[:6]:
        asked &= Q(sounds__overlap=_sounds_of(word))
    return asked


def _sounds_of(word: str) -> Combinable:
    return Sounds(Value(word))


def _name_reason(name: Name, folded: str) -> Reason:
    likeness, is_sounding = _annotated(name)
    if name.is_restricted:
        return Reason(name.person_id, "Matches a name that is not shown", ALIKE * likeness)
    kind = NameKind(name.kind)
    former = kind == NameKind.FORMER or name.to_on is not None
    told = "Former name" if former else kind.label if kind in (NameKind.ALIAS, NameKind.BIRTH) else ""
    exact = name.folded == folded
    if exact or set(folded.split()) <= set(name.folded.split()):
        weight = SAME_NAME + (not told) if exact else ALIKE
        plain = told or ("Same name" if exact else "Name has these words")
        return Reason(name.person_id, f"{told}: {name.full}" if told else plain, weight, plain)
    how = "Name sounds alike" if is_sounding else "Name is spelt alike"
    says = f"{how}: {name.full} ({_lower(told)})" if told else f"{how}: {name.full}"
    return Reason(name.person_id, says, ALIKE * max(likeness, 0.6 if is_sounding else 0.0), how)


def _annotated(name: Any) -> tuple[float, bool]:
    """How alike the name is, 0 to 1, and whether it sounds so: what `by_name` asked the database to add."""
    return name.likeness, name.is_sounding


def _lower(label: str) -> str:
    return label if label[:2].isupper() else label[:1].lower() + label[1:]

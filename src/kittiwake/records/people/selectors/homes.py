"""Where the family lives, for texts that leave the house: nobody learns from us where another lives."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from kittiwake.core.passages import plain_words
from kittiwake.records.people.models import Address, Residence
from kittiwake.records.people.selectors.dated import stands_on
from kittiwake.records.people.selectors.household import household_subjects
from kittiwake.records.people.selectors.ties import relationships_around
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each


def homes_of_others(people: Iterable[Subject], *, reader: Subject | None, on: date) -> list[Address]:
    """Wherever anybody of these people's family lives, and any protected home, but where the reader lives."""
    named = list(people)
    around = set(records_of_each([*named, *household_subjects(named, on)]))
    for row in relationships_around(around, on=on):
        around |= set(records_of_each([row.one.subject, row.other.subject]))
    homes = Residence.objects.filter(
        stands_on(on) | Q(is_protected=True), person__in=around, address__isnull=False
    )
    own = homes.filter(stands_on(on), person__in=records_of(reader) if reader else [])
    theirs = homes.exclude(address__in=own.values("address"))
    return list(Address.objects.filter(pk__in=theirs.values("address")))


def holds_an_address(text: str, homes: Iterable[Address]) -> bool:
    """True when the first line or the postcode of one of these addresses stands in the text."""
    words = plain_words(text)
    together = words.replace(" ", "")
    for home in homes:
        lines = [plain_words(line) for line in home.lines.splitlines()]
        said = lines[0] if len(lines[0].split()) > 1 else " ".join(lines[:2])
        postcode = plain_words(home.postcode).replace(" ", "")
        if (len(said.split()) > 1 and f" {said} " in f" {words} ") or (postcode and postcode in together):
            return True
    return False

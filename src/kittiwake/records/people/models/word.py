"""Words that stand in names and addresses, so that a misspelt one is looked up among few."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from pgtrigger import After, Before, Insert, Operation, Referencing, Statement, Trigger, Update

from kittiwake.records.people.choices import WordKind
from kittiwake.records.people.words import ALONE, LONGEST_WORD

PUT_DOWN = """
insert into people_word (of, word, near, sounds)
select '{of}', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)
from (select distinct unnest(words) as word from put_down) as spelt
where {only} and not exists
    (select from people_word as known where known.of = '{of}' and known.word = spelt.word);
return null;
"""
ONLY = {WordKind.NAME: f"spelt.word not like '{ALONE}%'", WordKind.PLACE: "spelt.word ~ '^[a-z][a-z]+$'"}


class Word(models.Model):
    """One word that stands, or once stood, in some name or address, and what it could be mistaken for.

    Says nothing about whose it is, and is shown to nobody. Triggers on `Name` and `Address` put words down;
    two people who record a new word at one moment may both put it down, so that neither waits.
    `near` is the word, and the word without each of its letters; `sounds` are codes of how it is said.
    """

    of = models.CharField(max_length=5, choices=WordKind)
    word = models.CharField(max_length=LONGEST_WORD, db_collation="C")
    near = ArrayField(models.TextField())
    sounds = ArrayField(models.TextField())

    class Meta:
        indexes = [
            models.Index(name="word_by_spelling", fields=["word"]),
            GinIndex(name="word_by_near_spelling", fields=["near"], fastupdate=False),
            GinIndex(name="word_by_sound", fields=["sounds"], fastupdate=False),
        ]

    def __str__(self) -> str:
        return self.word


def puts_words_down(of: WordKind) -> list[Trigger]:
    """Triggers by which each new word of a row's `words` is put down, however the row came to be."""
    words = PUT_DOWN.format(of=of.value, only=ONLY[of])
    return [_after(Insert, "recorded", words), _after(Update, "changed", words)]


def places_follow(operation: Operation, happened: str) -> Trigger:
    """A trigger on homes, by which a person's names are also found by where they live or lived.

    The names look up the places themselves when they are written: see `knows_places`.
    """
    return Trigger(
        name=f"names_know_places_when_{happened}",
        when=After,
        level=Statement,
        operation=operation,
        referencing=Referencing(new="lived"),
        func="""
            update people_name set places = '{}' where person_id in (select person_id from lived);
            return null;
        """,
    )


def knows_places() -> Trigger:
    """A trigger on names, which keeps beside each the words of the person's addresses but protected ones."""
    return Trigger(
        name="name_knows_places",
        when=Before,
        operation=Insert | Update,
        func="new.places = people_places_of(new.person_id); return new;",
    )


def _after(operation: Operation, happened: str, words: str) -> Trigger:
    return Trigger(
        name=f"words_are_put_down_when_{happened}",
        when=After,
        level=Statement,
        operation=operation,
        referencing=Referencing(new="put_down"),
        func=words,
    )

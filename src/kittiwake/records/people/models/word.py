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
KNOW_PLACES = """
update people_name set places = known.places
from (
    select
        of_one.person_id,
        coalesce(array_agg(distinct place) filter (where place is not null), '{}') as places
    from (select distinct person_id from of_people) as of_one
    left join people_residence as home on home.person_id = of_one.person_id and not home.is_protected
    left join people_address as dwelling on dwelling.id = home.address_id
    left join lateral unnest(dwelling.words) as place on true
    group by of_one.person_id
) as known
where known.person_id = people_name.person_id and people_name.places is distinct from known.places;
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
    """A trigger on homes, or on new names, by which names are also found by where their bearer lives.

    The words of protected addresses are not among them. Many rows at once are one update.
    """
    return Trigger(
        name=f"names_know_places_when_{happened}",
        when=After,
        level=Statement,
        operation=operation,
        referencing=Referencing(new="of_people"),
        func=KNOW_PLACES,
    )


def places_stay() -> Trigger:
    """A trigger on names: whoever writes a row that they read a while ago does not put old places back."""
    return Trigger(
        name="places_follow_homes_only",
        when=Before,
        operation=Update,
        func="if pg_trigger_depth() = 1 then new.places = old.places; end if; return new;",
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

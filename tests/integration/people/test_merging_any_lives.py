"""Whatever is recorded, joined, moved and separated: everything comes back to whose it is."""

from collections import Counter
from datetime import date, timedelta
from functools import reduce
from operator import or_

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kittiwake.core.dates import When
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import entries_of_open, events_visible_to
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.notes.models import CaseNote
from kittiwake.records.notes.services import NoteFacts, correct_note, move_note, write_note
from kittiwake.records.people import services
from kittiwake.records.people.models import KnownApart, Merge, Name
from kittiwake.records.people.services import CannotMerge, NameFacts
from kittiwake.records.subject.models import Subject
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
NOTICES = ("entry.moved_away", "records.joined", "records.separated")
WHO = st.integers(0, 3)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["note", "note", "name", "contact", "correct", "move", "join", "join", "separate"]),
        WHO,
        WHO,
    ),
    min_size=4,
    max_size=24,
)


class Lives:
    """A few people on the record, and whose everything is, kept beside it."""

    def __init__(self, worker, manager, at) -> None:
        self.worker, self.manager, self.at = worker, manager, at
        self.keys = [make_child(worker, at, given=f"Child{number}").pk for number in range(4)]
        self.whose: dict[str, int] = {}

    def act(self, by=None) -> Act:
        self.at += timedelta(minutes=1)
        return Act(by=by or self.worker, at=self.at)

    def row(self, who: int) -> Subject:
        return Subject.objects.get(pk=self.keys[who])

    def note(self, who: int, _other: int) -> None:
        note = write_note(facts(), subjects=[self.row(who)], act=self.act())
        self.whose[key_of(note)] = who

    def name(self, who: int, _other: int) -> None:
        name = services.add_name(
            NameFacts(given="Alias", kind="ALIAS"), subject=self.row(who), act=self.act()
        )
        self.whose[key_of(name)] = who

    def contact(self, who: int, _other: int) -> None:
        self.whose[key_of(make_contact(self.act(), self.row(who)))] = who

    def correct(self, who: int, other: int) -> None:
        for key in self.notes()[who : who + 1]:
            note = correct_note(note=note_of(key), facts=facts(), act=self.act())
            self.whose[key_of(note)] = self.whose.pop(key)

    def move(self, who: int, other: int) -> None:
        wrong, right = self.row(who), self.row(other)
        if (wrong.stands_for_id or wrong.pk) == (right.stands_for_id or right.pk):
            return
        for key in [key for key in self.notes() if self.whose[key] == who][:1]:
            right = right.stands_for or right
            move_note(note=note_of(key), wrong=wrong, right=right, reason="Mistaken.", act=self.act())
            self.whose[key] = other

    def join(self, who: int, other: int) -> None:
        one, two = (row.stands_for or row for row in (self.row(who), self.row(other)))
        try:
            for apart in KnownApart.objects.filter(ended_at=None, one__in=[one, two], other__in=[one, two]):
                services.end_apart(apart_id=apart.pk, because="Looked again.", act=self.act())
            merge = services.propose_merge(kept=one, other=two, because="One person.", act=self.act())
            services.agree_merge(merge_id=merge.pk, act=self.act(self.manager))
        except CannotMerge:
            return

    def separate(self, who: int, _other: int) -> None:
        joined = list(Merge.objects.filter(agreed_at__isnull=False, parted_at=None).order_by("pk"))
        for merge in joined[who % len(joined) :][:1] if joined else ():
            _, split = services.sides(merge)
            theirs = {self.keys.index(key) for key in split}
            offered = {work.key for work in services.later_works(merge)}
            of_other = [work for work in offered if self.whose.get(work) in theirs]
            parting = services.propose_parting(
                merge_id=merge.pk, because="Two people.", of_other=of_other, act=self.act()
            )
            services.agree_parting(parting_id=parting.pk, of_other=of_other, act=self.act(self.manager))

    def notes(self) -> list[str]:
        return [key for key in sorted(self.whose) if key.startswith("notes.")]

    def reading_is_the_union(self) -> None:
        """Each person's line has what stands on every record of theirs, each thing once."""
        for first in Subject.objects.filter(pk__in=self.keys, stands_for=None):
            standing = Event.objects.filter(superseded_by=None)
            each = [
                Counter(told_by(event) for event in standing.filter(subject=key))
                for key in first.whole or [first.pk]
            ]
            told = Counter(told_by(event) for event in events_visible_to(self.worker, first))
            assert told == reduce(or_, each)
            assert told == Counter(told_by(entry.event) for entry in entries_of_open([first]))


def told_by(event: Event) -> tuple:
    return (event.act, event.kind, event.source)


def facts() -> NoteFacts:
    return NoteFacts(
        kind="CALL", title="A call", text="Words.", provenance="PARENT", when=When.day(date(2017, 4, 21))
    )


def note_of(key: str) -> CaseNote:
    return CaseNote.objects.get(pk=key.partition(":")[2])


def holders(key: str) -> set[int]:
    """On whose records a work's facts stand."""
    if key.startswith("notes."):
        return set(note_of(key).note_subjects.values_list("subject", flat=True))
    if key.startswith("people.name"):
        return {Name.objects.get(pk=key.partition(":")[2]).person_id}
    from kittiwake.records.front_door.models import Contact

    contact = Contact.objects.get(pk=key.partition(":")[2])
    return set(contact.people.filter(removed_at=None).values_list("subject", flat=True))


def everything_is_with_whom_it_belongs_to(lives: Lives) -> None:
    for key, who in lives.whose.items():
        mine = {lives.keys[who]}
        entries = Event.objects.filter(case=key, superseded_by=None).exclude(kind__in=NOTICES)
        assert holders(key) == mine, key
        assert set(entries.exclude(subject=None).values_list("subject", flat=True)) == mine, key
    assert not Subject.objects.filter(stands_for__isnull=False).exists()
    assert list(findings()) == []


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_after_separating_everything_is_with_whom_it_belongs_to(worker, manager, at, steps):
    with transaction.atomic():
        lives = Lives(worker, manager, at)
        for kind, who, other in steps:
            getattr(lives, kind)(who, other)
            if kind in ("join", "separate"):
                lives.reading_is_the_union()
        lives.reading_is_the_union()
        while Merge.objects.filter(agreed_at__isnull=False, parted_at=None).exists():
            lives.separate(len(steps), 0)
        everything_is_with_whom_it_belongs_to(lives)
        transaction.set_rollback(True)


def test_after_two_hundred_entries_everything_comes_back(worker, manager, at):
    lives = Lives(worker, manager, at)
    lives.join(0, 1)
    for number in range(200):
        lives.note(number % 2, 0)
    lives.join(2, 0)
    lives.reading_is_the_union()

    lives.separate(0, 0)
    lives.separate(0, 0)

    everything_is_with_whom_it_belongs_to(lives)

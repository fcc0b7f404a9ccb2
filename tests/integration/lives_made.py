"""A few people on the record whose everything is known: joined, worked with, separated, and looked through.

Beside the record, `whose` says whose each piece of work is: the slow, obvious answer.
"""

from collections import Counter
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.apps import apps

from kittiwake.core.dates import When
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import entries_of_open, events_visible_to
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.notes.models import CaseNote
from kittiwake.records.notes.services import NoteFacts, correct_note, move_note, write_note
from kittiwake.records.people import services
from kittiwake.records.people.models import KnownApart, Merge
from kittiwake.records.people.services import CannotMerge, NameFacts
from kittiwake.records.subject.models import Subject
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child

SEVERAL = {
    "notes.casenote": "note_subjects",
    "front_door.contact": "people",
    "assessment.assessment": "parts",
    "protection.strategydiscussion": "children",
    "protection.conference": "children",
}
"""Work that can be about several, and where the facts about each stand."""
TOLD_OF_PARTS = "assessment.assessment:"
NOTICES = ("entry.moved_away", "entry.withdrawn", "records.joined", "records.separated")


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
    """On whose records the facts of one piece of work stand."""
    label, _, number = key.partition(":")
    row = apps.get_model(label).objects.get(pk=number)
    if label in SEVERAL:
        rows = getattr(row, SEVERAL[label])
        standing = rows.filter(removed_at=None) if label == "front_door.contact" else rows
        return set(standing.values_list("subject", flat=True))
    return {row.person_id if label.startswith("people.") else row.subject_id}


def everything_is_with_whom_it_belongs_to(lives: Lives) -> None:
    for key, who in lives.whose.items():
        mine = {lives.keys[who]}
        entries = Event.objects.filter(case=key, superseded_by=None).exclude(kind__in=NOTICES)
        assert holders(key) == mine, key
        told = set(entries.exclude(subject=None).values_list("subject", flat=True))
        assert told == mine or (not told and key.startswith(TOLD_OF_PARTS)), key
    assert not Subject.objects.filter(stands_for__isnull=False).exists()
    assert list(findings()) == []

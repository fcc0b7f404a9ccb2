"""Writing down marks that somebody saw on a child's body, and putting such a record right."""

from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.text import clean, kept_words, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record, replace_entries
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record
from kittiwake.records.visits import events
from kittiwake.records.visits.body import spots
from kittiwake.records.visits.choices import MarkKind
from kittiwake.records.visits.models import BodyMap, BodyMark
from kittiwake.records.visits.services.correcting import CorrectedAlready
from kittiwake.records.visits.services.visiting import require_open

LONGEST_LINE, LONGEST_NAME, LONGEST_WORDS, MOST_MARKS = 60, 200, 10_000, 60


class BadMarks(Exception):
    """The marks cannot be kept as they stand. The message says what to do; nothing typed is lost."""


@dataclass(frozen=True, kw_only=True)
class MarkFacts:
    """One mark. `spot` is a key of `body.spots()`; size and colour are as whoever saw it says them."""

    spot: str
    kind: str
    looks: str = ""
    size: str = ""
    colour: str = ""
    child_said: str = ""
    parent_said: str = ""


@dataclass(frozen=True, kw_only=True)
class MapFacts:
    """One look: who saw the marks, and when, as exactly as anybody knows."""

    seen_by: str
    when: When
    marks: tuple[MarkFacts, ...]


@transaction.atomic
def record_marks(facts: MapFacts, *, subject: Subject, act: Act) -> BodyMap:
    """Keep the marks that were seen at one look. Raises  policies.NotPermitted, BadMarks."""
    child = first_record(subject)
    require_open(act, [child])
    if not facts.marks:
        raise BadMarks("Write down at least one mark: where it is, and what it looks like.")
    body_map = _create(facts, child, act)
    says = _says(body_map)
    record(events.MARKS_SEEN, act, about=[child], source=body_map, when=facts.when, says=says)
    return body_map


@transaction.atomic
def put_marks_right(*, body_map: BodyMap, facts: MapFacts, reason: str, act: Act) -> BodyMap:
    """Put a record of marks in this one's place; also one without any, where there were none. Both are kept.

    Raises  policies.NotPermitted; BadMarks, also without a reason; CorrectedAlready.
    """
    require_open(act, [first_record(body_map.subject)])
    held = BodyMap.objects.select_for_update(of=("self",)).get(pk=body_map.pk)
    if BodyMap.objects.filter(supersedes=held).exists():
        raise CorrectedAlready(
            "Somebody put these marks right meanwhile. Open theirs, and put that one right."
        )
    ask = "Say why it is put right. The reason stays beside both versions."
    said = kept_words(reason, "The reason", at_most=LONGEST_WORDS, refused=BadMarks, ask=ask)
    right = _create(facts, held.subject, act, supersedes=held, reason=said)
    says = _says(right)
    replace_entries(events.MARKS_PUT_RIGHT, act, old=held, source=right, when=facts.when, says=says)
    return right


def _create(facts: MapFacts, subject: Subject, act: Act, **more: Any) -> BodyMap:
    seen_by = " ".join(clean(facts.seen_by).split())
    marks = [_tidied(mark) for mark in facts.marks]
    _check(facts, seen_by, act)
    for number, mark in enumerate(marks, start=1):
        _check_mark(mark, number)
    when = facts.when
    body_map = BodyMap.objects.create(
        subject=subject, seen_by=seen_by, happened_on=when.on, precision=when.precision.value,
        happened_at=when.at, author=act.by, on_behalf_of=act.on_behalf_of, recorded_at=act.at, **more,
    )  # fmt: skip
    BodyMark.objects.bulk_create(
        BodyMark(body_map=body_map, place=place, **_columns(mark))
        for place, mark in enumerate(marks, start=1)
    )
    return body_map


def _tidied(mark: MarkFacts) -> MarkFacts:
    lines = {name: " ".join(clean(getattr(mark, name)).split()) for name in ("size", "colour")}
    texts = {name: clean(getattr(mark, name)).strip() for name in ("looks", "child_said", "parent_said")}
    return replace(mark, **lines, **texts)


def _columns(mark: MarkFacts) -> dict[str, str]:
    spot = spots()[mark.spot]
    columns = {name: value for name, value in vars(mark).items() if name != "spot"}
    return columns | {"face": spot.face, "part": spot.part, "side": spot.side}


def _check(facts: MapFacts, seen_by: str, act: Act) -> None:
    if not visible(seen_by).strip():
        raise BadMarks("Say who saw the marks.")
    if too_long := overlong("Who saw them", seen_by, at_most=LONGEST_NAME):
        raise BadMarks(too_long)
    if facts.when.on > local_day(act.at) or (facts.when.at and facts.when.at > act.at):
        raise BadMarks("This has not happened yet. Check on which day the marks were seen.")
    if len(facts.marks) > MOST_MARKS:
        raise BadMarks(f"One record holds {MOST_MARKS} marks. Write the others in a second one.")


def _check_mark(mark: MarkFacts, number: int) -> None:
    if mark.spot not in spots():
        raise BadMarks(f"Choose where mark {number} is.")
    if mark.kind not in MarkKind.values:
        raise BadMarks(f"Choose what mark {number} looks like.")
    if mark.kind == MarkKind.OTHER and not visible(mark.looks).strip():
        raise BadMarks(f"Describe mark {number}: its kind is none of those named.")
    for name, words in WORDS.items():
        most = LONGEST_LINE if name in {"size", "colour"} else LONGEST_WORDS
        if too_long := overlong(f"{words} of mark {number}", getattr(mark, name), at_most=most):
            raise BadMarks(too_long)


WORDS = {
    "looks": "The description",
    "size": "The size",
    "colour": "The colour",
    "child_said": "What the child said",
    "parent_said": "What a parent said",
}


def _says(body_map: BodyMap) -> str:
    """ "Marks seen: 2. Upper arm, left, front: bruise; knee, right, front: cut or graze"."""
    marks = list(body_map.marks.all())
    if not marks:
        return "Marks seen: none. What was written before was put right"
    each = [f"{mark.spot.words}: {mark.get_kind_display().lower()}" for mark in marks]
    told = "; ".join(each)
    return f"Marks seen: {len(marks)}. {told[:1].upper()}{told[1:]}"

"""One discussion, one enquiry or one conference in words, with what was put right in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.line.services import key_of
from kittiwake.records.protection.choices import Category
from kittiwake.web.components.shapes import Entry, Fact

if TYPE_CHECKING:
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.protection.models import (
        Conference,
        ConferenceChild,
        Enquiry,
        StrategyChild,
        StrategyDiscussion,
        StrategySeat,
    )
    from kittiwake.records.protection.selectors import Texts

    People = Mapping[int, Identity]

NOT_YOURS = "A child whose record is closed to you"
UNDECIDED = "Nothing is decided about this child yet. A manager who reads their record decides."


PUT_RIGHT = "before it was put right"
AGENDA = (
    "Who is here, and why we meet",
    "What the child says",
    "What we are worried about",
    "What works well",
    "What must change",
    "What was decided",
)


@dataclass(frozen=True, kw_only=True)
class Telling:
    """How the texts of one piece of work are told: what was put right in them, and whether the viewer may."""

    key: UUID
    texts: "Texts"
    may_put_right: bool = False

    def text(self, row: Any, name: str, label: str, *, source: str = "") -> list[Fact]:
        """A text as it stands, with the way to put it right; beneath it, what it said before, and why."""
        says = str(getattr(row, name))
        way = ""
        if self.may_put_right and says:
            asked = urlencode({"text": f"{key_of(row)}:{name}"})
            way = f"{reverse('protection:put_right', args=[self.key])}?{asked}"
        fact = Fact(label=label, value=says, source=source, change_url=way)
        return [fact, *self._before(row, name, label)]

    def held(self, row: "StrategyDiscussion | Conference", value: str, source: str = "") -> list[Fact]:
        """When a meeting was held, with the way to put it right; beneath it, what stood there before."""
        kind = "discussion" if key_of(row).startswith("protection.strategydiscussion") else "conference"
        way = reverse(f"protection:{kind}_moment", args=[self.key, row.pk]) if self.may_put_right else ""
        fact = Fact(label="Held", value=value, source=source, change_url=way)
        return [fact, *self._before(row, "held_at", "Held")]

    def _before(self, row: Any, name: str, label: str) -> Iterator[Fact]:
        for each in reversed(self.texts.get((key_of(row), name), [])):
            why = f"{each.by}, {When.moment(each.at).says()}: {each.because}"
            yield Fact(label=f"{label}, {PUT_RIGHT}", value=each.was, source=why)


def discussion_facts(discussion: "StrategyDiscussion", telling: Telling) -> list[Fact]:
    decided = f"{discussion.decided_by}, {When.moment(discussion.decided_at).says()}"
    facts = telling.text(discussion, "why_now", "Why it was needed", source=decided)
    if discussion.called_off_at:
        facts.append(Fact(label="Called off", value=discussion.called_off_why))
    if discussion.held_at is None:
        return facts
    written = f"Written by {discussion.recorded_by}"
    when = f"{When.moment(discussion.held_at).says()}, {discussion.get_how_display().lower()}"
    examined = discussion.get_medical_display()
    medical = [Fact(label="Medical examination", value=examined)]
    if discussion.medical_words:
        medical += telling.text(discussion, "medical_words", "Which examination, where and when")
    return [
        *facts,
        *telling.held(discussion, when, written),
        *telling.text(discussion, "agreed", "What was agreed"),
        Fact(label="Enquiry", value=discussion.get_enquirers_display()),
        *medical,
    ]


def strategy_children(
    discussion: "StrategyDiscussion", people: "People", telling: Telling
) -> list[tuple[str, list[Fact]]]:
    """Each child with what was decided and how they are safe.

    One whose record is closed says no more; one who is sealed to the viewer, or stands here twice because
    two records were joined, is not there.
    """
    return [
        (who.name, _decided(row, telling)) if _is_open(who) else (NOT_YOURS, [])
        for row, who in each_once(discussion.children.all(), people)
    ]


def _decided(row: "StrategyChild", telling: Telling) -> list[Fact]:
    if not row.decision:
        return []
    after = f"Decided afterwards by {row.decided_by}" if row.decided_by else ""
    safe = telling.text(row, "safety", "How they are safe meanwhile")
    return [Fact(label="Decided", value=row.get_decision_display(), source=after), *safe]


def each_once(rows: Iterable[Any], people: "People") -> "list[tuple[Any, Identity]]":
    """Each row with who it is, once for each person whom the viewer knows of."""
    known = {who.key: (row, who) for row in reversed(list(rows)) if (who := people.get(row.subject_id))}
    return list(known.values())[::-1]


def _is_open(who: "Identity") -> bool:
    return who.reach == Reach.FULL


def seat_entries(
    discussion: "StrategyDiscussion", telling: Telling
) -> "list[tuple[StrategySeat, list[Fact]]]":
    """Each agency, with the ways to put its words right and what they said before.

    The words as they stand are shown with their marking, so they are left out here.
    """
    rows = []
    for seat in discussion.seats.all():
        agency = seat.get_sector_display().lower()
        told = [
            *telling.text(seat, "shared", f"What {agency} shared"),
            *telling.text(seat, "why", f"Why {agency} took no part"),
        ]
        rows.append((seat, [fact for fact in told if fact.change_url or PUT_RIGHT in fact.label]))
    return rows


def enquiry_facts(enquiry: "Enquiry", telling: Telling) -> list[Fact]:
    began = When.moment(enquiry.started_at).says()
    who = "Jointly with the police" if enquiry.is_joint else "Children’s social care alone"
    facts = [
        Fact(label="Began", value=f"{began}, with the strategy discussion"),
        Fact(label="Who enquires", value=who),
    ]
    if enquiry.returned_why:
        facts.append(Fact(label="To be answered first", value=enquiry.returned_why))
    if enquiry.outcome:
        proposed = f"Proposed by {enquiry.proposed_by}"
        facts.append(Fact(label="Outcome", value=enquiry.get_outcome_display(), source=proposed))
        facts += telling.text(enquiry, "because", "Why")
    if enquiry.closed_at:
        closed = f"{enquiry.closed_by}, {When.moment(enquiry.closed_at).says()}"
        facts.append(Fact(label="Authorised", value=closed))
    return facts


def sight_entries(enquiry: "Enquiry") -> list[Entry]:
    return [
        Entry(
            title=f"{sight.get_seen_display()}: {sight.where}",
            when=When.moment(sight.seen_at).says(),
            detail=sight.said or sight.why,
            source="In their own words" if sight.said else "",
            recorded=f"written by {sight.by}, {When.moment(sight.recorded_at).says()}",
        )
        for sight in enquiry.sights.all()
    ]


def conference_facts(conference: "Conference", telling: Telling) -> list[Fact]:
    when = When.moment(conference.held_at or conference.for_at).says()
    place = f"{when}, {conference.place}"
    facts = [
        *(telling.held(conference, place) if conference.held_at else [Fact(label="To be held", value=place)]),
        Fact(label="Chair", value=str(conference.chair), source=f"Called by {conference.called_by}"),
    ]
    if conference.called_off_at:
        facts.append(Fact(label="Called off", value=conference.called_off_why))
    if conference.held_at:
        facts += _held_facts(conference, telling)
    return facts


def _held_facts(conference: "Conference", telling: Telling) -> list[Fact]:
    quorum = [Fact(label="Quorum", value="Enough agencies came")]
    if not conference.is_quorate:
        quorum = telling.text(conference, "not_quorate_why", "Too few agencies came")
    group = []
    if conference.core_group:
        first = conference.core_group_on
        meets = f"First meets {says_day(first)}" if first else ""
        group = telling.text(conference, "core_group", "Core group", source=meets)
    return [
        *quorum,
        *group,
        Fact(label="Decisions sent", value=_sent(conference.decisions_sent_on)),
        Fact(label="Minutes sent", value=_sent(conference.minutes_sent_on)),
    ]


def _sent(on: date | None) -> str:
    return says_day(on) if on else "Not yet"


def conference_children(
    conference: "Conference", people: "People", telling: Telling
) -> list[tuple[str, list[Fact]]]:
    """Each child: views first, in whose words; then what was decided, and why."""
    return [
        (who.name, _child_facts(row, telling)) if _is_open(who) else (NOT_YOURS, [])
        for row, who in each_once(conference.children.all(), people)
    ]


def _child_facts(row: "ConferenceChild", telling: Telling) -> list[Fact]:
    if not row.verdict:
        return []
    category = f": {Category(row.category).label.lower()}" if row.category else ""
    facts = [
        *telling.text(row, "views", "What they said", source=row.get_whose_words_display()),
        Fact(label="Advocate", value=row.get_advocate_display()),
        Fact(label="Decided", value=f"{row.get_verdict_display()}{category}"),
        *telling.text(row, "because", "Why"),
    ]
    if row.then:
        facts.append(Fact(label="What follows", value=row.get_then_display()))
    return [*facts, *(telling.text(row, "outline", "Outline plan") if row.outline else [])]


def shared_children(conference: "Conference", people: "People") -> list[tuple[str, list[Fact]]]:
    """What the room sees of each child: given names, their views, and what was decided.

    A child whose record is closed to the chair is not on the screen.
    """
    shown = Telling(key=conference.submission, texts={})
    return [
        (who.name.split()[0], [fact for fact in _child_facts(row, shown) if fact.label != "Advocate"])
        for row, who in each_once(conference.children.all(), people)
        if _is_open(who)
    ]


def conference_parents(
    conference: "Conference", people: "People", telling: Telling
) -> list[tuple[str, str, list[Fact]]]:
    return [
        (
            who.name,
            row.get_came_display() or "Invited",
            telling.text(row, "said", "What they said") if row.said else [],
        )
        for row, who in each_once(conference.parents.all(), people)
    ]


def conference_seats(conference: "Conference") -> list[list[str]]:
    """Each agency: how it took part, its report, when the family had it, what it thought."""
    return [
        [
            seat.get_sector_display(),
            " ".join(filter(None, (seat.get_came_display() or "Invited", seat.who and f"({seat.who})"))),
            says_day(seat.report_on) if seat.report_on else "None",
            _had(seat.family_had_on, conference) if seat.report_on else "",
            ": ".join(filter(None, (seat.get_view_display(), seat.get_category_display().lower()))),
        ]
        for seat in conference.seats.all()
    ]


def _had(on: date | None, conference: "Conference") -> str:
    """When the family had a report, and how many days before they were asked about it."""
    if on is None:
        return "Not known"
    before = (local_day(conference.held_at or conference.for_at) - on).days
    days = "the same day" if before == 0 else f"{before} {'day' if before == 1 else 'days'} before"
    return f"{says_day(on)}, {days}" if before >= 0 else f"{says_day(on)}, afterwards"


def dissents(conference: "Conference", telling: Telling) -> list[tuple[str, list[Fact]]]:
    """Each agency that disagreed, and why, in its words."""
    return [
        (seat.get_sector_display(), telling.text(seat, "dissent", "Why it disagrees"))
        for seat in conference.seats.all()
        if seat.dissent
    ]

"""What the pages of allocation show: facts in words, and no score."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.spans import says_span
from kittiwake.core.today import local_day
from kittiwake.records.line.selectors import explained
from kittiwake.records.workforce.choices import Priority
from kittiwake.records.workforce.selectors import SOON_WORKING_DAYS
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Fact
from kittiwake.web.components.words import moment

if TYPE_CHECKING:
    from kittiwake.records.front_door.selectors.without_worker import WhyReferred
    from kittiwake.records.line.models import ClockRun
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.workforce.models import Absence, AllocationWait, HandOver, WorkingPattern
    from kittiwake.records.workforce.selectors import Capacity

NO_RISK = "Nobody has written what waiting risks."
TONES = {Priority.URGENT: "late", Priority.HIGH: "soon", Priority.ORDINARY: "plain"}


def since_contact(wait: "AllocationWait", today: date) -> str:
    """How long ago the authority first had it, or that nobody recorded a contact."""
    if wait.contact_on is None:
        return f"Asked for {_ago(local_day(wait.asked_at), today)}; no contact led here"
    days = says_count((today - wait.contact_on).days, "day")
    return f"{days} since the contact on {says_day(wait.contact_on)}"


def _ago(day: date, today: date) -> str:
    return f"{says_count((today - day).days, 'day')} ago" if day != today else "today"


def no_worker(wait: "AllocationWait", last: date | None) -> str:
    """Since when nobody holds the child, plainly."""
    since = last or wait.contact_on or local_day(wait.asked_at)
    return f"No worker since {says_day(since)}"


def risk_of(wait: "AllocationWait", why: "WhyReferred | None") -> str:
    """The risk in words; where nobody wrote it, that, and why the child was referred."""
    if wait.risk:
        return f"While they wait: {wait.risk}"
    return f"{NO_RISK} Referred because: {why.words}" if why and why.words else NO_RISK


def wait_rows(
    waits: "Iterable[AllocationWait]",
    *,
    people: "Mapping[int, Identity]",
    runs: "Mapping[int, ClockRun]",
    last_held: Mapping[int, date],
    whys: "Mapping[str, WhyReferred]",
    today: date,
) -> list[dict[str, Any]]:
    """Each child who waits: how soon they need somebody, for how long they have waited, at what risk."""
    reasons = explained(runs.values())
    rows = []
    for wait in waits:
        who, run = people.get(wait.subject_id), runs.get(wait.pk)
        if who is None:
            continue
        status, tone = clock_status(run.due_on, run.stopped_on, today=today) if run else ("", "plain")
        rows.append(
            {
                "key": wait.pk,
                "name": who.name,
                "age": who.age,
                "url": reverse("workforce:wait", args=[wait.pk]),
                "choose_url": reverse("workforce:allocate", args=[who.key]),
                "priority": wait.get_priority_display(),
                "tone": TONES[Priority(wait.priority)],
                "since": since_contact(wait, today),
                "no_worker": no_worker(wait, last_held.get(wait.subject_id)),
                "team": wait.holding.team.name if wait.holding else "No team yet",
                "risk": risk_of(wait, whys.get(wait.source)),
                "status": status,
                "status_tone": tone,
                "explained": reasons.get(run.pk, "") if run else "",
            }
        )
    return rows


def wait_facts(
    wait: "AllocationWait",
    run: "ClockRun | None",
    *,
    last: date | None,
    why: "WhyReferred | None",
    today: date,
) -> list[Fact]:
    """One wait, as facts."""
    facts = [
        Fact(
            label="How soon",
            value=f"{wait.get_priority_display()}. {Priority(wait.priority).means}",
            source="Local words; no law gives them",
        ),
        Fact(label="Why", value=wait.reason, source=f"{wait.asked_by.name}, {moment(wait.asked_at)}"),
        Fact(label="While they wait", value=wait.risk or NO_RISK),
        Fact(label="Contact", value=since_contact(wait, today) if not wait.ended_at else _contact(wait)),
        Fact(label="With", value=wait.holding.team.name if wait.holding else "No team yet"),
    ]
    if why:
        facts.insert(3, Fact(label="Why they were referred", value=why.words))
    if run is not None:
        facts.append(_due(run, today))
    if wait.ended_at and wait.ended_by:
        facts.append(
            Fact(
                label="Ended",
                value=wait.ended_because,
                source=f"{wait.ended_by.name}, {moment(wait.ended_at)}",
            )
        )
    else:
        facts.insert(0, Fact(label="Worker", value=no_worker(wait, last)))
    return facts


def _contact(wait: "AllocationWait") -> str:
    return says_day(wait.contact_on) if wait.contact_on else "No contact led here"


def _due(run: "ClockRun", today: date) -> Fact:
    status, _tone = clock_status(run.due_on, run.stopped_on, today=today)
    return Fact(label="To be allocated", value=status, source="By a local setting")


def priority_hints(lengths: Mapping[str, str]) -> dict[str, str]:
    """What each priority means, with the local setting of how long it allows."""
    return {
        str(priority): f"{priority.means} Allocate within {lengths[priority]} (local setting)."
        for priority in Priority
    }


def capacity_words(one: "Capacity", today: date) -> list[str]:
    """What is known of one worker, each fact in words, for whoever allocates."""
    return [
        f"Holds {one.children} {'child' if one.children == 1 else 'children'}{_agreed(one.pattern)}",
        *_due_soon(one),
        *(_absence(each, today) for each in one.absences),
    ]


def _agreed(pattern: "WorkingPattern | None") -> str:
    if pattern is None:
        return "; hours and protected number not recorded"
    parts = [
        f"{pattern.hours.normalize():f} hours a week" if pattern.hours is not None else "",
        "newly qualified" if pattern.is_newly_qualified else "",
        f"at most {pattern.most_children} agreed" if pattern.most_children is not None else "",
    ]
    return "".join(f"; {part}" for part in parts if part)


def _due_soon(one: "Capacity") -> list[str]:
    if not one.due:
        return [f"Nothing due within {SOON_WORKING_DAYS} working days"]
    return [
        f"{each.title}: {each.times} due, the first {says_day(each.first_on)}"
        + (f", {each.overdue} past the day" if each.overdue else "")
        for each in one.due
    ]


def _absence(absence: "Absence", today: date) -> str:
    back = f"until {says_day(absence.to_on)}" if absence.to_on else "until nobody knows when"
    start = "Away now" if absence.from_on <= today else f"Away from {says_day(absence.from_on)}"
    return f"{start} {back}"


def capacity_cards(many: "Iterable[Capacity]", *, may_record: bool, today: date) -> list[dict[str, Any]]:
    """Each worker of a team, by name."""
    return [
        {
            "key": one.post.pk,
            "name": one.post.user.name,
            "title": one.post.title,
            "words": capacity_words(one, today),
            "url": reverse("workforce:worker", args=[one.post.user_id]) if may_record else "",
        }
        for one in many
    ]


def note_facts(note: "HandOver") -> list[Fact]:
    """A hand-over note, question by question."""
    return [
        Fact(label="What is going on", value=note.going_on),
        Fact(label="What is due", value=note.due),
        Fact(label="What the child knows", value=note.child_knows),
        Fact(label="What was promised", value=note.promised),
        Fact(label="Whom to ring", value=note.ring),
    ]


def note_rows(notes: "Iterable[HandOver]", *, key: Any) -> list[DeskRow]:
    """Each note, the newest first: from whom to whom, and whether it was read."""
    return [
        DeskRow(
            title=note_title(note),
            url=reverse("workforce:hand_over_note", args=[key, note.pk]),
            hint=f"Written by {note.by.name}, {moment(note.at)}",
            status=note_standing(note),
            tone="good" if note.read_at else "note" if note.given else "plain",
        )
        for note in notes
    ]


def note_title(note: "HandOver") -> str:
    leaves = note.from_work.user.name if note.from_work.user else note.from_work.team.name
    return f"From {leaves} to {note.given.user}" if note.given else f"From {leaves}"


def note_standing(note: "HandOver") -> str:
    if note.read_at:
        return "Read"
    return "Not read yet" if note.given else "Not handed over"


def pattern_rows(patterns: "Iterable[WorkingPattern]") -> list[list[str]]:
    return [
        [
            says_span(each.from_on, each.to_on),
            f"{each.hours.normalize():f}" if each.hours is not None else "Not recorded",
            "Yes" if each.is_newly_qualified else "No",
            "None" if each.most_children is None else str(each.most_children),
            each.recorded_by.name,
        ]
        for each in patterns
    ]


def absence_rows(absences: "Iterable[Absence]", today: date) -> list[dict[str, Any]]:
    return [
        {
            "key": each.pk,
            "says": says_span(each.from_on, each.to_on),
            "goes_on": each.from_on < today and (each.to_on is None or each.to_on >= today),
        }
        for each in absences
    ]

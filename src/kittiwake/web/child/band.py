"""The sixty-second band: the answers about one person. What is not known is said as plainly as what is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake import clocks
from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day, today
from kittiwake.records.access.selectors import working_with
from kittiwake.records.care.codes import says_code
from kittiwake.records.care.selectors import living_now
from kittiwake.records.care.words import lives
from kittiwake.records.court.selectors import court_now
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.selectors.at_a_glance import latest_worry, plans_on
from kittiwake.records.line.selectors import explained, running_for
from kittiwake.records.notes.selectors import last_talk_with, said_by_child
from kittiwake.records.people.selectors import (
    Family,
    Household,
    Identity,
    Relative,
)
from kittiwake.records.plans.selectors import glance
from kittiwake.records.protection.choices import EmergencyKind
from kittiwake.records.protection.selectors import standing
from kittiwake.records.subject.whole import records_of
from kittiwake.records.visits.selectors import last_seen

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.access.models import User
    from kittiwake.records.care.models import LegalStatus
    from kittiwake.records.court.models import CourtOrder
    from kittiwake.records.line.models import ClockRun
    from kittiwake.records.plans.selectors.glance import Glance
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.visits.selectors.glance import Sighting

LONGEST_WORDS = 320  # characters: a glance, not a page; the source is one press away


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One question of the band with its answer; without `words`, `absence` is the finding.

    quoted  the words are somebody's own
    source  whose they are and when
    due     the clock's tag, for what is due next
    """

    question: str
    words: str = ""
    absence: str = ""
    quoted: bool = False
    source: str = ""
    url: str = ""
    due: "Due | None" = None


@dataclass(frozen=True)
class Due:
    due_on: date
    explained: str


def band_of(viewer: "User", subject: "Subject", family: Family) -> list[Answer]:
    """The answers, in the order in which people ask. The number of queries does not grow with the record."""
    day = today()
    who, relatives = family.of, family.relatives
    first = [_lives_in_care(viewer, subject, family) or _lives_with(who, family.household)]
    if who.is_adult:
        return [*first, _children(relatives), _worry(viewer, subject), _next_due(subject)]
    return [
        *first,
        _responsibility(relatives),
        _legal_status(viewer, subject),
        _plan(viewer, subject, day),
        _worry(viewer, subject),
        _works(viewer, subject),
        _child_says(viewer, subject, who),
        _next_due(subject),
        _worked_with_by(subject),
    ]


def _lives_with(who: Identity, household: Household) -> Answer:
    together = household.living_together
    since = f"Since {says_day(who.home_since)}" if who.home_since else ""
    if together:
        names = _listed(f"{member.who.name} ({_lower_first(member.stands)})" for member in together)
        return Answer(question="Lives with", words=names, source=since or "Since when is not recorded")
    if who.is_unborn:
        return Answer(question="Lives with", words="Not born yet")
    absence = (
        "Nobody is recorded as living with them." if who.has_home else "Nobody has recorded where they live."
    )
    return Answer(question="Lives with", absence=absence, source=since)


def _lives_in_care(viewer: "User", subject: "Subject", family: Family) -> Answer | None:
    """Where a child who is looked after lives; None for anybody else."""
    now = living_now(viewer, subject)
    if now is None or now.placement is None:
        return None
    names = {each.who.subject_id: each.who.name for each in family.relatives}
    return Answer(
        question="Lives with",
        words=lives(now.placement, names),
        source=f"Since {says_day(now.placement.from_on)}, looked after",
        url=reverse("care:overview", kwargs={"key": subject.key}),
    )


def _responsibility(relatives: Iterable[Relative]) -> Answer:
    holders = _listed(
        f"{each.who.name} ({each.stands.lower()})" for each in relatives if each.holds_responsibility
    )
    return Answer(
        question="Who holds parental responsibility",
        words=holders,
        absence="Nobody has recorded who holds parental responsibility.",
    )


def _legal_status(viewer: "User", subject: "Subject") -> Answer:
    """The status under which the child is looked after, or the orders or emergency power that stand today."""
    now = living_now(viewer, subject)
    if now and now.status:
        return _looked_after_under(now.status, key=subject.key)
    if (court := court_now(viewer, subject)) and court.standing:
        return _by_order(court.standing, key=subject.key)
    power = next((each for each in standing(viewer, subject) if each.what == "emergency"), None)
    if power is None:
        return Answer(question="Legal status", absence="No order or emergency power is recorded.")
    return Answer(
        question="Legal status",
        words=EmergencyKind(power.says).label,
        source=f"Since {When.moment(power.at).says()}",
        url=reverse("protection:overview", kwargs={"key": subject.key}),
    )


def _looked_after_under(status: "LegalStatus", *, key: "UUID") -> Answer:
    return Answer(
        question="Legal status",
        words=says_code("legal_status", status.code),
        source=f"Since {says_day(status.from_on)}",
        url=reverse("care:overview", kwargs={"key": key}),
    )


def _by_order(orders: "tuple[CourtOrder, ...]", *, key: "UUID") -> Answer:
    """Orders that stand where nobody has recorded a status."""
    words, since = _listed(each.get_kind_display() for each in orders), min(each.made_on for each in orders)
    url, source = reverse("court:overview", args=[key]), f"By order of court, since {says_day(since)}"
    return Answer(question="Legal status", words=words, source=source, url=url)


def _works(viewer: "User", subject: "Subject") -> Answer:
    """From the plan that stands: whoever wrote it asked the family."""
    question = "What works well"
    told = next((plan for plan in reversed(glance(viewer, subject)) if plan.works), None)
    if told is None:
        return Answer(question=question, absence="Nobody has recorded what works well.")
    url = reverse("plans:plan", kwargs={"key": subject.key, "plan_id": told.pk})
    return Answer(
        question=question, words=_short(told.works), source=f"From the {told.kind.lower()}", url=url
    )


def _plan(viewer: "User", subject: "Subject", day: date) -> Answer:
    plans = glance(viewer, subject)
    if plans:
        return _plans_kept_here(plans, key=subject.key)
    standing = plans_on(viewer, subject, on=day)
    words = _listed(f"{EpisodeKind(plan.kind).label} since {says_day(plan.from_on)}" for plan in standing)
    return Answer(
        question="The plan",
        words=words,
        absence="There is no plan.",
        source=standing[0].source if standing else "",
    )


def _plans_kept_here(plans: "list[Glance]", *, key: "UUID") -> Answer:
    """Each plan's kind and its sentence; the newest is one press away."""
    said = [f"{plan.kind}: {plan.says}" if plan.says else plan.kind for plan in plans]
    unwritten = [plan.kind.lower() for plan in plans if not plan.says]
    return Answer(
        question="The plan",
        words=_short(" ".join(said)),
        source=f"Nobody has written the {_listed(unwritten)} yet" if unwritten else "",
        url=reverse("plans:plan", kwargs={"key": key, "plan_id": plans[-1].pk}),
    )


def _worry(viewer: "User", subject: "Subject") -> Answer:
    question = "What we are worried about"
    worry = latest_worry(viewer, subject)
    if worry is None:
        return Answer(question=question, absence="No worry about them is recorded.")
    day = says_day(local_day(worry.received_at))
    source = f"{worry.whose[0].upper()}{worry.whose[1:]} on the contact of {day}"
    url = reverse("front_door:contact", args=[worry.contact_id])
    return Answer(question=question, words=_short(worry.words), quoted=True, source=source, url=url)


def _child_says(viewer: "User", subject: "Subject", who: Identity) -> Answer:
    if who.is_unborn:
        return Answer(question="The child says", words="Not born yet")
    note, talk = said_by_child(viewer, subject), last_talk_with(viewer, subject)
    visit = last_seen(viewer, subject).said
    if visit and (note is None or note.happened_on <= visit.on):
        return _said_on_a_visit(visit, key=subject.key)
    talked = (
        f"Last talk with them recorded: {talk.when.says()}." if talk else "No talk with them is recorded."
    )
    if note is None:
        return Answer(question="The child says", absence=f"Nothing they said is recorded. {talked}")
    url = reverse("notes:note", kwargs={"key": subject.key, "note_id": note.pk})
    source = f"{note.when.says()}, written by {note.author}. {talked}"
    return Answer(question="The child says", words=_short(note.text), quoted=True, source=source, url=url)


def _said_on_a_visit(visit: "Sighting", *, key: "UUID") -> Answer:
    return Answer(
        question="The child says",
        words=_short(visit.said),
        quoted=True,
        source=f"To {visit.by} on a visit, {says_day(visit.on)}",
        url=reverse("visits:visit", kwargs={"key": key, "part_id": visit.part_id}),
    )


def _worked_with_by(subject: "Subject") -> Answer:
    found = [
        f"{work.user or work.team} ({', '.join(filter(None, (work.team.name, work.team.phone)))})"
        for work in working_with(subject, on=today())
    ]
    return Answer(
        question="Who works with them", words=_listed(found), absence="Nobody is allocated to them today."
    )


def _next_due(subject: "Subject") -> Answer:
    running, day = running_for(records_of(subject)), today()
    running.sort(key=lambda run: (run.due_on < day, run.due_on))  # what is to come first
    if not running:
        return Answer(question="Next thing due", absence="No timescale is running.")
    run = running[0]
    return Answer(
        question="Next thing due",
        words=clocks.clock(run.clock).title,
        url=reverse("line:clock", kwargs={"key": subject.key, "run_id": run.pk}),
        source=_others_due(running[1:], day),
        due=Due(run.due_on, explained([run])[run.pk]),
    )


def _others_due(runs: list["ClockRun"], day: date) -> str:
    """The rest in one sentence: "5 more are running; 2 of them are past their day"."""
    if not runs:
        return ""
    past = sum(run.due_on < day for run in runs if not run.paused_from)
    late = (
        f"; {past} of them {'is' if past == 1 else 'are'} past {'its' if past == 1 else 'their'} day"
        if past
        else ""
    )
    return f"{len(runs)} more {'is' if len(runs) == 1 else 'are'} running{late}"


def _children(relatives: Iterable[Relative]) -> Answer:
    children = _listed(
        f"{each.who.name} ({each.stands.lower()})" for each in relatives if each.who.is_adult is False
    )
    return Answer(
        question="Children they are connected to",
        words=children,
        absence="No child is recorded as connected to them.",
    )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS].rsplit(' ', 1)[0]} …"

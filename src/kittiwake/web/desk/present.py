"""The parts of a desk, for each role: only those that the role has work in."""

from collections.abc import Iterator, Mapping, Sized
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import NoReverseMatch, reverse

from kittiwake import clocks
from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.core.prepared import ahead
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import asking_access, held_by
from kittiwake.records.front_door.choices import Stage
from kittiwake.records.front_door.selectors import (
    ContactCard,
    arrivals_of,
    asking_night,
    asking_urgent,
    awaiting_decision_of,
    cards,
    late_answers_for,
    night_waiting,
    passed_on_to,
    screened_by,
    unanswered_checks,
)
from kittiwake.records.line.selectors import explained, latest_drafts, runs_of_people
from kittiwake.records.line.services import asking_rules
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Place, Section
from kittiwake.web.desk.offers import asked_by_offers, offered
from kittiwake.web.front_door.present.cards import rows_of, waited
from kittiwake.web.front_door.present.checks import late_rows
from kittiwake.web.front_door.present.people import names_for, record_url

SHOWN = 20
FRONT_DOOR = "fd."  # clocks of contacts: the front door's to keep, not the child's worker's
LINKS = (
    ("New contact", "front_door:start", "contact.record"),
    ("All contacts", "front_door:contact_list", "contact.read"),
    ("Find a person", "people:find", "person.find"),
    ("Children who wait for a worker", "workforce:waiting_list", "allocation.read"),
    ("Visits due in the team", "visits:due", "plan.agree"),
    ("Health of children in care", "health:tracker", "health.track"),
    ("Education of children in care", "education:listed", "education.track"),
    ("Missing children", "missing:list", "missing.record"),
    ("Private fostering", "private_fostering:register", "private_fostering.record"),
    ("Assessments", "assessment:work", "assessment.write"),
    ("Records of one person", "people:waiting", "person.merge.agree"),
    ("Measures", "measures:measure_list", "measure.read"),
    ("Timescales", "timescales:timescale_list", "timescale.read"),
    ("Accounts", "access:account_list", "account.manage"),
)


@dataclass(frozen=True, kw_only=True)
class Work:
    """The contacts that this person screens, and those they may decide, each with its row."""

    mine: list[tuple[ContactCard, DeskRow]]
    to_sign: list[tuple[ContactCard, DeskRow]]

    def in_stage(self, *stages: Stage) -> list[DeskRow]:
        return [row for card, row in self.mine if card.stage in stages]


def sections_for(viewer: Any) -> list[Section]:
    """The parts of this person's desk, what needs them first, in a number of queries that does not grow."""
    may = {
        name: policies.can(viewer, name, on=clock.today())
        for name in ("contact.decide", "contact.propose", "record.read", "night.acknowledge", "visit.write")
    }
    ahead(
        *asking_access(viewer),
        *asking_rules(),
        latest_drafts.of(viewer.pk),
        arrivals_of.of(viewer.pk),
        passed_on_to.of(viewer.pk),
        *([asking_night()] if may["night.acknowledge"] else []),
        *([asking_urgent()] if may["contact.decide"] else []),
        *asked_by_offers(viewer),
    )
    work = _work_of(viewer, may)
    parts = (
        _from_the_night(viewer) if may["night.acknowledge"] else (),
        _to_sign(work) if may["contact.decide"] else (),
        _late_answers(viewer) if may["contact.decide"] else (),
        _screening(work, decides=may["contact.decide"]) if may["contact.propose"] else (),
        _passed(viewer) if may["record.read"] else (),
        (Section(id=area, title=title, rows=rows) for area, title, rows in offered(viewer)),
        _children(viewer, holds=may["visit.write"] and not may["contact.propose"])
        if may["record.read"]
        else (),
        _waiting(viewer, work) if may["contact.propose"] else (),
        _begun(viewer),
    )
    return [section for part in parts for section in part]


def places_for(viewer: Any) -> list[Place]:
    """Where this person's role may go from here; what is not built yet is left out."""
    day = clock.today()
    return [
        Place(title=title, url=url)
        for title, route, may in LINKS
        if policies.can(viewer, may, on=day) and (url := _route(route))
    ]


def _work_of(viewer: Any, may: Mapping[str, bool]) -> Work:
    mine = screened_by(viewer) if may["contact.propose"] else []
    theirs = awaiting_decision_of(viewer) if may["contact.decide"] else []
    listed = cards({contact.pk: contact for contact in (*mine, *theirs)}.values())
    rows = {
        card.contact.pk: (card, row) for card, row in zip(listed, rows_of(listed, viewer=viewer), strict=True)
    }
    return Work(mine=[rows[each.pk] for each in mine], to_sign=[rows[each.pk] for each in theirs])


def _from_the_night(viewer: Any) -> Iterator[Section]:
    """What the night left stands first, until somebody has said that they read it."""
    waiting = night_waiting(viewer)
    if waiting.count:
        row = DeskRow(
            title=f"{waiting.count} {'entry' if waiting.count == 1 else 'entries'} from the night",
            url=reverse("front_door:night_list"),
            hint="What was done, what is still to be done, and by whom. Say that you have read each.",
            status=f"{waiting.late} past the time" if waiting.late else "Not acknowledged yet",
            tone="late" if waiting.late else "note",
        )
        yield Section(id="night", title="From the night", rows=[row])


def _to_sign(work: Work) -> Iterator[Section]:
    excused = [row for card, row in work.to_sign if card.exceptions]
    plain = [row for card, row in work.to_sign if not card.exceptions]
    if plain or not excused:
        empty = "Nothing waits for your decision."
        yield Section(
            id="to-sign",
            title="To decide",
            rows=plain,
            empty=empty,
            more_url=_more(work.to_sign, Stage.PROPOSED),
        )
    if excused:
        yield Section(id="exceptions", title="To decide, with exceptions to agree", rows=excused)


def _late_answers(viewer: Any) -> Iterator[Section]:
    rows = late_rows(late_answers_for(viewer))
    if rows:
        yield Section(id="late-answers", title="Agencies answered after your decision", rows=rows)


def _screening(work: Work, *, decides: bool) -> Iterator[Section]:
    returned, screening = work.in_stage(Stage.RETURNED), work.in_stage(Stage.SCREENING)
    if returned:
        yield Section(id="returned", title="Returned to you with a question", rows=returned)
    if screening or not decides:
        empty = "You are screening nothing. A new contact starts from the button above."
        more_url = _more(screening, Stage.SCREENING)
        yield Section(
            id="screening", title="You are screening", rows=screening[:SHOWN], empty=empty, more_url=more_url
        )


def _waiting(viewer: Any, work: Work) -> Iterator[Section]:
    """Named, and how long: information awaited, agencies that have not answered, and managers."""
    today = clock.today()
    about = {card.contact.pk: f"Asked about {row.title}" for card, row in work.mine}
    asked = [
        DeskRow(
            title=str(check.agency or check.get_agency_kind_display()),
            url=f"{reverse('front_door:contact', args=[check.contact_id])}#agencies",
            hint=f"{about.get(check.contact_id, 'Asked')}: {check.question}",
            status=f"Waiting {waited(local_day(check.asked_at), today=today)}",
        )
        for check in (unanswered_checks(viewer) if work.mine else [])
    ]
    rows = [*work.in_stage(Stage.WAITING, Stage.PROPOSED), *asked]
    yield Section(
        id="waiting", title="Waiting on others", rows=rows, empty="You wait for nobody.", place="side"
    )


def _passed(viewer: Any) -> Iterator[Section]:
    passed = passed_on_to(viewer.pk)
    if not passed:
        return
    people = identities(viewer, [each.subject for each in passed])
    rows = [
        DeskRow(
            title=names_for([each.subject_id], people) or f"Contact {each.contact_id}",
            url=reverse("front_door:contact", args=[each.contact_id]),
            hint=f"Passed to you {When.moment(each.at).says()}. Open it, read it, and say that you have.",
            status="Not read yet",
            tone="note",
        )
        for each in passed
    ]
    yield Section(id="passed", title="Passed to you", rows=rows)


def _children(viewer: Any, *, holds: bool) -> Iterator[Section]:
    """Those this worker works with: name, age, and what is due next, with why.

    holds  children are this role's work: that there is none is said.
    """
    held = held_by(viewer)
    if not held and not holds:
        return
    people = identities(viewer, held)
    runs = {
        pk: due
        for pk, every in runs_of_people(held).items()
        if (due := [run for run in every if not run.clock.startswith(FRONT_DOOR)])
    }
    reasons = explained(due[0] for due in runs.values())
    held.sort(key=lambda each: runs[each.pk][0].due_on if each.pk in runs else date.max)
    rows = [_child(people[each.pk], runs.get(each.pk, []), reasons) for each in held if each.pk in people]
    yield Section(id="children", title="Your children", rows=rows, empty="No child is allocated to you now.")


def _child(who: Any, due: list[Any], reasons: dict[int, str]) -> DeskRow:
    run = due[0] if due else None
    status, tone = clock_status(run.due_on, run.stopped_on, today=clock.today()) if run else ("", "plain")
    next_due = clocks.clock(run.clock).title if run else "Nothing is due"
    return DeskRow(
        title=who.name, url=record_url(who.key), hint=" · ".join(filter(None, (who.age, next_due))),
        status=status, tone=tone, explained=reasons.get(run.pk, "") if run else "",
    )  # fmt: skip


def _begun(viewer: Any) -> Iterator[Section]:
    """Drafts and messages brought in. They belong to this person alone, and are never lost."""
    drafts = latest_drafts(viewer.pk)
    known = {draft.about for draft in drafts}
    brought = [each for each in arrivals_of(viewer.pk) if str(each.key) not in known]
    rows = [
        DeskRow(
            title=draft.title,
            url=draft.back,
            hint=f"Last saved {When.moment(draft.saved_at).says()}",
            status="Draft",
        )
        for draft in drafts
    ]
    rows += [
        DeskRow(
            title="A message that is not a contact yet", url=reverse("front_door:new", args=[each.key]),
            hint=f"Brought in {When.moment(each.arrived_at).says()}", status="Draft",
        )
        for each in brought
    ]  # fmt: skip
    yield Section(id="drafts", title="Drafts", rows=rows, empty="Nothing is half-written.", place="side")


def _more(rows: Sized, stage: Stage) -> str:
    return f"{reverse('front_door:contact_list')}?stage={stage}" if len(rows) >= SHOWN else ""


def _route(name: str, *parts: object) -> str:
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""

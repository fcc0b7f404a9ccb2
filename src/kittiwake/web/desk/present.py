"""The parts of a desk, for each role: only those that the role has work in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse

from kittiwake import clocks
from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import held_by
from kittiwake.records.front_door.choices import Stage
from kittiwake.records.front_door.selectors import (
    arrivals_of,
    awaiting_decision_of,
    cards,
    passed_on_to,
    screened_by,
    unanswered_checks,
)
from kittiwake.records.line.selectors import drafts_of, explained, runs_of_people
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Place
from kittiwake.web.front_door.present.cards import rows_of, waited
from kittiwake.web.front_door.present.people import names_for, record_url

SHOWN = 20
FRONT_DOOR = "fd."  # clocks of contacts: the front door's to keep, not the child's worker's
LINKS = (
    ("New contact", "front_door:start", "contact.record"),
    ("All contacts", "front_door:contact_list", "contact.read"),
    ("Find a person", "people:find", "person.find"),
    ("Measures", "measures:measure_list", "measure.read"),
    ("Timescales", "timescales:timescale_list", "timescale.read"),
    ("Accounts", "access:account_list", "account.manage"),
)


@dataclass(frozen=True, kw_only=True)
class Section:
    """One part of the desk. `more` says how many rows are not shown here."""

    id: str
    title: str
    empty: str
    rows: list[DeskRow]
    place: str = "today"
    more: int = 0
    more_url: str = ""


def sections_for(viewer: Any) -> list[Section]:
    """The parts of this person's desk, what needs them first. Each costs a fixed number of queries."""
    parts: tuple[tuple[str, Callable[[Any], Iterator[Section]]], ...] = (
        ("contact.decide", _to_sign),
        ("contact.propose", _screening),
        ("contact.read", _passed),
        ("record.read", _children),
        ("contact.propose", _waiting),
        ("desk.read", _begun),
    )
    day = clock.today()
    return [section for may, part in parts if policies.can(viewer, may, on=day) for section in part(viewer)]


def places_for(viewer: Any) -> list[Place]:
    """Where this person's role may go from here; what is not built yet is left out."""
    day = clock.today()
    return [
        Place(title=title, url=url)
        for title, route, may in LINKS
        if policies.can(viewer, may, on=day) and (url := _route(route))
    ]


def _to_sign(viewer: Any) -> Iterator[Section]:
    found = awaiting_decision_of(viewer)
    listed = cards(found[:SHOWN])
    rows = rows_of(listed, viewer=viewer)
    excused = [row for card, row in zip(listed, rows, strict=True) if card.exceptions]
    plain = [row for card, row in zip(listed, rows, strict=True) if not card.exceptions]
    more = _more(found, listed)
    if plain or not excused:
        more_url = f"{reverse('front_door:contact_list')}?stage={Stage.PROPOSED}"
        empty = "Nothing waits for your decision."
        yield Section(id="to-sign", title="To decide", rows=plain, empty=empty, more=more, more_url=more_url)
    if excused:
        yield Section(id="exceptions", title="To decide, with exceptions to agree", rows=excused, empty="")


def _screening(viewer: Any) -> Iterator[Section]:
    returned = screened_by(viewer, Stage.RETURNED)
    listed = cards(returned[:SHOWN])
    if listed:
        rows = rows_of(listed, viewer=viewer)
        yield Section(id="returned", title="Returned to you with a question", rows=rows, empty="")
    found = screened_by(viewer, Stage.SCREENING)
    listed = cards(found[:SHOWN])
    if not listed and policies.can(viewer, "contact.decide", on=clock.today()):
        return
    yield Section(
        id="screening", title="You are screening", rows=rows_of(listed, viewer=viewer),
        empty="You are screening nothing. New contacts start from “New contact”.", more=_more(found, listed),
        more_url=f"{reverse('front_door:contact_list')}?stage={Stage.SCREENING}",
    )  # fmt: skip


def _waiting(viewer: Any) -> Iterator[Section]:
    """Named, and how long: information awaited, agencies that have not answered, and managers."""
    listed = cards(screened_by(viewer, Stage.WAITING, Stage.PROPOSED)[:SHOWN])
    checks = list(unanswered_checks(viewer)[:SHOWN])
    today = clock.today()
    asked = [
        DeskRow(
            title=str(check.agency or check.get_agency_kind_display()),
            url=f"{reverse('front_door:contact', args=[check.contact_id])}#agencies",
            hint=f"Asked for contact {check.contact_id}: {check.question[:120]}",
            status=f"Waiting {waited(local_day(check.asked_at), today=today)}",
        )
        for check in checks
    ]
    yield Section(
        id="waiting", title="Waiting on others", rows=[*rows_of(listed, viewer=viewer), *asked],
        empty="You wait for nobody.", place="side",
    )  # fmt: skip


def _passed(viewer: Any) -> Iterator[Section]:
    passed = list(passed_on_to(viewer)[:SHOWN])
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
    yield Section(id="passed", title="Passed to you", rows=rows, empty="")


def _children(viewer: Any) -> Iterator[Section]:
    """Those this worker works with: name, age, and what is due next, with why."""
    held = list(held_by(viewer)[: SHOWN * 3])
    if not held and policies.can(viewer, "contact.propose", on=clock.today()):
        return
    people = identities(viewer, held)
    runs = {pk: due for pk, every in runs_of_people(held).items() if (due := [run for run in every if not run.clock.startswith(FRONT_DOOR)])}
    reasons = explained(due[0] for due in runs.values())
    rows = [_child(people[each.pk], runs.get(each.pk, []), reasons) for each in held if each.pk in people]
    yield Section(id="children", title="Your children", rows=rows, empty="No child is allocated to you now.")


def _child(who: Any, due: list[Any], reasons: dict[int, str]) -> DeskRow:
    run = due[0] if due else None
    status, tone = clock_status(run.due_on, run.stopped_on, today=clock.today()) if run else ("", "plain")
    next_due = clocks.clock(run.clock).title if run else "Nothing is due"
    return DeskRow(
        title=who.name, url=record_url(who.key), hint=" · ".join(words for words in (who.age, next_due) if words),
        status=status, tone=tone, explained=reasons.get(run.pk, "") if run else "",
    )  # fmt: skip


def _begun(viewer: Any) -> Iterator[Section]:
    """Drafts and messages brought in. They belong to this person alone, and are never lost."""
    drafts = list(drafts_of(viewer)[:SHOWN])
    known = {draft.about for draft in drafts}
    brought = [each for each in arrivals_of(viewer)[:SHOWN] if str(each.key) not in known]
    rows = [
        DeskRow(
            title=draft.title, url=draft.back, hint=f"Last saved {When.moment(draft.saved_at).says()}", status="Draft"
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


def _more(found: QuerySet[Any], listed: list[Any]) -> int:
    return found.count() - SHOWN if len(listed) == SHOWN else 0


def _route(name: str, *parts: object) -> str:
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""



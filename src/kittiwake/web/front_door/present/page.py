"""One contact as its page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kittiwake import clocks, standards
from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.front_door.choices import FeedbackKind, Outcome, Part, Stage
from kittiwake.records.front_door.selectors import Standing
from kittiwake.records.front_door.services import standards_met
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.line.selectors import explained
from kittiwake.records.line.services import key_of
from kittiwake.records.people.selectors import Identity, identities
from kittiwake.web.child.panels import warnings_of_each
from kittiwake.web.front_door.present.cards import source_words, waited
from kittiwake.web.front_door.present.checks import check_row
from kittiwake.web.front_door.present.drafted import WORDS
from kittiwake.web.front_door.present.history import is_read_by, rail_of
from kittiwake.web.front_door.present.people import household_rows, matched_rows, route

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TONES = {Stage.RETURNED: "note", Stage.PROPOSED: "note", Stage.DECIDED: "good"}
TRACED = {str(kind): words for kind, words in WORDS.items()} | {
    "sent_at": "Sent",
    "sender": "From",
    "recipient": "To",
}
MAY = {
    "record": "contact.record",
    "propose": "contact.propose",
    "decide": "contact.decide",
    "take_off": "entry.move",
}


@dataclass(frozen=True, kw_only=True)
class StandardRow:
    """One practice standard beside the work: it informs, and says what meets it."""

    key: str
    title: str
    asks: str
    is_met: bool
    stops: bool
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ClockRow:
    title: str
    due_on: Any
    stopped_on: Any
    explained: str


def context_of(standing: Standing, *, viewer: "User") -> dict[str, Any]:
    """All that the contact's page shows besides its forms."""
    everybody = [each.subject for each in standing.people] + standing.history.people
    people = identities(viewer, [*everybody, *(subject for subject, _ring in standing.history.closed)])
    open_standards = standard_rows(standing, viewer=viewer)
    may = {name: policies.can(viewer, function, on=clock.today()) for name, function in MAY.items()}
    return {
        "standing": standing,
        "contact": standing.contact,
        "viewer": viewer,
        "title": title_of(standing, people),
        "stage": f"Decided: {Outcome(standing.decision.outcome).label}"
        if standing.decision
        else standing.stage.label,
        "tone": TONES.get(standing.stage, "plain"),
        "clocks": clock_rows(standing, people),
        "said": said_of(standing),
        "people": matched_rows(standing, people, warnings_of_each(viewer, standing.history.matched)),
        "household": household_rows(standing, people),
        "rail": rail_of(standing, people, viewer=viewer),
        "standards": open_standards,
        "checks": [check_row(check) for check in standing.checks],
        "names": {key: who.name for key, who in people.items()},
        "may": may,
        "outcomes": dict(Outcome.choices),
        "exceptions": exceptions_of(standing),
        "traces": traces_of(standing),
        "find_url": find_url(standing),
        **steps_of(standing, viewer=viewer, may=may),
    }


def steps_of(standing: Standing, *, viewer: "User", may: Mapping[str, bool]) -> dict[str, Any]:
    """What may be done now, and the one step that the page waits for."""
    wait = next((wait for wait in standing.waits if wait.ended_at is None), None)
    undecided = standing.stage != Stage.DECIDED
    awaits = undecided and standing.proposal is not None and standing.question is None
    by_another = standing.proposal is not None and standing.proposal.by_id != viewer.pk
    return {
        "wait": wait,
        "waited_words": waited(local_day(wait.at), today=clock.today()) if wait else "",
        "undecided": undecided,
        "can_propose": not awaits,
        "may_decide_now": awaits and may["decide"] and by_another,
        "next": _next(standing, may=may, is_read=is_read_by(standing, viewer), decides=awaits and by_another),
    }


def _next(standing: Standing, *, may: Mapping[str, bool], is_read: bool, decides: bool) -> str:
    if standing.stage == Stage.DECIDED:
        told = any(feedback.kind == FeedbackKind.OUTCOME for feedback in standing.feedback)
        return "" if told or not may["record"] else "feedback"
    if decides and may["decide"]:
        return "decide"
    if standing.stage == Stage.PROPOSED or not may["propose"]:
        return ""
    if not standing.people:
        return "match"
    if standing.stage == Stage.WAITING:
        return "end_wait"
    return "propose" if is_read else "history"


def find_url(standing: Standing) -> str:
    """Where somebody is looked for, to be put to this contact."""
    found = route("people:find")
    return f"{found}?contact={standing.contact.pk}" if found else ""


def traces_of(standing: Standing) -> list[dict[str, str]]:
    """Where each thing of the message stood. The account is left out: it is the account."""
    return [
        {
            "label": TRACED.get(trace.field, trace.field.replace("_", " ").capitalize()),
            "words": trace.excerpt or trace.value,
            "where": trace.where,
        }
        for trace in standing.traces
        if trace.field not in ("account", "attachment")
    ]


def title_of(standing: Standing, people: Mapping[int, Identity]) -> str:
    children = [each for each in standing.people if each.part == Part.CHILD] or standing.people
    names = [people[each.subject_id].name for each in children if each.subject_id in people]
    return f"Contact about {', '.join(names)}" if names else f"Contact {standing.contact.pk}"


def clock_rows(standing: Standing, people: Mapping[int, Identity]) -> list[ClockRow]:
    """The decision's clock first, then the others, with why each is due when it is."""
    reasons = explained(standing.runs)
    whose = {
        key_of(each): people[each.subject_id].name for each in standing.referrals if each.subject_id in people
    }
    ordered = sorted(standing.runs, key=lambda run: (run.clock != "fd.decision", run.due_on, run.pk))
    return [
        ClockRow(
            title=": ".join(
                words for words in (whose.get(run.case, ""), clocks.clock(run.clock).title) if words
            ),
            due_on=run.due_on,
            stopped_on=run.stopped_on,
            explained=reasons[run.pk],
        )
        for run in ordered
    ]


def said_of(standing: Standing) -> list[tuple[str, str]]:
    """What is known about the telling itself, as label and words."""
    contact = standing.contact
    received = When.moment(contact.received_at).says()
    facts = [
        ("Received", f"{received} ({contact.received_because})" if contact.received_because else received),
        ("Happened", contact.occurred),
        ("Entered", f"{When.moment(contact.recorded_at).says()} by {contact.recorded_by}"),
        ("Who told us", source_words(contact.get_source_code_display()).capitalize()),
        ("Agency", str(contact.agency or "")),
        ("Name", contact.referrer_name),
        ("What they do", contact.referrer_role),
        ("Reached at", contact.referrer_reached_at),
        ("How", contact.get_how_display()),
        ("How they know", Provenance(contact.provenance).label),
        ("Sharing", Sharing(contact.sharing).label),
    ]
    return [(label, words) for label, words in facts if words]


def standard_rows(standing: Standing, *, viewer: "User") -> list[StandardRow]:
    """The proposal's standards: as they stand now, or as the latest proposal met them."""
    proposal, today = standing.proposal, clock.today()
    if proposal and not standing.question:
        kept = {check.standard: check for check in standing.standards_of(proposal)}
        return [
            StandardRow(
                key=each.key, title=each.title, asks=each.asks, stops=each.hard_stop,
                is_met=kept[each.key].is_met, reason=kept[each.key].reason,
            )
            for each in standards.standards("contact.proposal", on=local_day(proposal.at))
            if each.key in kept
        ]  # fmt: skip
    met = standards_met(standing.contact, standing.history, by=viewer, reasons="", would_change_it="")
    return [
        StandardRow(
            key=each.key, title=each.title, asks=each.asks, is_met=met[each.key], stops=each.hard_stop
        )
        for each in standards.standards("contact.proposal", on=today)
    ]


def exceptions_of(standing: Standing) -> list[tuple[str, str]]:
    """Each standard that the latest proposal did not meet, and the worker's reason."""
    if standing.proposal is None:
        return []
    rows = [check for check in standing.standards_of(standing.proposal) if not check.is_met and check.reason]
    return [(standards.standard(check.standard).title, check.reason) for check in rows]

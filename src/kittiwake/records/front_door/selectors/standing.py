"""Everything about one contact that its page shows, read once."""

from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, ahead, already_read, prepared
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import asking_access, name_colleagues
from kittiwake.records.files.models import File
from kittiwake.records.files.selectors import files_from
from kittiwake.records.front_door.choices import Stage
from kittiwake.records.front_door.models import (
    AgencyCheck,
    Contact,
    ContactPerson,
    CriterionReliedOn,
    Decision,
    Feedback,
    HistoryReading,
    PassedOn,
    Proposal,
    Question,
    Referral,
    Trace,
    Wait,
)
from kittiwake.records.front_door.selectors import rows
from kittiwake.records.front_door.selectors.contacts import contact_visible_to, stage_of
from kittiwake.records.front_door.selectors.history import HouseholdHistory, household_history
from kittiwake.records.line.models import ClockRun, StandardCheck
from kittiwake.records.line.selectors import asking_drafts, runs_of_cases
from kittiwake.records.line.services import asking_rules, key_of
from kittiwake.records.subject.whole import records_of_each


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a contact stands, for one viewer. Each list is in the order in which things happened."""

    contact: Contact
    stage: Stage
    people: list[ContactPerson]
    history: HouseholdHistory
    readings: list[HistoryReading]
    checks: list[AgencyCheck]
    proposals: list[Proposal]
    questions: dict[int, Question]
    waits: list[Wait]
    decisions: list[Decision]
    standards: dict[str, list[StandardCheck]]
    criteria: dict[str, list[str]]
    referrals: list[Referral]
    passed_on: list[PassedOn]
    feedback: list[Feedback]
    files: list[File]
    traces: list[Trace]
    runs: list[ClockRun]

    @property
    def proposal(self) -> Proposal | None:
        return self.proposals[-1] if self.proposals else None

    @property
    def decision(self) -> Decision | None:
        return self.decisions[-1] if self.decisions else None

    @property
    def question(self) -> Question | None:
        """The question that the latest proposal was returned with."""
        return self.questions.get(self.proposal.pk) if self.proposal else None

    def criteria_of(self, row: Proposal | Decision) -> list[str]:
        """The criteria of the continuum that it relied on, in their words of that day."""
        return self.criteria.get(key_of(row), [])

    def standards_of(self, row: Proposal | Decision) -> list[StandardCheck]:
        return self.standards.get(key_of(row), [])


def standing_visible_to(viewer: User, contact_id: int) -> Standing | None:
    """Where a contact stands; None when there is none or it is closed to the viewer."""
    asked = asking_contact(contact_id)
    ahead(*asking_access(viewer), *asking_rules(), asking_drafts(viewer, about=str(contact_id)), *asked)
    found = contact_visible_to(viewer, contact_id)
    return standing_of(viewer, found) if found else None


def standing_of(viewer: User, contact: Contact) -> Standing:
    """Read everything about a contact that the viewer may see. The caller has found it visible."""
    read = _read(contact)
    people, proposals, waits, decisions = read.people, read.proposals, read.waits, read.decisions
    history = household_history(viewer, contact, people=people, referrals=read.referrals)
    readable = set(records_of_each(history.people))
    referrals = [each for each in read.referrals if each.withdrawn_at is None and each.subject_id in readable]
    already_read(contact, "checks", read.checks)
    already_read(contact, "history_readings", read.readings)
    questions = [each.question for each in proposals if hasattr(each, "question")]
    by_proposal = {question.proposal_id: question for question in questions}
    standing = Standing(
        contact=contact,
        stage=_stage_now(decisions, waits, proposals, by_proposal),
        people=people,
        history=history,
        readings=read.readings,
        checks=read.checks,
        proposals=proposals,
        questions=by_proposal,
        waits=waits,
        decisions=decisions,
        standards=_by_decision(read.standards),
        criteria=_by_row(read.criteria, proposals, decisions),
        referrals=referrals,
        passed_on=read.passed_on,
        feedback=read.feedback,
        files=read.files,
        traces=read.traces,
        runs=[*read.runs, *(runs_of_cases([key_of(each) for each in referrals]) if referrals else [])],
    )
    worked_on = (standing.readings, standing.checks, standing.passed_on, standing.feedback)
    named = chain([contact], proposals, waits, decisions, questions, read.standards, *worked_on)
    name_colleagues(named, "by", "agreed_by", "asked_by", "to", "screener", "recorded_by")
    return standing


@dataclass(frozen=True)
class _Read:
    """Every row that belongs to one contact, whoever asks."""

    people: list[ContactPerson]
    checks: list[AgencyCheck]
    readings: list[HistoryReading]
    proposals: list[Proposal]
    waits: list[Wait]
    decisions: list[Decision]
    referrals: list[Referral]
    passed_on: list[PassedOn]
    feedback: list[Feedback]
    traces: list[Trace]
    files: list[File]
    standards: list[StandardCheck]
    criteria: list[CriterionReliedOn]
    runs: list[ClockRun]


def asking_contact(contact_id: int) -> list[Asking[Any]]:
    """All that belongs to one contact, itself first: asked `ahead`, before it is known who may see it."""
    one, case = [contact_id], key_of(Contact(pk=contact_id))
    about = (
        rows.people_on, rows.checks_of, rows.readings_of, rows.proposals_of, rows.waits_of, rows.decisions_of,
        rows.referrals_from, rows.passed_on_of, rows.feedback_of, rows.traces_of, rows.criteria_of,
    )  # fmt: skip
    return [
        rows.contact_numbered.of(contact_id),
        *(question.of(one) for question in about),
        files_from.of(case),
        _standards_of.of(case),
        runs_of_cases.of([case]),
    ]


def _read(contact: Contact) -> _Read:
    """All of it, in one query on a page that reads."""
    one, case = [contact.pk], key_of(contact)
    ahead(*asking_contact(contact.pk))
    return _Read(
        people=rows.people_on(one),
        checks=rows.checks_of(one),
        readings=rows.readings_of(one),
        proposals=rows.proposals_of(one),
        waits=rows.waits_of(one),
        decisions=rows.decisions_of(one),
        referrals=rows.referrals_from(one),
        passed_on=rows.passed_on_of(one),
        feedback=rows.feedback_of(one),
        traces=rows.traces_of(one),
        files=files_from(case),
        standards=_standards_of(case),
        criteria=rows.criteria_of(one),
        runs=runs_of_cases([case]),
    )


@prepared
def _standards_of(case: str) -> QuerySet[StandardCheck]:
    return StandardCheck.objects.filter(case=case).order_by("pk")


def _by_row(
    relied: list[CriterionReliedOn], proposals: list[Proposal], decisions: list[Decision]
) -> dict[str, list[str]]:
    proposed, decided = {each.pk: each for each in proposals}, {each.pk: each for each in decisions}
    found: dict[str, list[str]] = {}
    for each in relied:
        row = decided[each.decision_id] if each.decision_id else proposed[each.proposal_id or 0]
        found.setdefault(key_of(row), []).append(each.says)
    return found


def _by_decision(checked: list[StandardCheck]) -> dict[str, list[StandardCheck]]:
    standards: dict[str, list[StandardCheck]] = {}
    for check in checked:
        standards.setdefault(check.decision, []).append(check)
    return standards


def _stage_now(
    decisions: list[Decision], waits: list[Wait], proposals: list[Proposal], questions: dict[int, Question]
) -> Stage:
    waiting = next((wait for wait in waits if wait.ended_at is None), None)
    return stage_of(
        decisions[-1] if decisions else None, waiting, proposals[-1] if proposals else None, questions
    )

"""Everything about one contact that its page shows, read once."""

from dataclasses import dataclass
from itertools import chain

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import name_colleagues
from kittiwake.records.files.models import File
from kittiwake.records.files.selectors import files_of
from kittiwake.records.front_door.choices import Stage
from kittiwake.records.front_door.models import (
    AgencyCheck,
    Contact,
    ContactPerson,
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
from kittiwake.records.front_door.selectors.contacts import people_of, stage_of
from kittiwake.records.front_door.selectors.history import HouseholdHistory, household_history
from kittiwake.records.line.models import ClockRun, StandardCheck
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of


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

    def standards_of(self, row: Proposal | Decision) -> list[StandardCheck]:
        return self.standards.get(key_of(row), [])


def standing_of(viewer: User, contact: Contact) -> Standing:
    """Read everything about a contact that the viewer may see. The caller has found it visible."""
    people, every_referral = list(people_of(contact)), list(contact.referrals.order_by("pk"))
    history = household_history(viewer, contact, people=people, referrals=every_referral)
    readable = {person.pk for person in history.people}
    referrals = [each for each in every_referral if each.withdrawn_at is None and each.subject_id in readable]
    prefetch_related_objects(
        [contact], Prefetch("checks", AgencyCheck.objects.select_related("agency")), "history_readings"
    )
    proposals, waits = list(contact.proposals.select_related("question")), list(contact.waits.all())
    decisions = list(contact.decisions.all()) if proposals else []
    questions = [each.question for each in proposals if hasattr(each, "question")]
    checked = list(_standards_of(contact)) if proposals else []
    by_proposal = {question.proposal_id: question for question in questions}
    standing = Standing(
        contact=contact,
        stage=_stage_now(decisions, waits, proposals, by_proposal),
        people=people,
        history=history,
        readings=list(contact.history_readings.all()),
        checks=list(contact.checks.all()),
        proposals=proposals,
        questions=by_proposal,
        waits=waits,
        decisions=decisions,
        standards=_by_decision(checked),
        referrals=referrals,
        passed_on=list(contact.passed_on.order_by("pk")),
        feedback=list(contact.feedback.all()),
        files=list(files_of(contact)),
        traces=list(contact.traces.all()),
        runs=list(runs_of_cases([key_of(contact), *map(key_of, referrals)])),
    )
    worked_on = (standing.readings, standing.checks, standing.passed_on, standing.feedback)
    rows = chain([contact], proposals, waits, decisions, questions, checked, *worked_on)
    name_colleagues(rows, "by", "agreed_by", "asked_by", "to", "screener", "recorded_by")
    return standing


def _standards_of(contact: Contact) -> QuerySet[StandardCheck]:
    return StandardCheck.objects.filter(case=key_of(contact)).order_by("pk")


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

"""A contact as it stood before its decision, how it was answered, and what reading it again said."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q, QuerySet

from kittiwake.records.access.models import User
from kittiwake.records.front_door.models import (
    AgencyCheck,
    Contact,
    ContactPerson,
    CriterionReliedOn,
    Decision,
    HistoryReading,
    LookBack,
    Rereading,
    ThresholdQuestion,
)
from kittiwake.records.front_door.selectors.contacts import contacts_visible_to, people_of
from kittiwake.records.front_door.selectors.history import HouseholdHistory, household_history
from kittiwake.records.line.marked import Marked


@dataclass(frozen=True, kw_only=True)
class AgencyHeard:
    """One agency, as far as it had been heard by a moment. `said` has its words with their marking."""

    agency: str
    question: str
    answer: str
    said: Marked | None


@dataclass(frozen=True, kw_only=True)
class BeforeDecision:
    """A contact as whoever decided it had it: the people, the history and the agencies up to that moment."""

    contact: Contact
    decided_at: datetime
    people: list[ContactPerson]
    history: HouseholdHistory
    agencies: list[AgencyHeard]


@dataclass(frozen=True, kw_only=True)
class HowAnswered:
    """How one contact was answered: the first decision on its proposal, and what screening had gathered.

    standing  the decision that counts now; another than `decision` where it was corrected.
    """

    contact: Contact
    people: list[ContactPerson]
    decision: Decision
    standing: Decision
    criteria: list[str]
    agencies: list[AgencyHeard]
    readings: list[HistoryReading]


def before_decision(viewer: User, contact: Contact) -> BeforeDecision | None:
    """The contact as it was known when it was first decided; None while nobody has."""
    decision = contact.decisions.filter(supersedes=None).first()
    if decision is None:
        return None
    people = list(people_of(contact).filter(at__lte=decision.at))
    asked = contact.checks.filter(asked_at__lte=decision.at)
    checks = asked.select_related("agency").prefetch_related("answers")
    return BeforeDecision(
        contact=contact,
        decided_at=decision.at,
        people=people,
        history=household_history(viewer, contact, people=people, known_at=decision.at),
        agencies=_heard(checks, decision.at),
    )


def how_answered(viewer: User, contact_ids: Collection[int]) -> dict[int, HowAnswered]:
    """How each of these contacts was answered, by its number: those decided, and open to the viewer."""
    contacts = contacts_visible_to(viewer).select_related("agency").in_bulk(list(contact_ids))
    decisions: dict[int, list[Decision]] = defaultdict(list)
    for decision in Decision.objects.filter(contact__in=contacts).select_related("proposal"):
        decisions[decision.contact_id].append(decision)
    checks = defaultdict(list)
    asked = AgencyCheck.objects.filter(contact__in=contacts)
    for check in asked.select_related("agency").prefetch_related("answers"):
        checks[check.contact_id].append(check)
    readings = defaultdict(list)
    for reading in HistoryReading.objects.filter(contact__in=contacts):
        readings[reading.contact_id].append(reading)
    people = defaultdict(list)
    on_them = ContactPerson.objects.filter(contact__in=contacts, removed_at=None).select_related("subject")
    for person in on_them.order_by("part", "pk"):
        people[person.contact_id].append(person)
    criteria = _criteria([one for made in decisions.values() for one in made])
    return {
        pk: HowAnswered(
            contact=contacts[pk],
            people=people[pk],
            decision=made[0],
            standing=made[-1],
            criteria=_relied_on(made[0], criteria),
            agencies=_heard(checks[pk], made[0].at),
            readings=[each for each in readings[pk] if each.at <= made[0].at],
        )
        for pk, made in decisions.items()
    }


def rereadings_of(contact: Contact) -> QuerySet[Rereading]:
    """Every rereading of a contact's decision, the earliest first, with its criteria and its question."""
    found = Rereading.objects.filter(decision__contact=contact)
    return found.select_related("question", "decision").prefetch_related("criteria").order_by("at", "pk")


def reread_by(person: User, contact_ids: Collection[int]) -> set[int]:
    """Those of these contacts that this person has read again."""
    mine = Rereading.objects.filter(by=person, decision__contact__in=contact_ids)
    return set(mine.values_list("decision__contact", flat=True))


def questions_visible_to(viewer: User) -> QuerySet[ThresholdQuestion]:
    """Questions from rereadings of contacts that the viewer may read, the unanswered first."""
    found = ThresholdQuestion.objects.filter(rereading__decision__contact__in=contacts_visible_to(viewer))
    return found.select_related("rereading__decision__contact").order_by(
        F("answered_at").asc(nulls_first=True), "-at", "-pk"
    )


def open_questions(viewer: User) -> int:
    """How many questions nobody has answered yet. One query."""
    return questions_visible_to(viewer).filter(done="").count()


def look_backs_on(viewer: User, later_ids: Collection[int]) -> dict[tuple[int, int], list[LookBack]]:
    """What was learnt, by the later and the earlier contact's number, where the earlier is open, too."""
    visible = contacts_visible_to(viewer)
    found: dict[tuple[int, int], list[LookBack]] = defaultdict(list)
    for each in LookBack.objects.filter(later__in=list(later_ids), earlier__in=visible):
        found[each.later_id, each.earlier_id].append(each)
    return found


def _heard(checks: Iterable[AgencyCheck], by_then: datetime) -> list[AgencyHeard]:
    """Those asked and not withdrawn by a moment, with the latest answer that had come by it."""
    found = []
    for check in checks:
        is_withdrawn = check.withdrawn_at is not None and check.withdrawn_at <= by_then
        if check.asked_at > by_then or is_withdrawn:
            continue
        answers = [each for each in check.answers.all() if each.at <= by_then]
        latest = answers[-1] if answers else None
        found.append(
            AgencyHeard(
                agency=check.whom,
                question=check.question,
                answer=latest.get_answer_display() if latest else "Asked, no answer by then",
                said=latest.marked if latest and latest.answer_text else None,
            )
        )
    return found


def _relied_on(decision: Decision, criteria: dict[str, list[str]]) -> list[str]:
    """The decision's own criteria; those of the proposal where it agreed and named none."""
    agrees = decision.outcome == decision.proposed_outcome
    proposed = criteria[f"proposal {decision.proposal_id}"] if agrees else []
    return criteria[f"decision {decision.pk}"] or proposed


def _criteria(decisions: list[Decision]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    relied = CriterionReliedOn.objects.filter(
        Q(decision__in=decisions) | Q(proposal__in=[each.proposal_id for each in decisions])
    )
    for each in relied:
        found[f"decision {each.decision_id}" if each.decision_id else f"proposal {each.proposal_id}"].append(
            each.says
        )
    return found

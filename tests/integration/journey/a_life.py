"""One child's way through every step of the path, each taken through the real services on its own day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.models import Team, User
from kittiwake.records.access.services import involve
from kittiwake.records.care.models import Period
from kittiwake.records.care.services import DecisionFacts, move
from kittiwake.records.care.services import ReviewFacts as CareReviewFacts
from kittiwake.records.care.services import hold_review as hold_care_review
from kittiwake.records.court.models import Planning, PreProceedings
from kittiwake.records.court.services import hold_meeting, issue_letter
from kittiwake.records.line.services import Act
from kittiwake.records.matching.services import ask_for_home
from kittiwake.records.missing.models import MissingEpisode, ReturnInterview, Theme
from kittiwake.records.missing.services import come_back, put_right_interview, use_theme
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.permanence.services import propose_match, weigh_return
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.services import ReviewFacts, hold_review, start_plan
from kittiwake.records.private_fostering.services import end as end_fostering
from kittiwake.records.protection.services import EmergencyFacts, begin_emergency, hold_strategy
from kittiwake.records.subject.models import Subject
from kittiwake.records.visits.services import record_visit
from tests.integration.assessment_made import start
from tests.integration.care_made import a_home, come_into_care, in_home, leaving
from tests.integration.contacts_made import decided_contact, make_contact
from tests.integration.court_made import issued, letter_facts, meeting, ordered, planned
from tests.integration.fostered_made import foster
from tests.integration.matching_made import request_facts
from tests.integration.missing_made import ARCADE, back_facts, go_missing, interview_facts, talked
from tests.integration.people_made import make_adult, make_child
from tests.integration.permanence_made import gate_facts, match_facts
from tests.integration.protection_made import confer, decide, strategy_facts
from tests.integration.visits_made import visit_facts
from tests.standing_people import join


@dataclass
class Life:
    """A child, and those who work with her."""

    child: Subject
    screening: User
    deciding: User
    worker: User
    chair: User
    other_chair: User
    manager: User
    officer: User
    coordinator: User

    def by(self, who: User, month: int, day: int) -> Act:
        return Act(by=who, at=datetime(2017, month, day, 12, tzinfo=UTC))


def begin(screening: User, deciding: User) -> Life:
    """A child whom the record knows, with a worker, and nothing else."""
    at = datetime(2017, 1, 3, 12, tzinfo=UTC)
    team = Team.objects.create(name="Safeguarding South")
    child = make_child(screening, at, given="Mia")
    worker = join("Ines Marlow", "social_worker", team)
    involve(subject=child, user=worker, team=team, kind="ALLOCATED", by=screening, at=at)
    reviewing = Team.objects.create(name="Safeguarding and Review")
    chair, other = (join(name, "conference_chair", reviewing) for name in ("Alma Reid", "Rosalind Okoye"))
    return Life(
        child=child, screening=screening, deciding=deciding, worker=worker, chair=chair, other_chair=other,
        manager=join("Petra Lyle", "team_manager", team),
        officer=join("Kwame Ridley", "reviewing_officer", reviewing),
        coordinator=join("Signe Varga", "missing_coordinator", reviewing),
    )  # fmt: skip


def _contact(life: Life) -> None:
    make_contact(life.by(life.screening, 1, 5), life.child)


def _referral(life: Life) -> None:
    acts = {"worker": life.by(life.screening, 1, 6), "manager": life.by(life.deciding, 1, 6)}
    decided_contact(life.child, **acts, outcome="REFERRAL")


def _emergency(life: Life) -> None:
    act = life.by(life.worker, 1, 9)
    facts = EmergencyFacts(
        kind="POLICE", began_at=act.at, where="The station.", because="Alone at night.", told_by="PC 1"
    )
    begin_emergency(subject=life.child, facts=facts, act=act)


def _assessment(life: Life) -> None:
    start(life.child, act=life.by(life.worker, 1, 10))


def _strategy(life: Life) -> None:
    decide(life.child, act=life.by(life.worker, 1, 11))


def _enquiry(life: Life) -> None:
    """It begins with what the discussion agrees."""
    act = life.by(life.worker, 1, 12)
    discussion = life.child.strategy_discussions.get().discussion
    hold_strategy(discussion=discussion, facts=strategy_facts(life.child, held_at=act.at), act=act)


def _conference(life: Life) -> None:
    confer(life.child, chair=life.chair, act=life.by(life.worker, 1, 31))


def _visit(life: Life) -> None:
    act = life.by(life.worker, 2, 3)
    record_visit(visit_facts(life.child, when=When.day(local_day(act.at))), act=act)


def _core_group(life: Life) -> None:
    _reviewed(life, "CORE_GROUP", date(2017, 2, 8))


def _review_conference(life: Life) -> None:
    confer(life.child, chair=life.chair, act=life.by(life.worker, 3, 20), kind="REVIEW")


def _designated(life: Life) -> None:
    confer(life.child, chair=life.other_chair, act=life.by(life.worker, 4, 3), kind="DESIGNATED")


def end_protection(life: Life) -> None:
    """A review ends the plan: what was needed is achieved."""
    ending = {"verdict": "NO_PLAN", "category": "", "then": "ACHIEVED"}
    confer(life.child, chair=life.chair, act=life.by(life.worker, 4, 10), kind="REVIEW", **ending)


def _cin_plan(life: Life) -> None:
    act = life.by(life.worker, 1, 10)
    start_plan(
        subject=life.child, kind="CHILD_IN_NEED", on=local_day(act.at), because="Mornings are hard.", act=act
    )


def _looked_after(life: Life) -> None:
    home = a_home(life.by(life.manager, 4, 4))
    come_into_care(life.child, life.by(life.worker, 4, 12), home, days_ago=0)


def _placement(life: Life) -> None:
    home = a_home(life.by(life.manager, 4, 4), "Tern House")
    going = leaving(date(2017, 4, 18))
    move(period=_period(life), leaving=going, facts=in_home(home), act=life.by(life.worker, 4, 18))


def _home_request(life: Life) -> None:
    """Another home is looked for before anybody knows whether this one holds."""
    act = life.by(life.worker, 4, 19)
    ask_for_home(subject=life.child, facts=request_facts(is_emergency=True), act=act)


def _going_home(life: Life) -> None:
    weigh_return(period=_period(life), facts=gate_facts(), act=life.by(life.worker, 4, 20))


def _long_term_match(life: Life) -> None:
    act = life.by(life.worker, 4, 20)
    propose_match(period=_period(life), facts=match_facts(date(2017, 4, 20)), act=act)


def _care_review(life: Life) -> None:
    decided = DecisionFacts(what="A dentist is found.", who="Ines", by_on=date(2017, 5, 2))
    facts = CareReviewFacts(
        held_on=date(2017, 4, 20), took_part="PN1", own_words="I like my room.", advocate="DECLINED",
        discussed="School, and Sundays at Nana’s.", without_because="Off sick.", decisions=(decided,),
    )  # fmt: skip
    hold_care_review(period=_period(life), facts=facts, act=life.by(life.officer, 4, 20))


def _period(life: Life) -> Period:
    return Period.objects.get(subject=life.child)


def _legal_planning(life: Life) -> None:
    asking, deciding = life.by(life.worker, 4, 11), life.by(life.manager, 4, 11)
    planned(asking, deciding, life.child)


def _pre_proceedings(life: Life) -> None:
    """The letter goes to her mother, who holds parental responsibility."""
    act = life.by(life.worker, 4, 11)
    mother = make_adult(life.screening, act.at, given="Kirsty")
    tie = RelationshipFacts(kind="PARENT", responsibility="HOLDS")
    relate(tie, one=mother, other=life.child, act=life.by(life.screening, 4, 11))
    issue_letter(planning=Planning.objects.get(), facts=letter_facts(date(2017, 4, 11)), act=act)


def _pre_proceedings_review(life: Life) -> None:
    act = life.by(life.worker, 4, 12)
    hold_meeting(case=PreProceedings.objects.get(), facts=meeting(date(2017, 4, 12)), act=act)


def _proceedings(life: Life) -> None:
    issued(life.by(life.worker, 4, 19), life.child)


def _court_order(life: Life) -> None:
    ordered(life.child, "ICO", date(2017, 4, 20), life.by(life.worker, 4, 20), date(2017, 6, 1))


def _private_fostering(life: Life) -> None:
    """Told before she came into care, and ended the same day: nobody is both."""
    act = life.by(life.worker, 4, 10)
    row = foster(life.child, act, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    end_fostering(arrangement=row, on=date(2017, 4, 10), why="HOME", because="Home again.", act=act)


def _missing(life: Life) -> None:
    go_missing(life.child, life.by(life.worker, 4, 20), hours_ago=3)


def _return_interview(life: Life) -> None:
    """She is back, and somebody who works with none of them talks with her."""
    episode, act = MissingEpisode.objects.get(subject=life.child), life.by(life.worker, 4, 21)
    come_back(episode=episode, facts=back_facts(act.at - timedelta(hours=9)), act=act)
    episode.refresh_from_db()
    talked(episode, act, life.by(life.coordinator, 4, 21), hours_after=6)


def _told_and_used(life: Life) -> None:
    """What was forgotten is written into the interview, and used."""
    was, act = ReturnInterview.objects.get(), life.by(life.coordinator, 4, 21)
    facts = interview_facts(was.held_at, ARCADE)
    put_right_interview(interview=was, facts=facts, because="It was left out.", act=act)
    using = life.by(life.worker, 4, 21)
    use_theme(theme=Theme.objects.get(), used_in="RISK", says="Staff ring us.", act=using)


def _cin_review(life: Life) -> None:
    _reviewed(life, "CIN_REVIEW", date(2017, 1, 11))


def _reviewed(life: Life, kind: str, held_on: date) -> None:
    facts = ReviewFacts(
        kind=kind, held_on=held_on, attended="Everybody.", decision="CONTINUE", because="It helps."
    )
    plan = Plan.objects.get(subject=life.child, to_on=None)
    hold_review(plan=plan, facts=facts, act=life.by(life.worker, held_on.month, held_on.day))


TAKING: dict[str, Callable[[Life], None]] = {
    "contact": _contact,
    "referral": _referral,
    "emergency": _emergency,
    "assessment": _assessment,
    "cin_plan": _cin_plan,
    "cin_review": _cin_review,
    "strategy": _strategy,
    "enquiry": _enquiry,
    "conference": _conference,
    "visit": _visit,
    "core_group": _core_group,
    "review_conference": _review_conference,
    "designated": _designated,
    "legal_planning": _legal_planning,
    "pre_proceedings": _pre_proceedings,
    "pre_proceedings_review": _pre_proceedings_review,
    "private_fostering": _private_fostering,
    "looked_after": _looked_after,
    "placement": _placement,
    "home_request": _home_request,
    "care_review": _care_review,
    "going_home": _going_home,
    "long_term_match": _long_term_match,
    "proceedings": _proceedings,
    "court_order": _court_order,
    "missing": _missing,
    "return_interview": _return_interview,
    "told_and_used": _told_and_used,
}
"""How each step is taken, in the order in which this child takes them."""
WITH = {"cp_plan": "conference"}
"""Steps that are taken by taking another."""

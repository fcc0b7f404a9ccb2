"""Three children who are referred, wait for a worker, are assessed and protected: in time, late, not yet.

As they stand on Monday 24 April 2017; Good Friday is 14 April, Easter Monday the 17th:

    child  referred       worker due  given       assessment due  authorised
    Rory   Thu 5 January  12 January  6 January   9 March         9 March
    Isla   Thu 5 January  12 January  20 January  9 March         20 March
    Orla   Mon 3 April    10 April    never       8 June          -

    child  discussion, education  conference due  held      agencies          the family had the reports
    Rory   Wed 1 March, came      22 March        20 March  four              five days before
    Isla   Mon 6 March, missing   27 March        3 April   care and health   on the day
    Orla   Mon 10 April, came     5 May           not yet   -                 -
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kittiwake.records.access.models import Team, User
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.protection.services import hold_conference
from kittiwake.records.subject.models import Subject
from kittiwake.records.workforce.services import Allocating, allocate
from tests.integration.assessment_made import authorised
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.integration.protection_made import (
    EVERYBODY,
    call,
    child_facts,
    conference_facts,
    discuss,
    seats,
)
from tests.standing_people import join


def make_protected_months(worker: User, manager: User) -> None:
    """The tables above."""
    team = Team.objects.create(name="Safeguarding South")
    social_worker, boss = join("Ines Marlow", "social_worker", team), join("Petra Lyle", "team_manager", team)
    chair = join("Alma Reid", "conference_chair", Team.objects.create(name="Safeguarding and Review"))
    rory, isla = (_referred(name, worker, manager, 1, 5) for name in ("Rory", "Isla"))
    orla = _referred("Orla", worker, manager, 4, 3)
    for child, day in ((rory, 6), (isla, 20)):
        to = Allocating(post=social_worker.posts.get(), reason="Has room, and knows the school.")
        allocate(to, subject=child, act=_act(manager, 1, day))
    involve(subject=orla, user=social_worker, team=team, kind="SUPPORTING", by=manager, at=_at(4, 3))
    for child, day in ((rory, 9), (isla, 20)):
        authorised(child, author=_act(social_worker, 2, 1), manager=_act(boss, 3, day))
    discuss(rory, act=_act(social_worker, 3, 1))
    discuss(isla, act=_act(social_worker, 3, 6), seats=seats(without=("EDUCATION",)))
    discuss(orla, act=_act(social_worker, 4, 10))
    _confer(rory, _act(social_worker, 3, 20), chair, *EVERYBODY, days_before=5)
    _confer(isla, _act(social_worker, 4, 3), chair, "SOCIAL_CARE", "HEALTH", days_before=0)


def _referred(given: str, worker: User, manager: User, month: int, day: int) -> Subject:
    child = make_child(worker, _at(1, 3), given=given, family="Quill")
    act = _act(worker, month, day)
    decided_contact(
        child, worker=act, manager=Act(by=manager, at=act.at + timedelta(hours=1)), outcome="REFERRAL"
    )
    return child


def _confer(child: Subject, act: Act, chair: User, *came: str, days_before: int) -> None:
    conference = call(child, chair=chair, act=act)
    facts = conference_facts(
        child_facts(child), held_at=act.at, not_quorate_why="" if len(came) > 2 else "Nobody else could come."
    )
    day = act.at.date()
    told = tuple(
        replace(
            seat,
            came="CAME" if seat.sector in came else "ABSENT",
            view="PLAN" if seat.sector in came else "",
            family_had_on=day - timedelta(days=days_before),
        )
        for seat in facts.seats
    )
    hold_conference(conference=conference, facts=replace(facts, seats=told), act=Act(by=chair, at=act.at))


def _act(by: User, month: int, day: int) -> Act:
    return Act(by=by, at=_at(month, day))


def _at(month: int, day: int) -> datetime:
    return datetime(2017, month, day, 12, tzinfo=UTC)

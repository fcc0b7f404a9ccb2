"""Families before and in court: reviewed late, not at all; within 26 weeks, and not.

As they stand on Monday 24 April 2017:

    children     letter       conference  first meeting  review due   held     ended on 10 April
    Ada and Ben  9 January    was held    16 January     27 February  6 March  Ada stepped down, Ben issued
    Cara         13 February  not         20 February    3 April      not yet  -

    child  application  issued            26 weeks  ended
    Evan   care         3 October 2016    3 April   27 March, after 25 weeks
    Dora   care         5 September 2016  6 March   10 April, after 31 weeks
    Dora   placement    6 February        -         10 April
"""

from datetime import UTC, date, datetime

from kittiwake.records.access.models import Team, User
from kittiwake.records.court.services import (
    end_for_child,
    end_pre_proceedings,
    hold_meeting,
    issue_letter,
)
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from tests.integration.court_made import a_family, issued, letter_facts, meeting, planned
from tests.standing_people import join


def make_court_months(worker: User) -> None:
    """The tables above."""
    team = Team.objects.create(name="Safeguarding Court")
    hugh, lena = join("Hugh Tarn", "social_worker", team), join("Lena Firth", "team_manager", team)
    first = Act(by=worker, at=_at(date(2016, 8, 1)))
    ada, ben = a_family(first, hugh, team, "Ada", "Ben")
    (cara,), (evan,), (dora,) = (a_family(first, hugh, team, name) for name in ("Cara", "Evan", "Dora"))
    case = _letter(hugh, lena, date(2017, 1, 9), ada, ben)
    for kind, on in (("FIRST", date(2017, 1, 16)), ("REVIEW", date(2017, 3, 6))):
        hold_meeting(case=case, facts=meeting(on, kind), act=_act(hugh, on))
    ending = date(2017, 4, 10)
    endings = {ada.pk: "STEPDOWN", ben.pk: "ISSUE"}
    end_pre_proceedings(case=case, on=ending, endings=endings, because="As said.", act=_act(lena, ending))
    other = _letter(hugh, lena, date(2017, 2, 13), cara, conference="NOT_OFFERED", conference_says="No time.")
    on = date(2017, 2, 20)
    hold_meeting(case=other, facts=meeting(on), act=_act(hugh, on))
    _in_court(hugh, evan, date(2016, 10, 3), date(2017, 3, 27))
    _in_court(hugh, dora, date(2016, 9, 5), ending)
    _in_court(hugh, dora, date(2017, 2, 6), ending, application="PLACEMENT")


def _letter(worker: User, manager: User, on: date, *children: Subject, **says: str):
    planning = planned(_act(worker, on), _act(manager, on), *children)
    return issue_letter(planning=planning, facts=letter_facts(on, **says), act=_act(worker, on))


def _in_court(worker: User, child: Subject, on: date, until: date, **kind: str) -> None:
    row = issued(_act(worker, on), child, **kind)
    known = {"final_plan": "A", "outcome": "An order.", "act": _act(worker, until)}
    end_for_child(proceedings=row, child=child, on=until, **known)


def _act(by: User, on: date) -> Act:
    return Act(by=by, at=_at(on))


def _at(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, 12, tzinfo=UTC)

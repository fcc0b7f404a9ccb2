"""Health, education and voice of two children in care in the first months of 2017, for counting by hand.

Mia (2008) is looked after from Mon 9 January, Kit (2009) from Thu 2 March until Mon 20 March.

initial assessment  Mia's by Mon 6 February (20 working days), on Wed 1 February.
                    Kit's by Thu 30 March: care had ended.
review assessment   Mia's by Thu 1 February 2018: not due yet. Ines, in care since 11 January 2016, had her
                    first on Mon 1 February 2016; the next, by Wed 1 February 2017, on Mon 6 March.
dental check        Ines's by Wed 11 January 2017: never.
questionnaires      Mia on 1 February: 17. Ines on 6 March: 16. Kit on 10 March: none.
education plan      Mia's by 6 February, on Tue 7 February. Ines's by Mon 8 February 2016: too early to count.
learning            Ines nowhere from Mon 9 January until Fri 7 April: 50 days on 28 February, 81 on 31 March.
                    Mia nowhere from 1 December 2016, before she came into care: 61 days on 31 January, 89 on
                    28 February; then alternative provision: 12 hours from Wed 1 March, 25 from Mon 3 April.
                    Kit nowhere from 2 March, still: but care ended on 20 March.
advocates           Mia: offered 10 January, wanted. Ines: 6 March, declined. Kit: 10 March, no answer.
visitors            Mia wants one from 10 January, met on 1 March. Ines wants one from 6 March, and waits.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

from kittiwake.records.access.models import Team, User
from kittiwake.records.access.services import involve
from kittiwake.records.care.models import Period
from kittiwake.records.care.services import cease_care
from kittiwake.records.education.services import end_learning
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from kittiwake.records.voice.choices import Answer, Who
from kittiwake.records.voice.services import meet
from tests.integration.care_made import a_home, come_into_care, status
from tests.integration.education_made import learns, planned
from tests.integration.health_made import look, scored
from tests.integration.people_made import make_child
from tests.integration.voice_made import offer
from tests.standing_people import join

Acting = Callable[[date], Act]
NO_PARTS = dict.fromkeys(("emotions", "conduct", "attention", "peers", "kindness"))


def make_lives_months(worker: User) -> None:
    """The table above. `worker` finds the children; everybody else is made here."""
    team = Team.objects.create(name="Children in Care Riverside", phone="0191 498 0330")
    theirs = join("Ottoline Pike", "social_worker", team)
    keeper = join("Caspian Rowe", "team_manager", team)

    def on(day: date) -> Act:
        return Act(by=theirs, at=datetime.combine(day, time(15), tzinfo=UTC))

    def child(given: str, born_on: date, came_on: date) -> tuple[Subject, Period]:
        found = datetime(2016, 1, 4, 9, tzinfo=UTC)
        made = make_child(worker, found, given=given, born_on=born_on)
        involve(subject=made, user=theirs, team=team, kind="ALLOCATED", by=worker, at=found)
        return made, come_into_care(made, on(came_on), home, days_ago=0, status=status("C1"))

    home = a_home(Act(by=keeper, at=datetime(2016, 1, 4, 9, tzinfo=UTC)), "Saltwick", beds=4)
    ines, _ = child("Ines", date(2007, 5, 3), date(2016, 1, 11))
    mia, _ = child("Mia", date(2008, 2, 14), date(2017, 1, 9))
    kit, kits = child("Kit", date(2009, 6, 8), date(2017, 3, 2))
    _seen(ines, mia, kit, on)
    _taught(ines, mia, kit, on)
    _offered(ines, mia, kit, on)
    cease_care(period=kits, on=date(2017, 3, 20), why="E4B", because="Home.", act=on(date(2017, 3, 20)))


def _seen(ines: Subject, mia: Subject, kit: Subject, on: Acting) -> None:
    look(ines, on(date(2016, 2, 1)))
    look(mia, on(date(2017, 2, 1)))
    look(ines, on(date(2017, 3, 6)), "REVIEW")
    scored(mia, on(date(2017, 2, 1)), 5, 4, 4, 4)
    scored(ines, on(date(2017, 3, 6)), 4, 4, 4, 4)
    scored(kit, on(date(2017, 3, 10)), 0, 0, 0, 0, why_none="SDQ2", **NO_PARTS)


def _taught(ines: Subject, mia: Subject, kit: Subject, on: Acting) -> None:
    planned(mia, on(date(2017, 2, 7)), date(2017, 2, 7))
    away = learns(ines, on(date(2017, 1, 9)), "NOWHERE", date(2017, 1, 9))
    end_learning(learning=away, on=date(2017, 4, 7), because="A school.", act=on(date(2017, 4, 7)))
    away = learns(mia, on(date(2017, 1, 9)), "NOWHERE", date(2016, 12, 1))
    end_learning(learning=away, on=date(2017, 2, 28), because="A place.", act=on(date(2017, 3, 1)))
    first = learns(mia, on(date(2017, 3, 1)), "ALTERNATIVE", date(2017, 3, 1), "12")
    end_learning(learning=first, on=date(2017, 4, 2), because="More hours.", act=on(date(2017, 4, 3)))
    learns(mia, on(date(2017, 4, 3)), "ALTERNATIVE", date(2017, 4, 3), "25")
    learns(kit, on(date(2017, 3, 2)), "NOWHERE", date(2017, 3, 2))


def _offered(ines: Subject, mia: Subject, kit: Subject, on: Acting) -> None:
    offer(mia, on(date(2017, 1, 10)), answer=Answer.WANTED)
    offer(ines, on(date(2017, 3, 6)), answer=Answer.DECLINED)
    offer(kit, on(date(2017, 3, 10)))
    wanted = offer(mia, on(date(2017, 1, 10)), Who.VISITOR, answer=Answer.WANTED)
    meet(given=wanted, on=date(2017, 3, 1), provider="Ada Finch", act=on(date(2017, 3, 1)))
    offer(ines, on(date(2017, 3, 6)), Who.VISITOR, answer=Answer.WANTED)

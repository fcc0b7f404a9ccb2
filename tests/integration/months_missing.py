"""Children who went missing in the spring of 2017, told through the services as it happened.

child  gone         back         offered   answered  held              told
Mia    Thu 2 March  Fri 3 March  yes       accepted  50 hours after    two themes
Mia    Mon 13 March Tue 14 March yes       accepted  96 hours after    nothing
Mia    Mon 20 March Tue 21 March yes       declined
Kit    Wed 22 March Thu 23 March nobody did
Kit    Mon 27 March Mon 27 March (away, and it was known where)
Kit    Mon 3 April  still gone
Both themes are to be used by Fri 10 March: one is on Tue 7 March, the other never.
Mia is looked after from 10 March.

Rosa is privately fostered from Wed 1 February, told on Mon 6 February, judged suitable on Mon 13 March. Seen
on Wed 15 February (by then: seven working days) and on Wed 29 March (by then: six weeks).
Ines is privately fostered from Wed 1 March, told on Thu 2 March (by Mon 13 March) and never seen;
it ends on 3 April.
"""

from datetime import UTC, date, datetime, timedelta

from kittiwake.records.access.models import Team, User
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.missing.models import MissingEpisode
from kittiwake.records.missing.services import (
    OfferFacts,
    hold_interview,
    offer_interview,
    report_missing,
    use_theme,
)
from kittiwake.records.private_fostering.services import decide, end
from kittiwake.records.subject.models import Subject
from tests.integration.care_made import a_home, come_into_care
from tests.integration.fostered_made import decision_facts, foster, see
from tests.integration.missing_made import ARCADE, back_facts, gone_facts, interview_facts
from tests.integration.people_made import make_child
from tests.standing_people import join


def moment(day: int, hour: int = 9, month: int = 3) -> datetime:
    return datetime(2017, month, day, hour, tzinfo=UTC)


def make_missing_months(worker: User) -> None:
    """The table above. `worker` finds the children; everybody else is made here."""
    team = Team.objects.create(name="Safeguarding Riverside", phone="0191 498 0320")
    theirs = join("Nadia Osei", "social_worker", team)
    coordinator = join("Signe Varga", "missing_coordinator", team)
    keeper = join("Rupert Hale", "team_manager", team)
    mia, kit = (make_child(worker, moment(1, month=1), given=name) for name in ("Mia", "Kit"))
    for child in (mia, kit):
        involve(subject=child, user=theirs, team=team, kind="ALLOCATED", by=worker, at=moment(1))
    later = moment(24, month=4)
    home = a_home(Act(by=keeper, at=later))
    come_into_care(mia, Act(by=theirs, at=later), home, on=date(2017, 3, 10))

    first = _gone(mia, theirs, moment(2), moment(3))
    _talked(first, theirs, coordinator, hours=50, told=(ARCADE, ARCADE))
    used, _unused = first.interviews.get().themes.all()
    act = Act(by=theirs, at=moment(7))
    use_theme(theme=used, used_in="RISK", says="The arcade is in the safety plan.", act=act)
    _talked(_gone(mia, theirs, moment(13), moment(14)), theirs, coordinator, hours=96)
    declined = _gone(mia, theirs, moment(20), moment(21))
    at = moment(21, 12)
    facts = OfferFacts(offered_at=at, how="PHONE", reply="DECLINED", replied_at=at, why="Leave me be.")
    offer_interview(episode=declined, facts=facts, act=Act(by=theirs, at=moment(22)))
    _gone(kit, theirs, moment(22), moment(23))
    _gone(kit, theirs, moment(27), moment(27, 15), kind="A")
    _gone(kit, theirs, moment(3, month=4), None)
    _privately_fostered(worker, theirs, keeper, team)


def _privately_fostered(worker: User, theirs: User, keeper: User, team: Team) -> None:
    rosa, ines = (make_child(worker, moment(1, month=1), given=name) for name in ("Rosa", "Ines"))
    for child in (rosa, ines):
        involve(subject=child, user=theirs, team=team, kind="ALLOCATED", by=worker, at=moment(1, month=1))
    then = Act(by=theirs, at=moment(6, month=2))
    row = foster(rosa, then, from_on=date(2017, 2, 1), told_on=date(2017, 2, 6))
    for day in (date(2017, 2, 15), date(2017, 3, 29)):
        see(rosa, Act(by=theirs, at=moment(day.day, month=day.month)), day)
    decide(arrangement=row, facts=decision_facts(date(2017, 3, 13)), act=Act(by=keeper, at=moment(13)))
    then = Act(by=theirs, at=moment(2))
    row = foster(ines, then, from_on=date(2017, 3, 1), told_on=date(2017, 3, 2))
    later = Act(by=theirs, at=moment(3, month=4))
    end(arrangement=row, on=date(2017, 4, 3), why="HOME", because="Her father came.", act=later)


def _gone(
    child: Subject, by: User, from_at: datetime, back_at: datetime | None, kind: str = "M"
) -> MissingEpisode:
    act = Act(by=by, at=(back_at or from_at) + timedelta(hours=1))
    back = back_facts(back_at) if back_at else None
    return report_missing(subject=child, facts=gone_facts(from_at, kind=kind), back=back, act=act)


def _talked(episode: MissingEpisode, offering: User, holding: User, *, hours: int, told: tuple = ()) -> None:
    at = episode.to_at + timedelta(hours=2)
    facts = OfferFacts(offered_at=at, how="PERSON", reply="ACCEPTED", replied_at=at)
    offer_interview(episode=episode, facts=facts, act=Act(by=offering, at=at))
    held_at = episode.to_at + timedelta(hours=hours)
    act = Act(by=holding, at=held_at)
    hold_interview(episode=episode, facts=interview_facts(held_at, *told), act=act)

"""Four months of the front door, made through the real services: on time, late, undecided.

As they stand on Monday 24 April 2017:

    contact   received                  due          decided      about            outcome
    prompt    Tue 31 January            1 February   1 February   Mia              as proposed
    late      Tue 28 February           1 March      3 March      Mia, again       another than proposed
    midnight  Sat 1 April, 00:30 BST    3 April      never        Joel, Mia again  -
    friday    Fri 21 April              24 April     never        nobody matched   -
    today     Mon 24 April              25 April     24 April     Joel, again      as proposed, then corrected
"""

from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from kittiwake.records.access.models import Team, User
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Chosen, Outcome
from kittiwake.records.front_door.models import Contact
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from tests.integration.challenges_made import decision_on
from tests.integration.contacts_made import decide, make_contact, propose, screen
from tests.integration.months_on_a_plan import go_on
from tests.integration.people_made import make_child
from tests.standing_people import join


@dataclass(frozen=True, kw_only=True)
class Months:
    mia: Subject
    joel: Subject
    prompt: Contact
    late: Contact
    midnight: Contact
    friday: Contact
    today: Contact

    @property
    def contacts(self) -> list[Contact]:
        return [getattr(self, f.name) for f in fields(self) if f.type is Contact]


def make_months(worker: User, manager: User) -> Months:
    """The table above."""
    mia = make_child(worker, moment(1, 30), given="Mia")
    joel = make_child(worker, moment(1, 30), given="Joel", family="Tarrant")
    prompt = _received(worker, moment(1, 31), mia)
    _answered(prompt, worker, moment(1, 31))
    _decided(prompt, worker, manager, moment(2, 1), outcome=Outcome.NO_ACTION)
    first = decision_on(mia)
    late = _received(worker, moment(2, 28), mia)
    _decided(late, worker, manager, moment(3, 3), outcome=Outcome.REFERRAL)
    go_on(mia, manager=manager, first=first)
    midnight = _received(worker, datetime(2017, 3, 31, 23, 30, tzinfo=UTC), joel, mia)
    friday = _received(worker, moment(4, 21))
    today = _received(worker, moment(4, 24, hour=6), joel)
    _decided(today, worker, manager, moment(4, 24, hour=7), outcome=Outcome.NO_ACTION)
    services.correct_decision(
        contact_id=today.pk,
        verdict=services.Verdict(
            outcome=Outcome.ADVICE, rationale="The school asked for advice, not for help."
        ),
        act=Act(by=manager, at=moment(4, 24, hour=8)),
    )
    _reread(late, moment(3, 20))
    _night(worker, moment(3, 14, hour=2), acknowledged_at=moment(3, 14, hour=8))
    _night(worker, moment(4, 24, hour=1))
    return Months(mia=mia, joel=joel, prompt=prompt, late=late, midnight=midnight, friday=friday, today=today)


def moment(month: int, day: int, hour: int = 10) -> datetime:
    return datetime(2017, month, day, hour, tzinfo=UTC)


def _received(worker: User, at: datetime, *children: Subject) -> Contact:
    return make_contact(Act(by=worker, at=at + timedelta(minutes=5)), *children, received_at=at)


def _decided(contact: Contact, worker: User, manager: User, at: datetime, *, outcome: str) -> None:
    """Proposed as no further action, and decided an hour later."""
    screening = Act(by=worker, at=at)
    screen(contact, screening)
    propose(contact, screening, Outcome.NO_ACTION)
    rationale = "" if outcome == Outcome.NO_ACTION else "Third time in a year: the child needs an assessment."
    decide(contact, Act(by=manager, at=at + timedelta(hours=1)), outcome, rationale)


def _reread(contact: Contact, at: datetime) -> None:
    """Read again by somebody from another agency, who would have offered early help."""
    reader = join("Farah Lund", "threshold_reader", Team.objects.create(name="Multi-agency audit"))
    picked = services.Picked(chosen=Chosen.BY_CHANCE, because="Drawn by chance.", week_on=date(2017, 2, 27))
    opinion = services.Opinion(outcome=Outcome.EARLY_HELP, reasons="The school can lead this.")
    services.reread(contact_id=contact.pk, picked=picked, opinion=opinion, act=Act(by=reader, at=at))


def _answered(contact: Contact, worker: User, at: datetime) -> None:
    """A school is asked, and answers an hour later."""
    act = Act(by=worker, at=at)
    check = services.ask_agency(contact_id=contact.pk, agency_kind="EDUCATION", question="Well?", act=act)
    later = Act(by=worker, at=at + timedelta(hours=1))
    services.record_answer(check_id=check.pk, answer="NOTHING_KNOWN", text="", act=later)


def _night(worker: User, at: datetime, *, acknowledged_at: datetime | None = None) -> None:
    """An entry from the night, about nobody known."""
    facts = services.NightFacts(
        title="Shouting heard", happened_at=at, happened="A neighbour rang.", done="The police went."
    )
    entry = services.hand_over(facts, about=[], submission=uuid4(), act=Act(by=worker, at=at))
    if acknowledged_at:
        services.acknowledge_night_entry(entry_id=entry.pk, act=Act(by=worker, at=acknowledged_at))

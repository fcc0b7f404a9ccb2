"""A baby before the court, and her brother in pre-proceedings that nobody has reviewed.

Shows    the legal panel's agenda with what stands still, a letter before proceedings, privileged advice,
         an interim order that lapses this week, and a legal status that nobody has recorded.
Used by  the desks of the worker, the manager, the legal adviser and the head of service.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.access.services import involve
from kittiwake.records.court import services
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.court.models import Planning
    from kittiwake.records.line.services import Act
    from kittiwake.records.subject.models import Subject

WHY = (
    "Corin has come to school hungry and late since September, and Wren has not grown for two months. Their"
    " mother sleeps in the day. A family worker came twice a week for half a year, and nothing lasted."
)
ADVICE = (
    "The threshold is made out for Wren on the health visitor’s evidence. For Corin it is arguable: the"
    " letter should say what must change by when, and what the grandmother offers is to be assessed first."
)
BECAUSE = "Wren cannot wait. For Corin the family has one more chance, with what must change written down."
COURT = "Newcastle family court, District Judge Hall"


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(64, 9, 20)
    yield at
    corin, wren = _family(stage, at)
    at = stage.days_ago(58, 14, 10)
    yield at
    proposes = {corin: "PRE", wren: "ISSUE"}
    planning = services.ask_planning(why=WHY, proposes=proposes, act=stage.act("tomasz", at))
    at = stage.days_ago(57, 10)
    yield at
    services.advise(planning=planning, text=ADVICE, act=stage.act("shanice", at))
    at = stage.days_ago(56, 15, 30)
    yield at
    _decide(planning, {corin: "PRE", wren: "ISSUE"}, stage.act("ruth", at))
    at = stage.days_ago(54, 11)
    yield at
    _issue(planning, wren, stage, stage.act("tomasz", at))
    at = stage.days_ago(52, 16)
    yield at
    _letter(planning, stage.act("tomasz", at))
    at = stage.days_ago(46, 13)
    yield at
    _meet(planning, stage.act("tomasz", at))


def _family(stage: Stage, at: datetime) -> "tuple[Subject, Subject]":
    act = stage.act("priya", at)
    corin = acting.meet(act, "Corin", "Whimbrel", add_months(stage.as_at, -12 * 7 - 2), sex=Sex.MALE)
    wren = acting.meet(act, "Wren", "Whimbrel", add_months(stage.as_at, -8), sex=Sex.FEMALE)
    mother = acting.meet(act, "Tamsin", "Whimbrel", add_months(stage.as_at, -12 * 29), sex=Sex.FEMALE)
    acting.live_at(act, "7 Ropewalk Court", corin, wren, mother)
    acting.belong(act, mother, RelationshipKind.MOTHER, corin, wren, responsibility=Responsibility.HOLDS)
    acting.belong(act, corin, RelationshipKind.SIBLING, wren)
    worker = stage.staff.of("tomasz")
    team = worker.posts_on(local_day(at))[0].team
    for person in (corin, wren, mother):
        involve(subject=person, user=worker, team=team, kind="ALLOCATED", by=act.by, at=at)
    return corin, wren


def _decide(planning: "Planning", steps: "dict[Subject, str]", act: "Act") -> None:
    facts = services.GatewayFacts(
        held_on=local_day(act.at),
        attended="Ruth Garside, team manager; Tomasz Bielak, social worker; a legal adviser",
        because=BECAUSE,
        decided={child.pk: ("MET", step) for child, step in steps.items()},
    )
    services.decide_gateway(planning=planning, facts=facts, act=act)


def _issue(planning: "Planning", child: "Subject", stage: Stage, act: "Act") -> None:
    """The order runs for eight weeks in a court that renews late: it lapses in three days."""
    on = local_day(act.at)
    facts = services.IssueFacts(
        application="CARE", issued_on=on, because="Wren has lost weight for two months.", court=COURT,
        plans={child.pk: "A"}, number="NE17C00217", short_notice="A",
    )  # fmt: skip
    row = services.issue(children=[child], planning=planning, facts=facts, act=act)
    services.allocate(proceedings=row, to="District Judge Hall", on=on, number="", act=act)
    hearing = services.list_hearing(proceedings=row, purpose="FIRST", on=on, act=act)
    services.hear(hearing=hearing, outcome="An interim order.", delay="", delay_says="", act=act)
    final = on + timedelta(weeks=24)
    services.list_hearing(proceedings=row, purpose="FINAL", on=final, act=act)
    services.name_party(
        proceedings=row, name="Tamsin Whimbrel", stands="MOTHER", represented_by="Ward and Ellis", act=act
    )
    order = services.OrderFacts(
        kind="ICO", made_on=on, made="HEARING", by_court=COURT, runs_until=stage.as_at + timedelta(days=3)
    )
    services.make_order(child=child, proceedings=row, facts=order, act=act)


def _letter(planning: "Planning", act: "Act") -> None:
    on = local_day(act.at)
    concerns = (
        services.ConcernFacts(
            worry="Corin is often late for school, and hungry when he comes.",
            change="Corin has breakfast and is at school by nine on every school day.",
            by_on=on + timedelta(days=28),
        ),
        services.ConcernFacts(
            worry="Corin looks after himself in the mornings while his mother sleeps.",
            change="An adult is awake and with Corin from seven until he leaves.",
            by_on=on + timedelta(days=14),
        ),
    )
    facts = services.LetterFacts(
        issued_on=on, concerns=concerns, help="A family worker comes on three mornings a week.",
        otherwise="We ask the court to decide where Corin lives.",
        in_reserve="His grandmother is assessed; the first choice is that he lives with her.",
        conference="OFFERED", conference_says="Offered to his mother; the grandmother is asked to come.",
        connected="CONSIDERED", connected_says="His grandmother offers a home; an aunt helps at weekends.",
    )  # fmt: skip
    services.issue_letter(planning=planning, facts=facts, act=act)


def _meet(planning: "Planning", act: "Act") -> None:
    """After it nobody came back to it: no review, and the grandmother's assessment has not arrived."""
    on = local_day(act.at)
    case = planning.pre_proceedings.get()
    agreed = services.ActionFacts(
        what="An alarm clock for Corin, and breakfast club on school days", who="Family worker",
        by_on=on + timedelta(days=7),
    )  # fmt: skip
    met = services.MeetingFacts(
        kind="FIRST", held_on=on, attended="Tamsin with her solicitor; the grandmother; the health visitor",
        discussed="Each concern in turn. Tamsin agrees with the first and says the second happened once.",
        actions=(agreed,),
    )  # fmt: skip
    services.hold_meeting(case=case, facts=met, act=act)
    due = on + timedelta(weeks=6)
    services.commission(
        case=case,
        what="The grandmother as a carer",
        who="Quayside Family Centre",
        asked_on=on,
        due_on=due,
        act=act,
    )

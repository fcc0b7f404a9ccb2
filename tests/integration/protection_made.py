"""Strategy discussions, enquiries and conferences for tests, made through the real services."""

from datetime import datetime, timedelta
from uuid import uuid4

from kittiwake.records.access.models import User
from kittiwake.records.line.services import Act
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection import services
from kittiwake.records.protection.models import (
    Conference,
    Emergency,
    Enquiry,
    StrategyDiscussion,
    TransferIn,
    TransferOut,
)
from kittiwake.records.protection.services import (
    CallFacts,
    ConferenceChildFacts,
    ConferenceFacts,
    ConferenceSeatFacts,
    SeatFacts,
    StrategyChildFacts,
    StrategyFacts,
)
from kittiwake.records.subject.models import Subject

EVERYBODY = ("SOCIAL_CARE", "POLICE", "HEALTH", "EDUCATION")


def seats(*came: str, without: tuple[str, ...] = ()) -> tuple[SeatFacts, ...]:
    """Each of these took part; those left out were asked and did not."""
    return tuple(
        SeatFacts(sector=sector, came="ABSENT" if sector in without else "CAME")
        for sector in came or EVERYBODY
    )


def strategy_facts(
    *children: Subject, held_at: datetime, decision: str = "ENQUIRY", **changes: object
) -> StrategyFacts:
    """Every child has the same decision; a joint enquiry where there is one."""
    known = {
        "how": "VIDEO",
        "enquirers": "JOINT" if decision == "ENQUIRY" else "NONE",
        "medical": "NOT_NEEDED",
        "agreed": "The bruise has no explanation that fits. An enquiry is needed.",
        "seats": seats(),
    } | changes
    return StrategyFacts(
        held_at=held_at,
        children=tuple(
            StrategyChildFacts(subject=child, decision=decision, safety="With her grandmother tonight.")
            for child in children
        ),
        **known,
    )


def decide(*children: Subject, act: Act) -> StrategyDiscussion:
    return services.decide_strategy(
        children=children, why_now="A bruise the shape of a hand.", submission=uuid4(), act=act
    )


def discuss(*children: Subject, act: Act, **changes: object) -> StrategyDiscussion:
    """A discussion decided on an hour before it was held, which is at the moment of the act."""
    earlier = Act(by=act.by, at=act.at - timedelta(hours=1))
    facts = strategy_facts(*children, held_at=act.at, **changes)
    return services.hold_strategy(discussion=decide(*children, act=earlier), facts=facts, act=act)


def enquire(child: Subject, act: Act) -> Enquiry:
    discuss(child, act=act)
    return Enquiry.objects.get(subject=child, closed_at=None)


def call(*children: Subject, chair: User, act: Act, **changes: object) -> Conference:
    """A conference to be held at the moment of the act."""
    known = {"for_at": act.at, "place": "Civic Centre, room 4"} | changes
    facts = CallFacts(children=children, chair=chair, sectors=("POLICE", "HEALTH", "EDUCATION"), **known)
    return services.call_conference(facts=facts, act=act)


def child_facts(child: Subject, **changes: object) -> ConferenceChildFacts:
    """A plan for neglect; `changes` alter what was decided."""
    known = {
        "views": "I want Mam to get up when I do.",
        "whose_words": "CHILD",
        "advocate": "DECLINED",
        "verdict": "PLAN",
        "category": "NEG",
        "because": "Nobody has been up in the mornings since March.",
        "outline": "Mornings, and the dentist.",
    } | changes
    return ConferenceChildFacts(subject=child, **known)


def conference_facts(
    *children: ConferenceChildFacts, held_at: datetime, **changes: object
) -> ConferenceFacts:
    """Four agencies came, and the school's report was with the family five days before."""
    day = held_at.date()
    known = {
        "discussed": "What school sees, and what the health visitor saw in March.",
        "seats": tuple(
            ConferenceSeatFacts(
                sector=sector,
                came="CAME",
                view="PLAN",
                report_on=day - timedelta(days=7),
                family_had_on=day - timedelta(days=5),
            )
            for sector in EVERYBODY
        ),
    } | changes
    return ConferenceFacts(held_at=held_at, children=children, **known)


def confer(*children: Subject, chair: User, act: Act, kind: str = "INITIAL", **changes: object) -> Conference:
    """A conference called and held at the moment of the act, with a plan for each child."""
    conference = call(*children, chair=chair, act=act, kind=kind)
    if kind in ("REVIEW", "DESIGNATED") and changes.get("verdict") == "NO_PLAN":
        changes = {"then": "STEPPED_DOWN"} | changes
    facts = conference_facts(*(child_facts(child, **changes) for child in children), held_at=act.at)
    return services.hold_conference(conference=conference, facts=facts, act=Act(by=chair, at=act.at))


def make_protection(child: Subject, act: Act, *, chair: User) -> dict[str, int]:
    """The rows of a discussion, an enquiry and a conference, whoever the act is by: for pages only."""
    discussion = StrategyDiscussion.objects.create(
        why_now="A bruise.", decided_at=act.at, decided_by=act.by, held_at=act.at, how="PHONE",
        enquirers="SINGLE", medical="LATER", agreed="To enquire.", recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    discussion.children.create(subject=child, decision="ENQUIRY", safety="At home.")
    enquiry = Enquiry.objects.create(subject=child, discussion=discussion, started_at=act.at, is_joint=False)
    conference = Conference.objects.create(
        kind="INITIAL", for_at=act.at, place="Room 4", chair=chair, called_by=act.by, called_at=act.at
    )
    conference.children.create(subject=child, enquiry=enquiry)
    emergency = Emergency.objects.create(
        subject=child, kind="POLICE", began_at=act.at, where="The station.", because="Alone.",
        told_by="The police.", recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    told = {"authority": "Westmere", "told_on": act.at.date(), "recorded_by": act.by, "recorded_at": act.at}
    stay = TransferIn.objects.create(subject=child, is_for_a_while=True, **told)
    plan = Plan.objects.create(
        subject=child, kind="CHILD_PROTECTION", from_on=act.at.date(), because="Neglect.",
        started_by=chair, started_at=act.at,
    )  # fmt: skip
    transfer = TransferOut.objects.create(plan=plan, **told)
    return {
        "stay_id": stay.pk,
        "transfer_id": transfer.pk,
        "discussion_id": discussion.pk,
        "enquiry_id": enquiry.pk,
        "conference_id": conference.pk,
        "emergency_id": emergency.pk,
    }

"""A boy needs a home by tonight: one refused, one would take him and keeps a bed, and nobody has chosen yet.

Shows    a request in an emergency without a current assessment, matching with reasons, a refusal, a kept bed.
Used by  the desk of the placement officer and of the manager, the child's page, what is not found.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.matching import services
from kittiwake.records.matching.fitting import Asked
from kittiwake.records.people.choices import RelationshipKind, Responsibility, Sex
from kittiwake.records.provision.services import HomeFacts, record_home, say_trait
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.provision.models import Home
    from kittiwake.records.subject.models import Subject

SCHOOL, NEAR, FAR = "NE30 4BZ", "NE29 0AA", "DH1 4RB"  # public places and streets; nobody of ours lives there
FAMILIES = (("The Sandpiper family", NEAR, True), ("The Whimbrel family", FAR, False))


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(2, 9, 20)
    yield at
    child = _met(stage, at)
    at += timedelta(hours=2)
    yield at
    homes = [_registered(stage, *family, at=at) for family in FAMILIES]
    request = services.ask_for_home(subject=child, facts=_needs(at), act=stage.act("tomasz", at))
    at += timedelta(minutes=50)
    yield at
    finding = stage.act("salma", at)
    yes, no = (
        services.offer_home(request=request, home=home, says="Rang them.", act=finding) for home in homes
    )
    refused = services.AnswerFacts(
        answer="REFUSED", why="DISTANCE", because="They cannot drive him to school."
    )
    services.answer_offer(offer=no, facts=refused, act=finding)
    until = stage.as_at + timedelta(days=3)
    would = services.AnswerFacts(
        answer="ACCEPTED", because="Tonight, and as long as it takes.", keep_until=until
    )
    services.answer_offer(offer=yes, facts=would, act=finding)


def _registered(stage: Stage, name: str, postcode: str, signs: bool, *, at: datetime) -> "Home":  # noqa: FBT001
    act = stage.act("salma", at)
    own = next(home.provider for home in stage.homes.values() if home.provider.kind == "PR1")
    facts = HomeFacts(
        name=name, kind="FOSTER", lines="12 Dunlin Terrace, Tarnmouth", postcode=postcode, beds=2,
        is_in_the_area=signs, opened_on=local_day(at), from_age=4, to_age=16, weekly_cost=460,
        kinds=("SHORT", "EMERGENCY"),
    )  # fmt: skip
    home = record_home(provider=own, facts=facts, act=act)
    say_trait(home=home, trait="SIGNING", is_so=signs, says="Told at their last review.", act=act)
    return home


def _needs(at: datetime) -> services.RequestFacts:
    return services.RequestFacts(
        wanted_by=local_day(at), is_emergency=True, care="EMERGENCY", kinds=("FOSTER",),
        because="His mother was taken to hospital in the night, and nobody of the family can come.",
        risks="He runs towards water. He hides food.",
        lines=(Asked(weight="SHOULD", trait="SIGNING"), Asked(weight="AVOID", trait="SMOKERS")),
        school="Hill School, Year 4; it should not change", school_postcode=SCHOOL,
    )  # fmt: skip


def _met(stage: Stage, at: datetime) -> "Subject":
    act = stage.act("priya", at)
    child = acting.meet(act, "Jory", "Penrose", date(stage.as_at.year - 9, 1, 19), sex=Sex.MALE)
    mother = acting.meet(act, "Demelza", "Penrose", date(stage.as_at.year - 31, 5, 2), sex=Sex.FEMALE)
    acting.live_at(act, "3 Cooper’s Steps", mother, child, postcode="NE30 1JE")
    acting.belong(act, mother, RelationshipKind.MOTHER, child, responsibility=Responsibility.HOLDS)
    acting.give(stage, child, to="tomasz", by="marian", at=at + timedelta(minutes=30))
    return child

"""Three who went missing name the same arcade; one of them is gone again since last night.

Shows    who is missing, first on a page and on desks; what was told and not used; a pattern of three;
         what the police tell through their inbox.
Used by  the demonstration of missing children.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.dates import add_months
from kittiwake.records.missing import services
from kittiwake.records.missing.selectors import episodes_of
from kittiwake.records.people.choices import Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.missing.models import MissingEpisode
    from kittiwake.records.subject.models import Subject

PLACE = "Quay Arcade"
TOLD = (
    ("Skye", Sex.FEMALE, 14, "They let you stay till it shuts. A man buys us chips and gives us lifts."),
    ("Jonty", Sex.MALE, 15, "My cousin’s mates are there every Friday. I hold things for them."),
    ("Merle", Sex.FEMALE, 13, "Skye says it is warm there and nobody asks."),
)
GONE = "Her mother, at half past nine, from the upstairs window: black coat, no bag. Her phone is off."
DAYS = ((19, 17), (16, 14), (13, 8))
"""Units  working days before the as-at day: when each was back, and when somebody talked with them."""


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(30, 11)
    yield at
    act = stage.act("priya", at)
    children: list[Subject] = []
    for given, sex, years, _told in TOLD:
        child = acting.meet(act, given, "Ravenscar", add_months(stage.as_at, -12 * years - 5), sex=sex)
        acting.live_at(act, f"{len(children) + 2} Herring Steps, Tarnmouth", child)
        children.append(child)
    yield from _known_to_east(stage, children)
    for number, child in enumerate(children):
        yield from _missing_and_heard(stage, child, number)
    yield from _one_is_used(stage, children[1])
    yield from _gone_again(stage, children[0])


def _known_to_east(stage: Stage, children: "list[Subject]") -> Iterator[datetime]:
    at = stage.days_ago(29, 14)
    yield at
    for child in children:
        acting.give(stage, child, to="tomasz", by="marian", at=at)


def _missing_and_heard(stage: Stage, child: "Subject", number: int) -> Iterator[datetime]:
    """Gone on an evening, back in the night; offered next day, and held, one of them too late."""
    back_at = stage.days_ago(DAYS[number][0], 1, 20)
    yield back_at
    act = stage.act("morven", back_at)
    gone = services.GoneFacts(
        kind="M", from_at=back_at - timedelta(hours=5), gone_from="Home", risk="MEDIUM",
        last_seen="Their mother, at tea, in a school jumper.", told_by="Their mother, by telephone",
        police_reference=f"TM-0{411 + number}",
    )  # fmt: skip
    told = services.ToldFacts(whom="POLICE", name="The control room", at=back_at - timedelta(hours=3))
    back = services.BackFacts(
        at=back_at - timedelta(minutes=20),
        found_by="POLICE",
        where="The bus station",
        state="Cold; not hurt.",
    )
    episode = services.report_missing(subject=child, facts=gone, told=(told,), back=back, act=act)
    at = stage.days_ago(DAYS[number][0], 10)
    yield at
    offer = services.OfferFacts(offered_at=at, how="PHONE", reply="ACCEPTED", replied_at=at)
    services.offer_interview(episode=episode, facts=offer, act=stage.act("tomasz", at))
    at = stage.days_ago(DAYS[number][1], 15, 30)
    yield at
    _talk(stage, episode, number, at)


def _talk(stage: Stage, episode: "MissingEpisode", number: int, at: datetime) -> None:
    facts = services.InterviewFacts(
        held_at=at, where="School, in the counsellor’s room", seen="ALONE", said=TOLD[number][3],
        safe_now="Somebody to go home with on Fridays. They would ring Nana, not the police.",
        themes=(services.ThemeFacts(kind="PLACE", name=PLACE, says=TOLD[number][3]),),
    )  # fmt: skip
    services.hold_interview(episode=episode, facts=facts, act=stage.act("signe", at))


def _one_is_used(stage: Stage, child: "Subject") -> Iterator[datetime]:
    at = stage.days_ago(7, 9, 40)
    yield at
    act = stage.act("tomasz", at)
    theme = episodes_of(act.by, child)[0].heard[0].theme
    says = "The safety plan names the arcade; the police visit it on Fridays and ring us."
    services.use_theme(theme=theme, used_in="RISK", says=says, act=act)


def _gone_again(stage: Stage, child: "Subject") -> Iterator[datetime]:
    """The police tell of another child through their inbox in the same night."""
    at = stage.days_ago(0, 6, 30)
    yield at
    act = stage.act("morven", at)
    facts = services.GoneFacts(
        kind="M", from_at=at - timedelta(hours=9), gone_from="Home", risk="HIGH", last_seen=GONE,
        believed=f"{PLACE}, with an older man whom she calls Dez.", told_by="Her mother, by telephone",
        risk_because="Third time in six weeks; lifts from a man whom nobody knows.",
        police_reference="TM-0498",
    )  # fmt: skip
    told = services.ToldFacts(whom="POLICE", name="The control room", at=at - timedelta(hours=8))
    services.report_missing(subject=child, facts=facts, told=(told,), act=act)
    at += timedelta(minutes=20)
    yield at
    report = services.ReportFacts(
        child_name="A boy who says that he is Corin", child_born="About 12", kind="M",
        from_at=at - timedelta(hours=4), ring="The control room, 0191 498 0777",
        last_seen="A bus driver, at the last stop; he ran.",
    )  # fmt: skip
    services.report_as_agency(facts=report, act=stage.act("gethin", at))

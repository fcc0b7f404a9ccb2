"""What cannot wait, and what happens while the day team sleeps."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.records.front_door import services
from kittiwake.simulation.volumes.work import Work
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, at_desk, later

OPENING_HOUR_MINUTES = 60


def urgent_life(work: Work, at: datetime) -> Iterator[datetime]:
    """A manager takes an urgent contact in hand; sometimes something is done before it is decided."""
    if not work.happens("urgent_not_taken"):
        at = later(at, work.chance.whole(4, 45))
        yield at
        manager = work.chance.pick(work.stage.staff.in_role("front_door_manager"))
        services.take_urgent(contact_id=work.id, act=work.act(at, who=manager))
    if work.chance.happens(0.4):
        at = later(at, work.chance.whole(5, 40))
        yield at
        told, told_at = work.say("urgent", "told"), at - timedelta(minutes=4)
        what = work.say("urgent", "what")
        services.act_at_once(contact_id=work.id, what=what, told=told, told_at=told_at, act=work.act(at))


def night_life(work: Work, recorded_at: datetime) -> Iterator[datetime]:
    """Whoever is on duty hands over what they did; the day team says in the morning that it has it."""
    at = recorded_at + timedelta(minutes=work.chance.whole(10, 40))
    duty = work.screener
    yield at
    has_more = work.chance.happens(0.7)
    facts = services.NightFacts(
        title=work.say("night", "title"),
        happened_at=work.arrival.at,
        told_by=work.contact.referrer_name if work.contact else "",
        happened=work.say("night", "happened"),
        done=work.say("night", "done"),
        to_do=work.say("night", "to_do") if has_more else "",
        to_do_by="The day team" if has_more else "",
    )
    about = [work.household.subjects[key] for key in work.children]
    entry = services.hand_over(
        facts, about=about, submission=work.chance.uuid(), contact=work.contact,
        act=work.act(at, who=duty),
    )  # fmt: skip
    if work.happens("night_never_acknowledged"):
        return
    late = WORKING_DAY_MINUTES if work.happens("night_acknowledged_late") else 0
    at = later(at_desk(at), work.chance.whole(0, OPENING_HOUR_MINUTES) + late)
    day = work.chance.pick(work.stage.staff.screening(at_night=False))
    yield at
    services.acknowledge_night_entry(entry_id=entry.pk, act=work.act(at, who=day))

"""The life of one contact: from its arrival to the decision, and the answer to whoever told us."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Consent, FeedbackKind, How, Part
from kittiwake.records.line.choices import Provenance
from kittiwake.records.line.services import Act
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.settling import Household, settle
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.arrivals import Arrival
from kittiwake.simulation.volumes.checking import agency_of, ask_agencies, write_answers
from kittiwake.simulation.volumes.deciding import deciding
from kittiwake.simulation.volumes.earlier import record_earlier_episodes
from kittiwake.simulation.volumes.growing import record_births
from kittiwake.simulation.volumes.night import night_life, urgent_life
from kittiwake.simulation.volumes.words import account, draw_worry, words
from kittiwake.simulation.volumes.work import Work, told_to
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, at_desk, later

MOST_MATCHED = 3
SHARE_OF_ONE_CHILD, SHARE_WITH_A_CARER = 0.5, 0.6
"""Of contacts: that name one child of several, and that a carer was matched to."""
URGENT = {"hurt": 0.45, "missing_and_out": 0.05, "a_parent_unwell": 0.03}
"""How often a contact about each worry is urgent."""
HOW = {
    "police": {How.NOTICE: 1},
    "school": {How.EMAIL: 5, How.PHONE: 3, How.FORM: 4},
    "health": {How.EMAIL: 4, How.PHONE: 3, How.FORM: 3, How.LETTER: 1},
    "service": {How.EMAIL: 6, How.PHONE: 2, How.FORM: 1},
    "public": {How.PHONE: 8, How.IN_PERSON: 1, How.EMAIL: 2},
}
KIND_OF_SOURCE = {
    "2": "EDUCATION",
    "3": "HEALTH",
    "4": "HOUSING",
    "5": "ADULT_CARE",
    "6": "POLICE",
    "7": "OTHER",
    "8": "OTHER",
}


def contact_life(stage: Stage, household: Household, arrival: Arrival, place: int) -> Iterator[datetime]:
    """Everything that is done about one contact, each act at the moment it is done.

    place  among the family's contacts: what is drawn for it starts from this.
    """
    chance = stage.chance.of("contact", household.number, place)
    recorded_at, at_night = _recorded_at(stage, chance, arrival)
    screener = chance.pick(stage.staff.screening(at_night=at_night))
    work = Work(stage=stage, chance=chance, household=household, arrival=arrival, screener=screener)
    yield recorded_at
    household.on = arrival.at.date()
    if not household.children():
        return  # they are of age: nobody tells the authority of them any more
    _receive(work, recorded_at)
    if at_night:
        stage.unfolding.begin(night_life(replace(work), recorded_at))
        work.screener = chance.pick(stage.staff.screening(at_night=False))
    at = later(recorded_at, chance.whole(5, 40))
    yield at
    if at_night:
        services.take_contact(contact_id=work.id, by=stage.staff.of(work.screener), act=work.act(at))
    if work.contact and work.contact.is_urgent:
        stage.unfolding.begin(urgent_life(work, at))
    yield from _screening(work, at)


def _screening(work: Work, at: datetime) -> Iterator[datetime]:
    """Thanks to whoever told us, questions to agencies and their answers; then the decision."""
    _acknowledge(work, at)
    ask_agencies(work, at)
    if work.checks:
        at = later(at, work.chance.whole(20, 120))
        yield at
        write_answers(work, at)
    if work.happens("drifts") and not work.household.course:
        return
    if work.happens("decided_late"):
        at = later(at, work.chance.whole(1, 5) * WORKING_DAY_MINUTES)
    yield from deciding(work, at)


def _recorded_at(stage: Stage, chance: Chance, arrival: Arrival) -> tuple[datetime, bool]:
    """When somebody writes it down, and whether that is whoever is on duty at night."""
    if at_desk(arrival.at) > arrival.at and chance.happens(0.15):
        return arrival.at + timedelta(minutes=chance.whole(15, 80)), True
    minutes = chance.whole(5, 75)
    if chance.happens(stage.preset.practice["recorded_late"]):
        minutes += chance.whole(1, 3) * WORKING_DAY_MINUTES
    return later(arrival.at, minutes), False


def _receive(work: Work, at: datetime) -> None:
    act = work.act(at)
    work.worry = draw_worry(work.chance, work.household)
    work.contact = services.receive_contact(_told(work, at), submission=work.chance.uuid(), act=act)
    work.stage.count("contacts")
    _match(work, act)


def _told(work: Work, at: datetime) -> services.ContactFacts:
    """What is known of the contact when it is written down."""
    household, chance, worry = work.household, work.chance, work.worry
    kind = KIND_OF_SOURCE.get(work.arrival.source[0])
    place = agency_of(work, kind) if kind else None
    who = chance.pick(place.professionals) if place else None
    consent = chance.by_weight({Consent.GIVEN: 62, Consent.REFUSED: 8, Consent.NOT_SOUGHT: 25})
    work.consent = Consent.NOT_RECORDED if work.happens("consent_not_recorded") else consent
    public = work.arrival.voice == "public"
    return services.ContactFacts(
        received_at=work.arrival.at,
        received_because="" if at - work.arrival.at < timedelta(hours=1) else "Date of the message",
        how=chance.by_weight(HOW[work.arrival.voice]),
        source_code=work.arrival.source,
        account=account(chance, household, worry=worry, voice=work.arrival.voice),
        agency=place.agency if place else None,
        referrer_name=who.name if who else "",
        referrer_role=who.job if who else "",
        referrer_reached_at=who.phone if who else f"07700 900{chance.whole(0, 999):03}",
        wants_no_name_given=public and chance.happens(0.5),
        is_urgent=chance.happens(URGENT.get(worry, 0)),
        provenance=Provenance.PUBLIC if public else Provenance.AGENCY,
        occurred=words()["worries"][worry]["occurred"],
        consent=work.consent,
        consent_reason=work.say("decisions", "not_sought") if work.consent == Consent.NOT_SOUGHT else "",
        not_yet_known="" if work.happens("nothing_not_known") else work.say("decisions", "unknown"),
    )


def _match(work: Work, act: Act) -> None:
    """Find the family, or put it on the record; then match its children and whoever cares for them."""
    household = work.household
    if household.subjects:
        record_births(work, act)
    else:
        settle(household, act=act, source=work.say("matched", "child").lower())
        record_earlier_episodes(work, act)
        work.stage.count("families")
        work.stage.count("people", len(household.subjects))
    household.has_history = household.has_history or household.contacts > 0
    household.contacts += 1
    family = household.family
    at_home = [key for key in household.children() if family.members[key].home]
    only_one = work.chance.happens(SHARE_OF_ONE_CHILD)
    work.children = [work.chance.pick(at_home)] if only_one else at_home[:MOST_MATCHED]
    if household.course:
        work.children = list(household.course.children)
    carers = [key for key in family.adults() if family.members[key].home == "home"][:1]
    if not work.chance.happens(SHARE_WITH_A_CARER):
        carers = []
    matchings = [
        services.Matching(household.subjects[key], part, work.say("matched", part.lower()))
        for part, keys in ((Part.CHILD, work.children), (Part.ADULT, carers))
        for key in keys
    ]
    services.match_people(matchings, contact_id=work.id, act=act)


def _acknowledge(work: Work, at: datetime) -> None:
    if work.happens("not_acknowledged") or work.contact is None:
        return
    services.give_feedback(
        contact_id=work.id, kind=FeedbackKind.ACKNOWLEDGEMENT, to=told_to(work), how="E-mail",
        text=work.say("feedback", "acknowledged"), act=work.act(at),
    )  # fmt: skip

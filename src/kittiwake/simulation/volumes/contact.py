"""The life of one contact: from its arrival to the decision, and the answer to whoever told us."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Consent, FeedbackKind, How, Part
from kittiwake.records.line.choices import Provenance
from kittiwake.records.line.services import Act
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.agencies import Place
from kittiwake.simulation.population.settling import Household, settle
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.arrivals import Arrival
from kittiwake.simulation.volumes.deciding import deciding
from kittiwake.simulation.volumes.earlier import record_earlier_episodes
from kittiwake.simulation.volumes.words import account, draw_worry, words
from kittiwake.simulation.volumes.work import Work, told_to
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, at_desk, later

ASKED_KINDS = {"POLICE": 25, "HEALTH": 35, "EDUCATION": 30, "HOUSING": 4, "PROBATION": 3, "EARLY_HELP": 8}
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


def contact_life(stage: Stage, household: Household, arrival: Arrival) -> Iterator[datetime]:
    """Everything that is done about one contact, each act at the moment it is done."""
    chance = stage.chance.of("contact", arrival.at.isoformat(), household.family.surname)
    recorded_at, at_night = _recorded_at(stage, chance, arrival)
    screener = chance.pick(stage.staff.screening(at_night=at_night))
    work = Work(stage=stage, chance=chance, household=household, arrival=arrival, screener=screener)
    yield recorded_at
    _receive(work, recorded_at)
    if at_night:
        work.screener = chance.pick(stage.staff.screening(at_night=False))
    at = later(recorded_at, chance.whole(5, 40))
    yield at
    if at_night:
        services.take_contact(contact_id=work.id, by=stage.staff.of(work.screener), act=work.act(at))
    _acknowledge(work, at)
    _ask(work, at)
    if work.checks:
        at = later(at, chance.whole(20, 120))
        yield at
        for check in work.checks[:1] if work.happens("answer_missing") else work.checks:
            _answer(work, check, at)
    if work.happens("decided_late"):
        at = later(at, chance.whole(1, 5) * WORKING_DAY_MINUTES)
    yield from deciding(work, at)


def _recorded_at(stage: Stage, chance: Chance, arrival: Arrival) -> tuple[datetime, bool]:
    """When somebody writes it down, and whether that is whoever is on duty at night."""
    if at_desk(arrival.at) > arrival.at and chance.happens(0.15):
        return arrival.at + timedelta(minutes=chance.whole(15, 80)), True
    minutes: float = chance.whole(5, 75)
    if chance.happens(stage.preset.practice["recorded_late"]):
        minutes += chance.whole(1, 3) * WORKING_DAY_MINUTES
    return later(arrival.at, minutes), False


def _receive(work: Work, at: datetime) -> None:
    household, chance = work.household, work.chance
    act = work.act(at)
    place = _place(work)
    who = chance.pick(place.professionals) if place else None
    worry = draw_worry(chance, household)
    consent = chance.by_weight({Consent.GIVEN: 62, Consent.REFUSED: 8, Consent.NOT_SOUGHT: 25})
    if work.happens("consent_not_recorded"):
        consent = Consent.NOT_RECORDED
    public = work.arrival.voice == "public"
    facts = services.ContactFacts(
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
        is_urgent=worry == "hurt" and chance.happens(0.5),
        provenance=Provenance.PUBLIC if public else Provenance.AGENCY,
        occurred=words()["worries"][worry]["occurred"],
        consent=consent,
        consent_reason=work.say("decisions", "not_sought") if consent == Consent.NOT_SOUGHT else "",
        not_yet_known="" if work.happens("nothing_not_known") else work.say("decisions", "unknown"),
    )
    work.contact = services.receive_contact(facts, submission=chance.uuid(), act=act)
    work.stage.count("contacts")
    _match(work, act)


def _match(work: Work, act: Act) -> None:
    """Find the family, or put it on the record; then match its children and whoever cares for them."""
    household = work.household
    if not household.subjects:
        settle(household, act=act, source=work.say("matched", "child").lower())
        record_earlier_episodes(work, act)
        work.stage.count("families")
        work.stage.count("people", len(household.subjects))
    household.has_history = household.has_history or household.contacts > 0
    household.contacts += 1
    family = household.family
    children = [key for key in family.children() if family.members[key].home]
    carers = [key for key in family.adults() if family.members[key].home == "home"][:1]
    chosen = [(key, Part.CHILD, "child") for key in children[:3]] + [
        (key, Part.ADULT, "adult") for key in carers
    ]
    matchings = [
        services.Matching(household.subjects[key], part, work.say("matched", told))
        for key, part, told in chosen
    ]
    services.match_people(matchings, contact_id=work.id, act=act)


def _place(work: Work) -> Place | None:
    """Who told: the family's own school and surgery, one of the others, or nobody from an agency."""
    kind = KIND_OF_SOURCE.get(work.arrival.source[0])
    own = {"EDUCATION": work.household.school, "HEALTH": work.household.surgery}
    if kind is None:
        return None
    return own.get(kind) or work.chance.pick(work.stage.agencies[kind])


def _acknowledge(work: Work, at: datetime) -> None:
    if work.happens("not_acknowledged") or work.contact is None:
        return
    services.give_feedback(
        contact_id=work.id, kind=FeedbackKind.ACKNOWLEDGEMENT, to=told_to(work), how="E-mail",
        text=work.say("feedback", "acknowledged"), act=work.act(at),
    )  # fmt: skip


def _ask(work: Work, at: datetime) -> None:
    if work.happens("agencies_not_asked"):
        return
    kinds = {work.chance.by_weight(ASKED_KINDS) for _ in range(work.chance.pick([1, 1, 2]))}
    for kind in sorted(kinds):
        question = words()["asked"][kind]
        check = services.ask_agency(contact_id=work.id, agency_kind=kind, question=question, act=work.act(at))
        work.checks.append(check.pk)


def _answer(work: Work, check: int, at: datetime) -> None:
    answer = work.chance.by_weight({"KNOWN": 60, "NOTHING_KNOWN": 36, "CANNOT_SHARE": 4})
    text = work.say("answers", answer) if answer != "NOTHING_KNOWN" else ""
    services.record_answer(check_id=check, answer=answer, text=text, act=work.act(at))

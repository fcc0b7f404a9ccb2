"""Finding a home, in words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.matching.choices import How
from kittiwake.records.matching.fitting import free_beds
from kittiwake.records.provision.choices import HomeKind
from kittiwake.web.components.shapes import Fact

if TYPE_CHECKING:
    from kittiwake.records.matching.fitting import Match, Wanted
    from kittiwake.records.matching.models import Offer, Reading, Request
    from kittiwake.records.matching.selectors import Places

TONES = {How.MET: "good", How.PARTLY: "soon", How.NOT_MET: "late", How.NOT_KNOWN: "plain"}
SHOWN, RULED_OUT_SHOWN = 10, 25


def says_request(request: "Request") -> str:
    """ "Looked for since 24 April 2017"."""
    since = f"looked for since {says_day(local_day(request.recorded_at))}"
    return f"{request.get_closed_how_display()}: {since}" if request.closed_at else f"L{since[1:]}"


def request_facts(request: "Request", names: dict[int, str]) -> list[Fact]:
    """What is asked. names: brothers and sisters whom the viewer knows, by number."""
    kinds = ", ".join(HomeKind(kind).label for kind in request.kinds) or "Any"
    lines = "\n".join(f"{line.get_weight_display()}: {_trait(line)}" for line in request.lines.all())
    siblings = ", ".join(
        names[each.subject_id] for each in request.siblings.all() if each.subject_id in names
    )
    together = "To live together: " if request.is_together else "Need not live together: "
    urgency = ", in an emergency" if request.is_emergency else ""
    return [
        Fact(label="By when", value=f"{says_day(request.wanted_by)}{urgency}"),
        Fact(label="Why", value=request.because),
        Fact(label="Which home", value=f"{request.get_care_display()}. {kinds}"),
        Fact(label="What it must, should, should not", value=lines or "Nothing is asked."),
        Fact(label="Brothers and sisters", value=together + siblings if siblings else "None named"),
        Fact(label="School", value=_with(request.school, request.school_postcode)),
        Fact(label="Family time", value=_with(request.family, request.family_postcode)),
        Fact(label="Risks", value=request.risks or "None told"),
        Fact(label="The assessment behind it", value=request.currency, source="As it stood that day."),
    ]


def _trait(line: object) -> str:
    label: str = line.get_trait_display()  # type: ignore[attr-defined]
    detail: str = line.detail  # type: ignore[attr-defined]
    return f"{label}: {detail}" if detail else label


def _with(words: str, postcode: str) -> str:
    return ", ".join(part for part in (words, postcode) if part) or "Not told"


def place_facts(places: "Places") -> list[Fact]:
    """From where ways are measured, or why they are not."""
    named = (("From home", places.home), ("From school", places.school), ("From family", places.family))
    return [Fact(label=label, value=each.why_not or "Measured to each home below") for label, each in named]


def match_facts(wanted: "Wanted", found: "Match") -> list[Fact]:
    """What is known of the home beside what is asked. Cost is told, and orders nothing."""
    home = found.home
    there = [each for each in home.living if not each.is_held]
    ages = ", ".join(str(each.age) if each.age is not None else "not known" for each in there)
    free = free_beds(wanted, home)
    where = "Inside the area" if home.is_in_the_area else "Outside the area"
    beds = "No terms" if free is None else f"{max(free, 0)} free of {home.beds}"
    cost = f"£{home.weekly_cost:,} a week" if home.weekly_cost is not None else "Not known"
    return [
        Fact(label="Kind", value=f"{HomeKind(home.kind).label}, {home.provider}"),
        Fact(label="Beds", value=beds),
        Fact(label="Children there", value=f"{len(there)}, aged {ages}" if there else "None"),
        Fact(label="Where", value=where),
        Fact(label="Cost", value=cost, source="Shown only: it orders nothing."),
    ]


def fit_rows(found: "Match") -> list[list[str]]:
    return [[each.asked, each.how.label, each.says] for each in found.fits]


def excluded_rows(matches: "Iterable[Match]") -> list[list[str]]:
    return [[each.home.name, " ".join(limit.says for limit in each.limits)] for each in matches]


def offer_status(offer: "Offer") -> tuple[str, str]:
    if not offer.answer:
        return "Waiting for an answer", "soon"
    tone = {"ACCEPTED": "good", "REFUSED": "late"}.get(offer.answer, "plain")
    return offer.get_answer_display(), tone


def offer_words(offer: "Offer") -> str:
    """What they said, and the bed that is kept."""
    said = f"{offer.get_why_display()}: {offer.answered_because}" if offer.why else offer.answered_because
    hold = offer.hold
    kept = ""
    if hold is not None:
        kept = (
            f" Bed {hold.bed} is kept until {says_day(hold.to_on)}."
            if hold.released_at is None
            else f" The bed is free again: {hold.released_because}."
        )
    return f"{said}{kept}".strip() or f"Asked on {says_day(local_day(offer.asked_at))}."


def decision_facts(request: "Request") -> list[Fact]:
    """Which home, why, and why not the others; nothing where none is chosen."""
    decision = getattr(request, "decision", None)
    if decision is None:
        return []
    facts = [
        Fact(label="Home", value=decision.offer.home.name),
        Fact(label="Why", value=decision.because),
        Fact(label="Why not the others", value=decision.why_not_others),
        Fact(label="Decided", value=f"{decision.decided_by}, {says_day(local_day(decision.decided_at))}"),
    ]
    if decision.beyond_because:
        facts.append(Fact(label="Agreed to all the same", value=decision.beyond_because))
    if decision.apart_because:
        again = f"{decision.apart_because} Tried again on {says_day(decision.next_attempt_on)}."
        facts.append(Fact(label="Live apart against the plan", value=again))
    return facts


def choice_stands(request: "Request") -> bool:
    """Whether a home is chosen, and those who were chosen have not said no after all."""
    decision = getattr(request, "decision", None)
    return decision is not None and decision.stands


def believed_rows(request: "Request") -> list[list[str]]:
    decision = getattr(request, "decision", None)
    return [[asked, How(how).label, says] for asked, how, says in decision.believed] if decision else []


def reading_facts(reading: "Reading") -> tuple[str, list[Fact], list[list[str]]]:
    """What was believed when the home was chosen, beside what happened there."""
    placement = reading.placement
    decision = getattr(placement, "found_by", None)
    ended_on = placement.to_on or reading.held_on
    title = f"{placement.home or placement.elsewhere or 'A placement'}, ended {says_day(ended_on)}"
    believed = [[asked, How(how).label, says] for asked, how, says in decision.believed] if decision else []
    facts = [
        Fact(label="What happened", value=reading.happened),
        Fact(label="What follows", value=reading.learned),
        Fact(label="Talked over", value=f"{says_day(reading.held_on)}, {reading.by}"),
    ]
    return title, facts, believed

"""Children in care for tests, made through the real services."""

from datetime import date, timedelta

from kittiwake.records.care.choices import VOLUNTARY
from kittiwake.records.care.decisions import decisions
from kittiwake.records.care.models import Agreement, Delegation, Period, Placement, Review
from kittiwake.records.care.services import (
    Beginning,
    Consent,
    DecisionFacts,
    DelegationFacts,
    Leaving,
    LineFacts,
    PlacementFacts,
    ReportFacts,
    ReviewFacts,
    StatusFacts,
    begin_care,
)
from kittiwake.records.line.services import Act
from kittiwake.records.provision.models import Home
from kittiwake.records.provision.services import HomeFacts, record_home, record_provider
from kittiwake.records.subject.models import Subject


def a_home(act: Act, name: str = "The Marlows", kind: str = "FOSTER", **changes: object) -> Home:
    provider = record_provider(name=f"{name}: provider", kind="PR1", act=act)
    known = {
        "lines": f"1 {name} Row, Tarnmouth",
        "is_in_the_area": True,
        "opened_on": date(2012, 4, 2),
        "beds": 2,
    }
    return record_home(provider=provider, facts=HomeFacts(name=name, kind=kind, **(known | changes)), act=act)


def in_home(home: Home, type: str = "U6") -> PlacementFacts:  # noqa: A002 -- the return's word
    return PlacementFacts(type=type, home=home, because="The household nearest to school with a bed.")


def leaving(on: date, why: str = "CREQB", **changes: object) -> Leaving:
    known = {"because": "No bed.", "is_planned": False}
    return Leaving(on=on, why=why, **(known | changes))


def status(code: str = "V2") -> StatusFacts:
    """Section 20 rests on the mother’s agreement, the day before Easter; anything else on words."""
    if code in VOLUNTARY:
        return StatusFacts(code=code, consent=consent())
    return StatusFacts(code=code, rests_on="Newcastle family court, District Judge Hall.")


def consent(**changes: object) -> Consent:
    known = {
        "given_as": "MOTHER", "given_by": "Kirsty Ashdown", "given_on": date(2017, 2, 20),
        "is_in_writing": True,
        "understood": "Read to her with her sister there; she knows that she may take Mia home at any time.",
    }  # fmt: skip
    return Consent(**(known | changes))


def come_into_care(child: Subject, act: Act, home: Home, *, days_ago: int = 60, **changes: object) -> Period:
    known = {
        "on": act.at.date() - timedelta(days=days_ago),
        "coming": "PLANNED",
        "need": "N1",
        "decided_by": "Ruth Garside, team manager",
        "because": "The assessment found that home is not safe this month.",
        "status": status(),
        "placement": in_home(home),
    }
    return begin_care(subject=child, facts=Beginning(**(known | changes)), act=act)


def delegation_facts(act: Act, **who: str) -> DelegationFacts:
    """Everything is the carer's to decide, but for the questions that `who` answers otherwise."""
    lines = [
        LineFacts(decision=each.key, who=who.get(each.key, "CARER"), says="Ask her father." if who else "")
        for each in decisions()
    ]
    return DelegationFacts(agreed_with="Kirsty Ashdown", agreed_on=act.at.date(), lines=tuple(lines))


def report_facts() -> ReportFacts:
    return ReportFacts(happened="She settled.", child="I like my room.", asks="To stay with the Marlows.")


def review_facts(held_on: date, **changes: object) -> ReviewFacts:
    decided = DecisionFacts(
        what="A dentist is found.", who="Tomasz Bielak", by_on=held_on + timedelta(days=20)
    )
    known = {
        "held_on": held_on, "took_part": "PN1", "own_words": "I like my room.", "advocate": "DECLINED",
        "discussed": "School, and Sundays at Nana’s.", "decisions": (decided,),
    }  # fmt: skip
    return ReviewFacts(**(known | changes))


def care_rows(child: Subject, act: Act) -> dict[str, int]:
    """A period of care of this child with what hangs on it, for addresses: row by row, by who may not."""
    kept = {"recorded_by": act.by, "recorded_at": act.at}
    period = Period.objects.create(
        subject=child, from_on=act.at.date(), need="N1", coming="PLANNED", because="School.",
        decided_by="Ruth", **kept,
    )  # fmt: skip
    agreed = {"given_as": "MOTHER", "given_by": "Her mother", "given_on": act.at.date()}
    agreement = Agreement.objects.create(
        period=period, is_in_writing=True, understood="Read aloud.", **agreed, **kept
    )
    placement = Placement.objects.create(
        subject=child, from_on=act.at.date(), type="K2", provider="PR4", elsewhere="Tern House",
        because="Near.", **kept,
    )  # fmt: skip
    delegation = Delegation.objects.create(
        placement=placement, agreed_with="Her mother", agreed_on=act.at.date(), **kept
    )
    review = Review.objects.create(
        period=period, number=1, held_on=act.at.date(), chaired_by=act.by, without_because="Off sick.",
        took_part="PN1", own_words="I like it.", advocate="DECLINED", discussed="School.",
        recorded_at=act.at,
    )  # fmt: skip
    return {
        "agreement_id": agreement.pk, "delegation_id": delegation.pk, "care_review_id": review.pk
    }  # fmt: skip

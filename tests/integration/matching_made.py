"""Requests for a home for tests, made through the real services."""

from datetime import date, datetime, timedelta

from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.matching.fitting import Asked
from kittiwake.records.matching.models import Decision, Offer, Request
from kittiwake.records.matching.services import (
    AnswerFacts,
    DecisionFacts,
    RequestFacts,
    answer_offer,
    ask_for_home,
    choose_home,
    offer_home,
)
from kittiwake.records.people.models import Address
from kittiwake.records.provision.models import Home, Provider
from kittiwake.records.subject.models import Subject
from tests.integration.assessment_made import authorised
from tests.integration.people_made import make_child

# Postcodes of public places: the civic centre, the city library, the castle at Tynemouth, Durham's station.
CIVIC, LIBRARY, TYNEMOUTH, DURHAM = "NE1 8QH", "NE1 5RE", "NE30 4BZ", "DH1 4RB"


def asked(weight: str, trait: str, detail: str = "") -> Asked:
    return Asked(weight=weight, trait=trait, detail=detail)


def request_facts(**changes: object) -> RequestFacts:
    known = {
        "wanted_by": date(2017, 5, 2),
        "care": "SHORT",
        "because": "Her aunt is ill and cannot go on.",
        "risks": "She climbs out at night.",
    }
    return RequestFacts(**(known | changes))


def looked_after_child(
    by: "object", social_worker: "object", team: "object", at: datetime, **names: object
) -> Subject:
    """A child allocated to the worker, known for two hundred days."""
    child = make_child(by, at - timedelta(days=200), **names)
    involve(
        subject=child, user=social_worker, team=team, kind="ALLOCATED", by=by, at=at - timedelta(days=199)
    )
    return child


def assessed(child: Subject, *, author: Act, manager: Act) -> None:
    """An assessment that holds: authorised the day before."""
    day_before = timedelta(days=1)
    authorised(
        child,
        author=Act(by=author.by, at=author.at - day_before),
        manager=Act(by=manager.by, at=manager.at - day_before),
    )


def accepted(request: Request, home: Home, act: Act, **changes: object) -> Offer:
    """This home was asked, and would take the child; a bed is kept for a week unless said otherwise."""
    offer = offer_home(request=request, home=home, says="Rang them.", act=act)
    known = {
        "answer": "ACCEPTED",
        "because": "They know the school.",
        "keep_until": act.at.date() + timedelta(days=7),
    }
    return answer_offer(offer=offer, facts=AnswerFacts(**(known | changes)), act=act)


def chosen(offer: Offer, act: Act, **changes: object) -> Decision:
    known = {"because": "Near her school.", "why_not_others": "Tern House is full."}
    return choose_home(offer=offer, facts=DecisionFacts(**(known | changes)), act=act)


def homes_bare(act: Act, *, number: int) -> list[Home]:
    """Foster households row by row, by who keeps no register."""
    provider = Provider.objects.create(name=f"Provider {Provider.objects.count()}", kind="PR1")
    kept = {"recorded_by": act.by, "recorded_at": act.at}
    return [
        Home.objects.create(
            name="The Marlows", kind="FOSTER", provider=provider, is_in_the_area=True,
            opened_on=act.at.date(), address=Address.objects.create(lines=f"{each} Marlow Row"), **kept,
        )
        for each in range(number)
    ]  # fmt: skip


def matching_rows(child: Subject, act: Act) -> dict[str, int]:
    """A home, a request and an offer, for addresses: row by row, by who may not."""
    home = homes_bare(act, number=1)[0]
    request = Request.objects.create(
        subject=child, wanted_by=act.at.date(), care="SHORT", because="School.", currency="None.",
        is_current=False, recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    offer = Offer.objects.create(request=request, home=home, asked_by=act.by, asked_at=act.at)
    return {"home_id": home.pk, "home_request_id": request.pk, "home_offer_id": offer.pk}


__all__ = [
    "CIVIC",
    "DURHAM",
    "LIBRARY",
    "TYNEMOUTH",
    "accepted",
    "ask_for_home",
    "asked",
    "assessed",
    "chosen",
    "homes_bare",
    "looked_after_child",
    "matching_rows",
    "request_facts",
]

"""What people do in stories, in a line each. Everything goes through the services of the records."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kittiwake.core.today import local_day
from kittiwake.records.care.services import PlacementFacts
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Consent, How, Part
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import (
    AddressFacts,
    NameFacts,
    PersonFacts,
    RelationshipFacts,
    record_address,
    record_person,
    relate,
)
from kittiwake.records.provision.services import HomeFacts, record_home
from kittiwake.records.workforce.services import Allocating, allocate
from kittiwake.simulation.stage import Stage

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Contact, Decision, Proposal
    from kittiwake.records.subject.models import Subject


def meet(act: Act, given: str, family: str, born_on: date | None, **facts: Any) -> "Subject":
    """Put somebody on the record; `facts` are the others of PersonFacts."""
    names = (NameFacts(given=given, family=family),)
    return record_person(PersonFacts(names=names, born_on=born_on, **facts), act=act).subject


def live_at(act: Act, lines: str, *people: "Subject", **facts: Any) -> None:
    """Give these people one home."""
    for person in people:
        record_address(AddressFacts(lines=f"{lines}\nTarnmouth", **facts), subject=person, act=act)


def belong(act: Act, one: "Subject", kind: str, *others: "Subject", responsibility: str = "UNKNOWN") -> None:
    """`one` is the mother, father or twin of each of the others."""
    for other in others:
        relate(RelationshipFacts(kind=kind, responsibility=responsibility), one=one, other=other, act=act)


def receive(act: Act, received_at: datetime, account: str, **facts: Any) -> "Contact":
    """A contact from a school by e-mail, unless the facts say otherwise."""
    known: dict[str, Any] = {"how": How.EMAIL, "source_code": "2A"} | facts
    given = services.ContactFacts(received_at=received_at, account=account, **known)
    return services.receive_contact(given, submission=act.id, act=act)


def match(act: Act, contact: "Contact", *children: "Subject", adults: tuple["Subject", ...] = ()) -> None:
    """Say that the contact is about these people."""
    for part, people in ((Part.CHILD, children), (Part.ADULT, adults)):
        for person in people:
            because = "Name, age and address as the referrer gave them"
            services.match_person(contact_id=contact.pk, subject=person, part=part, because=because, act=act)


def screen(
    act: Act, contact: "Contact", *, asked: str = "HEALTH", answer: str = "Nothing that worried them."
) -> None:
    """Ask an agency and write its answer, consent and what is not known."""
    question = "What do you know of this family in the last twelve months?"
    check = services.ask_agency(contact_id=contact.pk, agency_kind=asked, question=question, act=act)
    services.record_answer(check_id=check.pk, answer="KNOWN", text=answer, act=act)
    changes = {"consent": Consent.GIVEN, "not_yet_known": "Who else is in the house at night."}
    services.change_screening(
        contact_id=contact.pk, expected_version=contact.version, changes=changes, act=act
    )


def propose(
    act: Act, contact: "Contact", outcome: str, reasons: str, *, exceptions: Mapping[str, str] | None = None
) -> "Proposal":
    """Read the household's history, then propose."""
    services.mark_history_read(contact_id=contact.pk, act=act)
    return services.propose(
        contact_id=contact.pk, outcome=outcome, reasons=reasons, exceptions=exceptions or {}, act=act,
        would_change_it="If the agencies that see the child saw no change in them.",
    )  # fmt: skip


def decide(act: Act, proposal: "Proposal", outcome: str = "", rationale: str = "") -> "Decision":
    """Decide as proposed, or otherwise with a rationale."""
    verdict = services.Verdict(
        outcome=outcome or proposal.outcome, rationale=rationale, agrees_to_exceptions=True
    )
    return services.decide(contact_id=proposal.contact_id, proposal_id=proposal.pk, verdict=verdict, act=act)


def give(stage: Stage, child: "Subject", *, to: str, by: str, at: datetime) -> None:
    """Give a child to a social worker, both by their key in the staff."""
    post = stage.staff.of(to).posts_on(local_day(at))[0]
    allocate(
        Allocating(post=post, reason="Referral accepted: assessment"), subject=child, act=stage.act(by, at)
    )


def in_a_home(
    stage: Stage,
    name: str,
    at: datetime,
    *,
    because: str,
    kind: str = "U6",
    is_to_last: bool = False,
) -> "PlacementFacts":
    """With a foster family that joins the register for this story: this authority's own, in the area."""
    act = stage.act("ruth", at)
    own = next(home.provider for home in stage.homes.values() if home.provider.kind == "PR1")
    facts = HomeFacts(
        name=name, kind="FOSTER", lines=f"{name.split()[1]} Cottage, Shore Road\nTarnmouth", beds=1,
        is_in_the_area=True, opened_on=date(2011, 9, 5),
    )  # fmt: skip
    home = record_home(provider=own, facts=facts, act=act)
    return PlacementFacts(type=kind, because=because, home=home, is_to_last=is_to_last)

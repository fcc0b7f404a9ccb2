"""Contacts as tests need them, made through the real services."""

from datetime import datetime, timedelta
from uuid import uuid4

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Consent, How, Outcome, Part
from kittiwake.records.front_door.models import Contact, Decision, Proposal
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

WORDS = "She came in without a coat again and said that nobody was up."


def make_contact(
    act: Act, *children: Subject, received_at: datetime | None = None, **facts: object
) -> Contact:
    """A contact from a school, received an hour before the act unless said, about these children."""
    known = {"how": How.EMAIL, "source_code": "2A", "account": WORDS, "referrer_name": "Safeguarding lead"}
    contact = services.receive_contact(
        services.ContactFacts(received_at=received_at or act.at - timedelta(hours=1), **(known | facts)),
        submission=uuid4(),
        act=act,
    )
    for child in children:
        services.match_person(
            contact_id=contact.pk,
            subject=child,
            part=Part.CHILD,
            because="Same name and date of birth",
            act=act,
        )
    return contact


def screen(contact: Contact, act: Act) -> None:
    """Do what the standards ask for: history read, an agency asked, consent and unknowns written down."""
    services.mark_history_read(contact_id=contact.pk, act=act)
    services.ask_agency(contact_id=contact.pk, agency_kind="HEALTH", question="What do you know?", act=act)
    contact.refresh_from_db()
    services.change_screening(
        contact_id=contact.pk,
        expected_version=contact.version,
        changes={"consent": Consent.GIVEN, "not_yet_known": "Who the man in the house is."},
        act=act,
    )


def propose(contact: Contact, act: Act, outcome: str = Outcome.REFERRAL, **words: object) -> Proposal:
    known = {
        "reasons": "Third worry about care at home.",
        "would_change_it": "If the nursery sees no change.",
    }
    return services.propose(
        contact_id=contact.pk, outcome=outcome, act=act, **(known | {"exceptions": {}} | words)
    )


def decide(
    contact: Contact, act: Act, outcome: str = Outcome.REFERRAL, rationale: str = "", *, agrees: bool = False
) -> Decision:
    verdict = services.Verdict(outcome=outcome, rationale=rationale, agrees_to_exceptions=agrees)
    return services.decide(
        contact_id=contact.pk, proposal_id=contact.proposals.last().pk, verdict=verdict, act=act
    )


def decided_contact(
    child: Subject, *, worker: Act, manager: Act, outcome: str = Outcome.NO_ACTION, **facts: object
) -> Contact:
    """A contact taken from its arrival to a manager's decision."""
    contact = make_contact(worker, child, **facts)
    screen(contact, worker)
    propose(contact, worker, outcome)
    decide(contact, manager, outcome)
    return contact

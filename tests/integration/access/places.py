"""Children as a viewer may stand to them, with everything that a page can be about; and one that is not."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from kittiwake.core.dates import When
from kittiwake.records.access import services
from kittiwake.records.access.choices import Closure
from kittiwake.records.access.models import Restriction, Team, User
from kittiwake.records.alerts.services import AlertFacts, record_alert
from kittiwake.records.drift.models import Sign
from kittiwake.records.files.services import Arrived, keep
from kittiwake.records.front_door.models import Referral
from kittiwake.records.front_door.services import NightFacts, hand_over
from kittiwake.records.letters.court import make_court_chronology
from kittiwake.records.line.selectors import runs_of_person
from kittiwake.records.line.services import Act
from kittiwake.records.notes.services import NoteFacts, write_note
from kittiwake.records.people.models import Merge, Residence
from kittiwake.records.people.services import RelationshipFacts, propose_merge, relate
from kittiwake.records.subject.models import Subject
from kittiwake.records.workforce.services import HandOverFacts, write_hand_over
from tests.integration.assessment_made import rows_of
from tests.integration.care_made import care_rows
from tests.integration.challenges_made import make_challenge
from tests.integration.contacts_made import decided_contact
from tests.integration.court_made import court_rows
from tests.integration.education_made import education_rows
from tests.integration.fostered_made import fostered_rows
from tests.integration.health_made import health_rows
from tests.integration.letters_made import make_letter
from tests.integration.matching_made import matching_rows
from tests.integration.missing_made import missing_rows
from tests.integration.people_made import live_at, make_adult, make_child
from tests.integration.permanence_made import permanence_rows
from tests.integration.plans_made import plan_rows
from tests.integration.protection_made import make_protection
from tests.integration.visits_made import make_body_map, make_visit
from tests.integration.voice_made import voice_rows
from tests.routes import Place

NOT_THERE = 2_000_000_000
CLOSED = {
    "compartment": "Staff family",
    "reason": "A colleague’s child.",
    "ring": "Ruth Garside, 0191 498 0301",
}


def make_place(given: str, *, worker: Act, manager: Act) -> tuple[Subject, Place]:
    """A child with a contact, a referral, a file, a home, a mother and a closure that ended long ago."""
    child = make_child(worker.by, worker.at, given=given)
    twice = make_child(worker.by, worker.at, given=f"{given}a")
    merge = propose_merge(kept=child, other=twice, because="Same school.", act=worker)
    mother = make_adult(worker.by, worker.at, given=f"{given}’s mother")
    live_at(child, f"{given} Row", act=worker)
    tie = relate(RelationshipFacts(kind="PARENT"), one=mother, other=child, act=worker)
    contact = decided_contact(child, worker=worker, manager=manager, outcome="REFERRAL")
    file = keep(Arrived(name="note.txt", content=b"x", content_type="text/plain"), source=contact, act=worker)
    part = services.involve(
        subject=child,
        user=worker.by,
        team=worker.by.posts.get().team,
        kind="SCREENING",
        by=worker.by,
        at=worker.at,
    )
    facts = NoteFacts(
        kind="CALL", title="A call", text="Nobody answered.", provenance="SEEN",
        when=When.moment(worker.at), sharing="NOT_FAMILY",
    )  # fmt: skip
    note = write_note(facts, subjects=[child], act=worker)
    ended = Restriction.objects.create(
        subject=child, closure=Closure.RESTRICTED, **CLOSED, from_on=date(2016, 2, 1), to_on=date(2016, 3, 1),
        recorded_by=manager.by, recorded_at=manager.at,
    )  # fmt: skip
    return child, Place(
        key=child.key, person_id=child.pk, account_id=worker.by.pk, contact_id=contact.pk, file_id=file.pk,
        referral_id=Referral.objects.get(subject=child).pk,
        residence_id=Residence.objects.get(person__subject=child).pk, relationship_id=tie.relationship.pk,
        involvement_id=part.pk, restriction_id=ended.pk, entry_id=child.events.first().pk,
        run_id=runs_of_person(child).first().pk, note_id=note.pk, draft_id=NOT_THERE,
        night_id=_night(child, worker), check_id=contact.checks.first().pk,
        letter_id=make_letter(contact, worker).pk, other=twice.key, merge_id=merge.pk,
        made_id=make_court_chronology(subject=child, chosen=[child.events.first().pk], act=worker).pk,
        wait_id=child.waits_for_worker.get().pk, hand_over_id=_handed_over(child, worker, manager),
        part_id=make_visit(child, worker).parts.get().pk, body_map_id=make_body_map(child, worker).pk,
        **make_protection(child, worker, chair=manager.by),
        alert_id=_alert(child, worker), challenge_id=make_challenge(child, manager).pk, sign_id=_sign(child),
        **plan_rows(child, worker, thread=twice.key),
        **rows_of(child, worker),
        **care_rows(child, worker),
        **matching_rows(child, worker),
        **voice_rows(child, worker),
        **permanence_rows(child, worker),
        **health_rows(child, worker),
        **education_rows(child, worker),
        **court_rows(child, worker),
        **missing_rows(child, worker),
        **fostered_rows(child, worker),
    )  # fmt: skip


def _night(child: Subject, act: Act) -> int:
    facts = NightFacts(title="Rang at night", happened_at=act.at, happened="A call.", done="Listened.")
    return hand_over(facts, about=[child], submission=uuid4(), act=act).pk


def _alert(child: Subject, act: Act) -> int:
    facts = AlertFacts(
        kind="DOG", concerns="PERSON", what="It bites.", source="A neighbour", since_on=act.at.date(),
        told="YES", review_by=act.at.date() + timedelta(days=60),
    )  # fmt: skip
    return record_alert(facts, subject=child, act=act).pk


def _handed_over(child: Subject, worker: Act, manager: Act) -> int:
    """A note about an allocation that has ended, so that nobody stands to the child by it."""
    held = services.involve(
        subject=child, user=worker.by, team=worker.by.posts.get().team, kind="ALLOCATED", by=worker.by,
        at=worker.at - timedelta(days=9),
    )  # fmt: skip
    facts = HandOverFacts(
        going_on="A referral.", due="Nothing.", child_knows="Nothing.", promised="Nothing.", ring="Nobody."
    )
    note = write_hand_over(facts, subject=child, act=replace(manager, at=worker.at))
    held.to_on = held.from_on
    held.save()
    return note.pk


def not_there(place: Place) -> Place:
    """The same address with a key and numbers that nothing has."""
    numbers = {name: NOT_THERE for name in vars(place) if name.endswith("_id") and name != "account_id"}
    return replace(place, key=uuid4(), **numbers)


def stand(child: Subject, how: str, *, viewers: list[User], team: Team, keeper: User, at: datetime) -> None:
    """Make these viewers stand so to the child. They work with the closed ones, too: closing goes first.

    They stand alike to whoever may be the same child.
    """
    for merge in Merge.objects.filter(kept=child):
        stand(merge.other, how, viewers=viewers, team=team, keeper=keeper, at=at)
    known = {"subject": child, "by": keeper, "at": at}
    if how == "team":
        services.involve(user=None, team=team, kind="TEAM", **known)
    if how in {"own", "restricted", "sealed"}:
        for viewer in viewers:
            services.involve(user=viewer, team=team, kind="SUPPORTING", **known)
    if how in {"restricted", "sealed"}:
        services.close_record(closure=Closure[how.upper()], **CLOSED, members=[keeper], **known)


def _sign(child: Subject) -> int:
    known = {"says": "Not seen alone", "since": date(2017, 3, 24), "found_on": date(2017, 4, 24)}
    return Sign.objects.create(subject=child, reason="not_seen_alone", **known).pk

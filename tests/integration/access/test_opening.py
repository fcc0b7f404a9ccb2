"""A closed record is opened for a while, for a stated reason, and somebody reviews whether it was right."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from kittiwake.core.asking import asked_once
from kittiwake.records.access import selectors, services
from kittiwake.records.access.choices import Closure, InvolvementKind, OpeningReason, Reach, Tie
from kittiwake.records.access.models import Look, Opening, OpeningNotice, Team
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.people.policies import can_see_protected
from tests.integration.people_made import make_child
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
CLOSING = {
    "compartment": "Staff family", "reason": "A colleague’s child.", "ring": "Ruth Garside, 0191 498 0301",
}  # fmt: skip
WHY = {"reason": OpeningReason.DANGER, "words": "The police are at the door and ask who may take her."}
HOUR = timedelta(hours=1)


@pytest.fixture
def officer(db):
    return join("Beatrix Lindqvist", "privacy_officer", Team.objects.create(name="Information governance"))


@pytest.fixture
def child(worker, team_manager, long_term_team, at):
    """A child whom the long-term team works with: to a worker of another team a name and whom to ring."""
    child = make_child(worker, at)
    services.involve(
        subject=child, user=None, team=long_term_team, kind=InvolvementKind.TEAM, by=worker, at=at
    )
    return child


@pytest.fixture
def restricted(child, team_manager, at):
    services.close_record(
        subject=child, closure=Closure.RESTRICTED, **CLOSING, members=[team_manager], by=team_manager, at=at
    )
    return child


@pytest.fixture
def opened(child, onlooker, at):
    return services.open_for_a_while(subject=child, **WHY, lasts=HOUR, by=onlooker, at=at)


@pytest.fixture
def at_the_time(monkeypatch):
    """Makes it that moment."""

    def set_to(moment: datetime) -> None:
        real = datetime.now(moment.tzinfo).timestamp()
        monkeypatch.setenv("KITTIWAKE_PRETEND_NOW", f"{moment.isoformat()}|{real}")

    return set_to


def reach(viewer, child):
    """As a page and as a service see it: they must agree."""
    in_service = selectors.reach_of(viewer, child)
    with asked_once():
        in_page = selectors.reach_of(viewer, child)
        listed = selectors.subjects_visible_to(viewer).filter(pk=child.pk).exists()
        shut = selectors.subjects_closed_to(viewer).filter(pk=child.pk).exists()
    assert in_page == in_service
    assert listed == (in_service == Reach.FULL)
    assert selectors.subjects_visible_to(viewer).filter(pk=child.pk).exists() == listed
    assert selectors.subjects_closed_to(viewer).filter(pk=child.pk).exists() == shut
    assert not (shut and listed)
    return in_service


def test_a_restricted_record_opens_to_whoever_says_why(restricted, onlooker, manager, at):
    assert reach(onlooker, restricted) == Reach.NAME

    services.open_for_a_while(subject=restricted, **WHY, lasts=HOUR, by=onlooker, at=at)

    assert reach(onlooker, restricted) == Reach.FULL
    assert reach(manager, restricted) == Reach.NAME, "to nobody else"


def test_it_ends_by_itself_and_leaves_nothing_behind(opened, child, onlooker, at, at_the_time):
    at_the_time(at + HOUR - timedelta(minutes=1))
    assert reach(onlooker, child) == Reach.FULL

    at_the_time(at + HOUR)

    assert reach(onlooker, child) == Reach.NAME
    assert not child.involvements.filter(user=onlooker).exists()


def test_closing_it_ends_it_at_once(opened, child, onlooker, at):
    services.close_opening(opening=opened, by=onlooker, at=at + timedelta(minutes=5))

    assert reach(onlooker, child) == Reach.NAME


def test_a_colleague_does_not_close_it_and_the_reviewer_does(opened, child, onlooker, worker, officer, at):
    with pytest.raises(NotPermitted, match="principal officer"):
        services.close_opening(opening=opened, by=worker, at=at)

    services.close_opening(opening=opened, by=officer, at=at)

    assert reach(onlooker, child) == Reach.NAME


def test_a_sealed_record_never_opens(child, team_manager, onlooker, at):
    services.close_record(
        subject=child, closure=Closure.SEALED, **CLOSING, members=[team_manager], by=team_manager, at=at
    )

    with pytest.raises(NotPermitted, match="no such record"):
        services.open_for_a_while(subject=child, **WHY, lasts=HOUR, by=onlooker, at=at)


def test_sealing_a_record_shuts_it_to_whoever_had_it_open(opened, child, team_manager, onlooker, at):
    services.close_record(
        subject=child, closure=Closure.SEALED, **CLOSING, members=[team_manager], by=team_manager, at=at
    )

    assert reach(onlooker, child) == Reach.NONE


def test_ones_own_family_never_opens(child, onlooker, team_manager, at):
    services.declare(user=onlooker, subject=child, tie=Tie.FAMILY, words="Niece", by=team_manager, at=at)

    with pytest.raises(NotPermitted, match="no such record"):
        services.open_for_a_while(subject=child, **WHY, lasts=HOUR, by=onlooker, at=at)


def test_a_screening_worker_may_not_open_one(restricted, worker, at):
    with pytest.raises(NotPermitted, match="social worker"):
        services.open_for_a_while(subject=restricted, **WHY, lasts=HOUR, by=worker, at=at)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"words": " \n"}, "in words"),
        ({"lasts": timedelta(hours=4, seconds=1)}, "four hours"),
        ({"lasts": timedelta(0)}, "four hours"),
    ],
)
def test_what_is_refused_says_what_to_do(child, onlooker, at, changed, says):
    with pytest.raises(services.CannotOpen, match=says):
        services.open_for_a_while(subject=child, **({"lasts": HOUR} | WHY | changed), by=onlooker, at=at)


def test_a_record_that_is_open_anyway_is_not_opened(child, team_manager, at):
    with pytest.raises(services.CannotOpen, match="already"):
        services.open_for_a_while(subject=child, **WHY, lasts=HOUR, by=team_manager, at=at)


def test_the_database_refuses_a_longer_one(opened):
    with pytest.raises(IntegrityError, match="opening_lasts_four_hours_at_most"), transaction.atomic():
        Opening.objects.filter(pk=opened.pk).update(ends_at=opened.opened_at + timedelta(hours=5))


def test_whoever_opened_a_record_neither_gives_it_away_nor_closes_it(restricted, manager, team_manager, at):
    services.open_for_a_while(subject=restricted, **WHY, lasts=HOUR, by=manager, at=at)
    other = join("Una Okonjo", "team_manager", Team.objects.create(name="Safeguarding South"))
    services.open_for_a_while(subject=restricted, **WHY, lasts=HOUR, by=other, at=at)

    with pytest.raises(NotPermitted, match="closed to you"):
        services.open_record(restriction=restricted.restrictions.get(), by=other, at=at)
    with pytest.raises(NotPermitted, match="closed to you"):
        services.allocate(
            subject=restricted, post=manager.posts.get(), kind="SUPPORTING", by=manager, at=at, reason="x"
        )


def test_the_manager_of_the_team_and_the_officer_are_told_at_once(child, manager, team_manager, officer, at):
    services.close_record(
        subject=child, closure=Closure.RESTRICTED, **CLOSING, members=[], by=team_manager, at=at
    )
    opened = services.open_for_a_while(subject=child, **WHY, lasts=HOUR, by=manager, at=at)

    told = set(OpeningNotice.objects.filter(opening=opened).values_list("user", flat=True))
    assert told == {team_manager.pk, officer.pk}


def test_a_review_is_due_in_three_working_days(opened):
    assert f"{opened.review_due_on:%A %-d %B}" == "Thursday 27 April"


def test_the_reviewer_says_whether_it_was_right(opened, officer, onlooker, at):
    later = at + timedelta(hours=2)

    services.review_opening(opening=opened, was_right=True, found="The police confirm.", by=officer, at=later)

    opened.refresh_from_db()
    assert (opened.was_right, opened.reviewed_by, opened.found) == (True, officer, "The police confirm.")
    assert not selectors.awaiting_review(officer).exists()


def test_an_unreviewed_one_stays_on_the_queue(opened, officer, at, at_the_time):
    at_the_time(at + timedelta(days=40))

    assert list(selectors.awaiting_review(officer)) == [opened]


@pytest.mark.parametrize(
    ("changed", "says"),
    [({"found": ""}, "in words"), ({"at": timedelta(minutes=1)}, "still open")],
)
def test_a_review_too_early_or_without_words_is_refused(opened, officer, at, changed, says):
    sent = {"found": "x"} | changed | {"at": at + changed.get("at", timedelta(hours=2))}

    with pytest.raises(services.CannotReview, match=says):
        services.review_opening(opening=opened, was_right=True, by=officer, **sent)


def test_the_first_review_stands(opened, officer, at):
    later = at + timedelta(hours=2)
    services.review_opening(opening=opened, was_right=False, found="No reason.", by=officer, at=later)

    with pytest.raises(services.CannotReview, match="already"):
        services.review_opening(opening=opened, was_right=True, found="Changed.", by=officer, at=later)


def test_an_onlooker_cannot_review(opened, team_manager, at):
    with pytest.raises(NotPermitted, match="principal officer"):
        services.review_opening(
            opening=opened, was_right=True, found="x", by=team_manager, at=at + timedelta(hours=2)
        )


def test_every_reading_meanwhile_carries_the_purpose(opened, child, onlooker, client):
    sign_in(client, onlooker).get(f"/people/{child.key}/")
    look = Look.objects.filter(user=onlooker, subject=child).get()

    assert (look.purpose, look.was_refused) == ("Opened: Child may be in danger now", False)
    assert list(selectors.looks_during(opened)) == [look]


def test_from_the_closed_page_to_the_review(client, restricted, onlooker, team_manager, officer):
    page = sign_in(client, onlooker).get(f"/people/{restricted.key}/")
    assert f"/people/{restricted.key}/opening/" in page.text
    address = f"/people/{restricted.key}/opening/"
    assert "0191 498 0301" in client.get(address).text

    assert client.post(address, {"reason": "DANGER", "words": "", "hours": "1"}).status_code == 422
    sent = client.post(address, {"reason": "DANGER", "words": WHY["words"], "hours": "1"})
    assert sent.url == f"/people/{restricted.key}/"
    banner = client.get("/").text
    assert "A closed record is open to you" in banner
    assert "Mia" not in banner.split("</header>")[1].split("<main")[0], "the banner names nobody"

    assert "A closed record was opened" in sign_in(client, team_manager).get("/").text
    told = client.get("/openings/").text
    assert "Nell Farrow" in told
    assert WHY["words"] in told
    opening = Opening.objects.get()
    client.post(f"/openings/{opening.pk}/seen/")
    assert not selectors.unseen_notices(team_manager).exists()
    assert "A closed record was opened" not in client.get("/").text

    queue = sign_in(client, officer).get("/privacy/").text
    assert "1 not reviewed yet" in queue
    assert client.get(f"/people/{restricted.key}/").status_code == 403, "the officer reads no record"
    review = f"/privacy/openings/{opening.pk}/"
    early = client.post(review, {"was_right": "yes", "found": "Asked the police."})
    assert "still open" in early.text
    client.post(f"/privacy/openings/{opening.pk}/close/")
    assert client.post(review, {"was_right": "yes", "found": "Asked the police."}).url == "/privacy/"

    assert sign_in(client, onlooker).get(f"/people/{restricted.key}/").status_code == 403
    assert "Found right" in client.get("/account/").text


def test_closing_it_oneself_from_the_banner(client, opened, child, onlooker):
    sign_in(client, onlooker).post(f"/openings/{opened.pk}/close/")

    assert client.get(f"/people/{child.key}/").status_code == 403
    assert "A closed record is open to you" not in client.get("/").text


def test_nobody_closes_or_sees_anothers(client, opened, manager, team_manager):
    assert sign_in(client, manager).post(f"/openings/{opened.pk}/close/").status_code == 404
    assert client.post(f"/openings/{opened.pk + 1}/seen/").status_code == 404


def test_the_page_that_opens_a_sealed_record_is_not_there(client, child, team_manager, onlooker, at):
    services.close_record(
        subject=child, closure=Closure.SEALED, **CLOSING, members=[team_manager], by=team_manager, at=at
    )
    sent = {"reason": "DANGER", "words": "x", "hours": "1"}

    for key in (child.key, uuid4()):
        assert sign_in(client, onlooker).post(f"/people/{key}/opening/", sent).status_code == 404
    assert not Opening.objects.exists()


def test_a_protected_address_stays_hidden_from_whoever_opened_the_record(child, manager, team_manager, at):
    services.close_record(
        subject=child, closure=Closure.RESTRICTED, **CLOSING, members=[team_manager], by=team_manager, at=at
    )
    services.open_for_a_while(subject=child, **WHY, lasts=HOUR, by=manager, at=at)

    assert selectors.reach_of(manager, child) == Reach.FULL
    assert not can_see_protected(manager, child)
    assert can_see_protected(team_manager, child)

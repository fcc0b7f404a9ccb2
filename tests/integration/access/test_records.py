"""Who works with a child, to whom the record is closed, and who has looked."""

import pytest

from kittiwake.records.access import selectors, services
from kittiwake.records.access.choices import Closure, InvolvementKind, Reach
from kittiwake.records.access.policies import NotPermitted
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
CLOSING = {
    "closure": "RESTRICTED",
    "compartment": "Staff family",
    "reason": "A colleague’s child.",
    "ring": "Ruth Garside, 0191 498 0301",
}


@pytest.fixture
def child(worker, team_manager, long_term_team, at):
    """A child whom the long-term team works with."""
    child = make_child(worker, at)
    services.involve(
        subject=child, user=None, team=long_term_team, kind=InvolvementKind.TEAM, by=worker, at=at
    )
    return child


@pytest.fixture
def as_team_manager(client, team_manager):
    return sign_in(client, team_manager)


def test_every_reading_is_listed_newest_first_with_the_refused(client, child, team_manager, onlooker):
    sign_in(client, onlooker).get(f"/people/{child.key}/looked/")
    page = sign_in(client, team_manager).get(f"/people/{child.key}/looked/")
    page = client.get(f"/people/{child.key}/looked/")

    assert page.text.count("Ruth Garside") >= 2
    assert "Nell Farrow" not in page.text, "she may not open that page, so read nothing"
    assert "Management oversight" in page.text


def test_a_refused_reading_is_on_the_list(client, child, team_manager, manager, at):
    services.close_record(subject=child, **CLOSING, members=[team_manager], by=team_manager, at=at)
    refused = sign_in(client, manager).get(f"/people/{child.key}/looked/")
    assert refused.status_code == 403
    assert "0191 498 0301" in refused.text
    assert "Mia" not in refused.text

    page = sign_in(client, team_manager).get(f"/people/{child.key}/looked/")

    assert "Refused" in page.text
    assert "Marian Holt" in page.text


def test_a_long_list_has_pages(as_team_manager, child, worker, at):
    for _ in range(60):
        services.looked(subjects=[child], by=worker, at=at, page="people:chronology", purpose="Screening")

    assert "61 in all" in as_team_manager.get(f"/people/{child.key}/looked/").text
    second = as_team_manager.get(f"/people/{child.key}/looked/?page=2")
    assert second.text.count("Priya Raman") == 12, "this reading is the 62nd, 50 stand on the first page"


def test_a_child_is_given_to_a_worker(as_team_manager, child, social_worker):
    post = selectors.posts_held().get(user=social_worker)
    answers = {"post": post.pk, "kind": "ALLOCATED", "reason": "Knows the family."}

    assert as_team_manager.post(f"/people/{child.key}/allocation/", answers).status_code == 302

    assert selectors.allocated_worker(child) == social_worker
    assert "Tomasz Bielak" in as_team_manager.get(f"/people/{child.key}/allocation/").text


def test_an_involvement_is_ended(as_team_manager, child, team_manager, social_worker, at):
    given = services.allocate(
        subject=child,
        post=social_worker.posts.get(),
        kind="ALLOCATED",
        by=team_manager,
        at=at,
        reason="x",
    )

    as_team_manager.post(f"/people/{child.key}/allocation/{given.pk}/end/")

    given.refresh_from_db()
    assert given.to_on == at.date()


def test_an_involvement_of_another_child_is_not_found(as_team_manager, child, worker, at, long_term_team):
    other = make_child(worker, at, given="Ada")
    elsewhere = services.involve(subject=other, user=None, team=long_term_team, kind="TEAM", by=worker, at=at)

    assert as_team_manager.post(f"/people/{child.key}/allocation/{elsewhere.pk}/end/").status_code == 404


def test_a_record_is_closed_to_all_but_those_named(as_team_manager, child, team_manager, manager):
    answers = CLOSING | {"members": f"{team_manager.email}\n{manager.email}"}

    assert (
        as_team_manager.post(f"/people/{child.key}/closure/", answers).url == f"/people/{child.key}/closure/"
    )

    assert selectors.reach_of(manager, child) == Reach.FULL
    assert "Staff family" in as_team_manager.get(f"/people/{child.key}/closure/").text


def test_one_wrong_address_stops_the_whole(as_team_manager, child, manager):
    answers = CLOSING | {"members": f"{manager.email}\nnobody@authority.example"}

    page = as_team_manager.post(f"/people/{child.key}/closure/", answers)

    assert "No open account has the address nobody@authority.example" in page.text
    assert not child.restrictions.exists()


def test_whoever_seals_a_record_without_naming_themselves_is_shut_out(as_team_manager, child, manager):
    answers = CLOSING | {"closure": "SEALED", "members": manager.email}

    assert as_team_manager.post(f"/people/{child.key}/closure/", answers).url == "/"
    assert as_team_manager.get(f"/people/{child.key}/closure/").status_code == 404


def test_a_closure_is_ended(as_team_manager, child, team_manager, at):
    closed = services.close_record(subject=child, **CLOSING, members=[team_manager], by=team_manager, at=at)

    as_team_manager.post(f"/people/{child.key}/closure/{closed.pk}/end/")

    closed.refresh_from_db()
    assert closed.to_on == at.date()


def test_an_onlooker_may_neither_allocate_nor_close(child, onlooker, at):
    with pytest.raises(NotPermitted, match="team manager"):
        services.allocate(
            subject=child,
            post=onlooker.posts.get(),
            kind="ALLOCATED",
            by=onlooker,
            at=at,
            reason="x",
        )
    with pytest.raises(NotPermitted, match="team manager"):
        services.close_record(subject=child, **CLOSING, members=[onlooker], by=onlooker, at=at)


def test_nobody_opens_a_record_that_is_sealed_to_them(child, team_manager, manager, at):
    closed = services.close_record(
        subject=child, **(CLOSING | {"closure": Closure.SEALED}), members=[manager], by=team_manager, at=at
    )

    with pytest.raises(NotPermitted, match="closed to you"):
        services.open_record(restriction=closed, by=team_manager, at=at)

"""Those who work here declare whom on the record they are tied to; from then on it is shut to them."""

import pytest

from kittiwake.core.asking import asked_once
from kittiwake.records.access import selectors, services
from kittiwake.records.access.choices import InvolvementKind, Reach, Tie
from kittiwake.records.access.models import Attempt, Declaration, Look, Team
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.people.selectors import Query, find_people
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
NIECE = {"tie": Tie.FAMILY, "words": "My sister’s girl"}


@pytest.fixture
def officer(db):
    return join("Beatrix Lindqvist", "privacy_officer", Team.objects.create(name="Information governance"))


@pytest.fixture
def child(worker, at):
    return make_child(worker, at, given="Imogen", family="Thackeray")


@pytest.fixture
def declared(child, worker, at):
    """By the worker, of herself."""
    return services.declare(user=worker, subject=child, **NIECE, by=worker, at=at)


@pytest.fixture
def told_on(child, worker, manager, at):
    """By her manager, of the worker."""
    return services.declare(user=worker, subject=child, **NIECE, by=manager, at=at)


def everything_seen(viewer, child):
    """Reach, search and contacts, in a page and outside of one."""

    def seen():
        return (
            selectors.reach_of(viewer, child),
            selectors.subjects_visible_to(viewer).filter(pk=child.pk).exists(),
            selectors.subjects_nameable_to(viewer).filter(pk=child.pk).exists(),
            len(find_people(viewer, Query(words="Imogen Thackeray")).matches),
        )

    elsewhere = seen()
    with asked_once():
        assert seen() == elsewhere
    return elsewhere


def test_a_declared_record_is_as_if_it_were_not_there(child, worker, other_worker, at):
    assert everything_seen(worker, child) == (Reach.FULL, True, True, 1)

    services.declare(user=worker, subject=child, **NIECE, by=worker, at=at)

    assert everything_seen(worker, child) == (Reach.NONE, False, False, 0)
    assert everything_seen(other_worker, child) == (Reach.FULL, True, True, 1)


def test_it_goes_before_an_allocation_and_a_membership(
    child, social_worker, long_term_team, team_manager, worker, at
):
    services.involve(
        subject=child, user=social_worker, team=long_term_team, kind=InvolvementKind.ALLOCATED,
        by=worker, at=at,
    )  # fmt: skip
    services.close_record(
        subject=child, closure="RESTRICTED", compartment="Court", reason="x", ring="Ruth, 0191 498 0301",
        members=[social_worker], by=team_manager, at=at,
    )  # fmt: skip
    assert selectors.reach_of(social_worker, child) == Reach.FULL

    services.declare(user=social_worker, subject=child, **NIECE, by=team_manager, at=at)

    assert selectors.reach_of(social_worker, child) == Reach.NONE


def test_a_contact_about_them_goes_too(client, child, act, other_worker, worker, declared):
    from kittiwake.records.line.services import Act

    contact = make_contact(Act(by=other_worker, at=act.at), child)

    assert sign_in(client, worker).get(f"/contacts/{contact.pk}/").status_code == 404
    assert sign_in(client, other_worker).get(f"/contacts/{contact.pk}/").status_code == 200


def test_whoever_declared_is_told_so_and_the_try_is_kept(client, declared, child, worker):
    page = sign_in(client, worker).get(f"/people/{child.key}/")

    assert page.status_code == 403
    assert "You declared that you are tied to this person" in page.text
    assert "Imogen" not in page.text
    assert Look.objects.filter(user=worker, subject=child, was_refused=True).exists()


def test_whoever_was_declared_by_somebody_else_finds_nothing_and_the_try_is_kept(
    client, told_on, child, worker
):
    page = sign_in(client, worker).get(f"/people/{child.key}/")

    assert page.status_code == 404
    assert "declared" not in page.text
    assert Attempt.objects.filter(user=worker, subject=child).exists()
    assert "My sister" not in client.get("/account/").text


def test_declaring_on_a_page(client, child, worker):
    address = f"/people/{child.key}/declare/"
    assert "Imogen Thackeray" in sign_in(client, worker).get(address).text
    assert client.post(address, {"tie": "NEIGHBOUR", "words": ""}).status_code == 422

    sent = client.post(address, {"tie": "NEIGHBOUR", "words": "The girl next door"})

    assert sent.url == "/account/"
    own = client.get("/account/").text
    assert "The girl next door" in own
    assert "Imogen" not in own
    assert client.get(address).status_code == 403


def test_a_manager_declares_for_a_colleague(client, child, manager, worker):
    sent = {"user": worker.pk, "tie": "HOUSEHOLD", "words": "Lives with her"}
    sign_in(client, manager).post(f"/people/{child.key}/declare/", sent)

    tie = Declaration.objects.get()
    assert (tie.user, tie.declared_by) == (worker, manager)


def test_a_worker_declares_nobody_else(client, child, worker, other_worker, at):
    sign_in(client, worker).post(
        f"/people/{child.key}/declare/", {"user": other_worker.pk, "tie": "FAMILY", "words": "x"}
    )
    assert Declaration.objects.get().user == worker

    with pytest.raises(NotPermitted, match="principal officer"):
        services.declare(user=worker, subject=child, **NIECE, by=other_worker, at=at)


def test_a_tie_is_declared_once_and_a_record_one_does_not_know_of_never(declared, child, worker, manager, at):
    with pytest.raises(services.CannotDeclare, match="already"):
        services.declare(user=worker, subject=child, **NIECE, by=manager, at=at)
    with pytest.raises(NotPermitted, match="no such record"):
        services.declare(user=worker, subject=child, **NIECE, by=worker, at=at)


def test_only_the_officer_ends_it_with_a_reason(client, declared, child, worker, officer, manager, at):
    with pytest.raises(NotPermitted, match="principal officer"):
        services.end_declaration(declaration=declared, because="x", by=manager, at=at)
    register = sign_in(client, officer).get("/privacy/declarations/").text
    assert "Priya Raman and Imogen Thackeray" in register
    address = f"/privacy/declarations/{declared.pk}/end/"
    client.post(address, {"because": ""})
    assert selectors.reach_of(worker, child) == Reach.NONE

    client.post(address, {"because": "Another child of that name"})

    assert selectors.reach_of(worker, child) == Reach.FULL
    declared.refresh_from_db()
    assert declared.ended_by == officer


def test_the_officer_neither_sees_nor_ends_what_was_declared_of_them(child, officer, manager, at):
    tie = services.declare(user=officer, subject=child, **NIECE, by=manager, at=at)

    assert not selectors.declarations_visible_to(officer).exists()
    with pytest.raises(services.CannotDeclare, match="Somebody else"):
        services.end_declaration(declaration=tie, because="x", by=officer, at=at)


def test_everybody_is_asked_again_after_three_months(client, worker, officer, monkeypatch):
    assert "Are your declarations complete?" in sign_in(client, worker).get("/account/").text
    assert worker in selectors.overdue_statements(officer)
    assert client.post("/account/", {"lines": "4 Quay Street", "postcode": "TM1 2AB"}).status_code == 422

    client.post("/account/", {"lines": "4 Quay Street", "postcode": "TM1 2AB", "is_complete": "on"})

    assert "Are your declarations complete?" not in client.get("/account/").text
    assert worker not in selectors.overdue_statements(officer)
    assert f"{selectors.declare_again_on(selectors.latest_statement(worker)):%-d %B %Y}" == "24 July 2017"

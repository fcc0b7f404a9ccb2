"""The system owner keeps accounts: joining, moving, leaving, off and on, sign-in links."""

import re
from datetime import date, timedelta

import pytest

from kittiwake.config.commands.owner import _link as owner_link
from kittiwake.records.access import policies, services
from kittiwake.records.access.models import Team, User
from tests.integration.access.conftest import PASSWORD
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
LINK = re.compile(r'value="http://testserver(/sign-in/first/[^"]+)"')


@pytest.fixture
def as_owner(client, owner):
    return sign_in(client, owner)


def joiner(team: Team, **changes: str) -> dict[str, str]:
    day = {"on_day": "24", "on_month": "4", "on_year": "2017"}
    who = {"name": "Wilf Amble", "email": "wilf@authority.example", "role": "social_worker"}
    return who | day | {"team": str(team.pk)} | changes


def link_for(client, user: User) -> str:
    return LINK.search(client.post(f"/accounts/{user.pk}/link/").text)[1]


def test_every_account_is_listed_with_whether_it_opens(as_owner, owner, worker, manager, at):
    services.switch(user=worker, is_active=False, on=at.date(), by=owner)

    page = as_owner.get("/accounts/")

    assert "Switched off" in page.text
    assert "Dormant" in page.text, "the manager joined in 2016 and never signed in"


def test_a_joiner_gets_an_account_with_a_post(as_owner, long_term_team):
    answer = as_owner.post("/accounts/add/", joiner(long_term_team))

    user = User.objects.get(email="wilf@authority.example")
    assert answer.url == f"/accounts/{user.pk}/"
    assert not user.has_usable_password()
    assert policies.can(user, "note.write", on=date(2017, 4, 24))


def test_one_address_has_one_account(as_owner, long_term_team, worker):
    answer = as_owner.post("/accounts/add/", joiner(long_term_team, email=worker.email.upper()))

    assert "Move that person to the new post instead" in answer.text


def test_a_mover_keeps_nothing_of_the_old_post(as_owner, worker, long_term_team):
    answers = {f"move-{name}": said for name, said in joiner(long_term_team).items()}

    assert as_owner.post(f"/accounts/{worker.pk}/move/", answers).status_code == 302

    moved = User.objects.get(pk=worker.pk)
    assert not policies.can(moved, "contact.propose", on=date(2017, 4, 24))
    assert moved.team_ids_on(date(2017, 4, 24)) == [long_term_team.pk]


def test_half_an_answer_is_shown_again_with_what_is_wrong(as_owner, worker):
    answer = as_owner.post(f"/accounts/{worker.pk}/move/", {"move-role": "social_worker"})

    assert answer.status_code == 422
    assert "There is a problem" in answer.text


def test_a_leaver_is_let_in_until_the_last_day_and_no_longer(as_owner, worker, client, django_user_model):
    client_of_worker = sign_in(type(client)(), worker)
    day = {"leave-on_day": "23", "leave-on_month": "4", "leave-on_year": "2017"}
    assert client_of_worker.get("/session").status_code == 200

    as_owner.post(f"/accounts/{worker.pk}/leave/", day)

    assert client_of_worker.get("/session").status_code == 401


def test_nobody_leaves_before_they_joined(as_owner, worker):
    day = {"leave-on_day": "1", "leave-on_month": "1", "leave-on_year": "2016"}

    answer = as_owner.post(f"/accounts/{worker.pk}/leave/", day)

    assert answer.status_code == 422


def test_nobody_changes_their_own_account(as_owner, owner):
    assert "This is your own account" in as_owner.get(f"/accounts/{owner.pk}/").text

    as_owner.post(f"/accounts/{owner.pk}/switch/")

    owner.refresh_from_db()
    assert owner.is_active


def test_switching_on_wakes_a_dormant_account(as_owner, worker):
    assert services.is_dormant(worker, on=date(2017, 4, 24))

    as_owner.post(f"/accounts/{worker.pk}/switch/", {"on": "1"})

    worker.refresh_from_db()
    assert not services.is_dormant(worker, on=date(2017, 4, 24))
    assert services.is_dormant(worker, on=date(2017, 4, 24) + timedelta(days=31))


def test_a_link_gives_a_password_once(as_owner, client, worker):
    link = link_for(as_owner, worker)
    somebody = type(client)()
    assert worker.name in somebody.get(link).text

    somebody.post(link, {"password": PASSWORD, "again": PASSWORD})

    worker.refresh_from_db()
    assert worker.check_password(PASSWORD)
    assert somebody.get(link).status_code == 410
    assert somebody.post(link, {"password": PASSWORD, "again": PASSWORD}).status_code == 410


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("short", "short", "too short"),
        ("password1234", "password1234", "too common"),
        (PASSWORD, "another seven gannets", "The two passwords differ"),
        ("", "", "needs an answer"),
    ],
)
def test_a_poor_password_is_not_taken(as_owner, worker, password, again, said):
    link = link_for(as_owner, worker)

    assert said in as_owner.post(link, {"password": password, "again": again}).text

    worker.refresh_from_db()
    assert not worker.has_usable_password()


def test_a_newer_link_ends_the_older(as_owner, worker):
    older = link_for(as_owner, worker)
    newer = link_for(as_owner, worker)

    assert as_owner.get(older).status_code == 410
    assert as_owner.get(newer).status_code == 200


def test_a_link_ends_after_three_days(as_owner, worker, settings):
    link = link_for(as_owner, worker)
    settings.PASSWORD_RESET_TIMEOUT = -1

    assert as_owner.get(link).status_code == 410


def test_an_invented_link_is_answered_like_a_used_one(client):
    for who, token in (
        ("MQ", "abc-def"),
        ("!!", "x"),
        ("____", "a-b"),
        ("OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk", "a-b"),
    ):
        assert client.get(f"/sign-in/first/{who}/{token}/").status_code == 410


def test_a_link_ends_the_old_password_the_second_factor_and_every_session(
    as_owner, client, with_password, secret
):
    client_of_worker = sign_in(type(client)(), with_password)

    link_for(as_owner, with_password)

    with_password.refresh_from_db()
    assert not with_password.has_usable_password()
    assert not User.objects.get(pk=with_password.pk).has_authenticator
    assert client_of_worker.get("/session").status_code == 401


def test_a_team_is_added_once(as_owner):
    for _ in range(2):
        as_owner.post("/accounts/teams/", {"name": "Safeguarding South", "phone": "0191 498 0400"})

    assert Team.objects.filter(name="Safeguarding South").count() == 1
    assert "0191 498 0400" in as_owner.get("/accounts/teams/").text


def test_the_first_owner_is_made_at_the_command_line(client):
    link = owner_link("Judith Sayer", "judith@authority.example", "Systems")
    client.post(link, {"password": PASSWORD, "again": PASSWORD})
    first = User.objects.get(email="judith@authority.example")

    assert first.check_password(PASSWORD)
    assert policies.can(first, "account.manage", on=date(2017, 4, 24))
    assert owner_link("Judith Sayer", "judith@authority.example", "Systems") != link


def test_roles_are_shown_with_who_holds_them(as_owner, team_manager):
    page = as_owner.get("/accounts/roles/")

    assert "record.restrict" in page.text
    assert "Ruth Garside, Safeguarding East" in page.text


def test_an_onlooker_sees_no_account(client, onlooker, worker):
    sign_in(client, onlooker)

    assert client.get("/accounts/").status_code == 403
    assert client.post(f"/accounts/{worker.pk}/link/").status_code == 403

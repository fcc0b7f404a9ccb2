"""The list, the child's signs, and setting one aside, as the people that use them."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kittiwake import measures
from kittiwake.core.today import today
from kittiwake.records.access.services import involve
from kittiwake.records.drift.models import SetAside, Sign
from kittiwake.records.plans.services import name_overseer
from tests.integration.people_made import make_child
from tests.integration.plans_made import begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def unseen(mia, writing, read):
    plan = begin(mia, writing, days_ago=40)
    read()
    return plan


def test_a_worker_reads_why_in_words(unseen, as_, writing):
    page = as_(writing.by).get(reverse("drift:list")).content.decode()

    assert "Mia Dunn" in page
    assert "Never seen alone on a visit; the plan began, since 15 March 2017 (40 days)" in page
    assert "Children you hold" in page


def test_each_sees_first_whose_help_they_answer_for(unseen, as_, managing, officer):
    assert "Your team’s children" in _first(as_(managing.by))
    assert "Mia Dunn" in _first(as_(managing.by))
    assert "Mia Dunn" not in _first(as_(officer))
    name_overseer(plan=unseen, officer=officer, act=managing)
    assert "Mia Dunn" in _first(as_(officer))


def _first(client):
    return client.get(reverse("drift:list")).content.decode()


def test_before_the_first_night_the_list_says_so(mia, as_, writing):
    page = as_(writing.by).get(reverse("drift:list")).content.decode()

    assert "has not been read for this yet" in page


def on(*day):
    parts = zip(("day", "month", "year"), day, strict=True)
    return {f"look_again_on_{part}": str(number) for part, number in parts}


def test_a_manager_sets_one_aside_with_a_reason_and_a_day(unseen, mia, as_, managing):
    sign = Sign.objects.get(reason="not_seen_alone")
    address = reverse("drift:put_aside", args=[mia.key, sign.pk])
    client = as_(managing.by)
    typed = {"verdict": "IN_HAND", "because": "Sam sees her on Thursday."} | on(1, 5, 2017)

    refused = client.post(address, typed | on(1, 5, 2016))
    assert refused.status_code == 422
    assert "Sam sees her on Thursday." in refused.content.decode(), "nothing typed is lost"
    assert client.post(address, typed).status_code == 302

    row = SetAside.objects.get()
    assert (row.sign, row.verdict, row.by) == (sign, "IN_HAND", managing.by)
    shown = client.get(reverse("drift:of_child", args=[mia.key])).content.decode()
    assert "Set aside until 1 May 2017" in shown
    assert "Never seen alone" not in client.get(reverse("drift:list")).content.decode()


def test_the_childs_page_and_the_desk_say_so(unseen, mia, as_, writing):
    client = as_(writing.by)

    assert "What stands still" in client.get(reverse("child:page", args=[mia.key])).content.decode()
    assert (
        "Something stands still for 1 of your children" in client.get(reverse("desk:desk")).content.decode()
    )


def test_what_is_read_is_said_to_be_a_local_setting(unseen, as_, officer):
    page = as_(officer).get(reverse("drift:reasons")).content.decode()

    assert "local settings, not law" in page
    assert "31 days" in page


def test_false_alarms_on_the_page_are_those_of_the_measure(unseen, mia, as_, managing):
    sign = Sign.objects.get(reason="not_seen_alone")
    typed = {"verdict": "NOT_SO", "because": "Seen alone at school."} | on(1, 5, 2017)
    as_(managing.by).post(reverse("drift:put_aside", args=[mia.key, sign.pk]), typed)

    page = BeautifulSoup(as_(managing.by).get(reverse("drift:reasons")).content, "html.parser")
    shown = {
        row.th.get_text(): row.find_all("td")[-1].get_text() for row in page.select("tbody tr") if row.th
    }

    (month,) = measures.by_month(
        measures.find("false_alarms"), connection, "postgres", as_at=today(), months=1
    )
    assert shown["Not seen alone"] == month.count.says == "1 of 1 (100%)"
    assert shown["No agreed plan"] == "–"
    assert page.find("a", href=reverse("measures:measure", args=["false_alarms"]))


def test_the_list_asks_no_more_for_more_children(unseen, as_, writing, worker, read, at):
    client = as_(writing.by)

    def asked():
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("drift:list"))
        return len(queries)

    few = asked()
    for number in range(6):
        child = make_child(worker, at, given=f"Child{number}")
        team = writing.by.posts.get().team
        involve(subject=child, user=writing.by, team=team, kind="ALLOCATED", by=worker, at=at)
        begin(child, writing, days_ago=40)
    read(timedelta(minutes=5))

    assert asked() <= few

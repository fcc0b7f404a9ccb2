"""A prepared question answers as the queryset would, for its own values and for no others."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from kittiwake.core.asking import asked_once
from kittiwake.core.prepared import ahead, one_of, prepared, together
from kittiwake.records.front_door.choices import Part
from kittiwake.records.front_door.models import Contact, ContactPerson
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


@prepared
def people_on(contacts: Sequence[int], part: Part) -> QuerySet[ContactPerson]:
    on_them = ContactPerson.objects.filter(contact=one_of(contacts), part=part)
    return on_them.select_related("subject", "contact__agency").order_by("pk")


@prepared
def newest(since: Any) -> Any:
    return Contact.objects.filter(received_at__gte=since).order_by("-pk").values_list("pk", "how")[:2]


@pytest.fixture
def mia(act):
    return make_child(by=act.by, at=act.at, given="Mia")


@pytest.fixture
def theo(act):
    return make_child(by=act.by, at=act.at, given="Theo")


@pytest.fixture
def contacts(act, mia, theo):
    return [make_contact(act, mia), make_contact(act, mia, theo), make_contact(act)]


def test_the_rows_are_those_of_the_queryset_with_what_was_joined(contacts, django_assert_num_queries):
    wanted = [contact.pk for contact in contacts]

    with django_assert_num_queries(1):
        found = people_on(wanted, Part.CHILD)
        joined = [(each.subject.key, each.contact.account, each.contact.agency) for each in found]

    plain = ContactPerson.objects.filter(contact__in=wanted, part=Part.CHILD).order_by("pk")
    assert found == list(plain)
    assert joined == [(each.subject.key, each.contact.account, None) for each in plain]


def test_each_asking_is_answered_for_its_own_values(contacts):
    first, second, nobody = contacts

    assert len(people_on([first.pk], Part.CHILD)) == 1
    assert len(people_on([second.pk], Part.CHILD)) == 2
    assert people_on([nobody.pk], Part.CHILD) == []
    assert people_on([second.pk], Part.ADULT) == []
    assert people_on([], Part.CHILD) == []


def test_columns_come_as_asked_for_and_the_limit_holds(contacts):
    assert newest(contacts[0].received_at) == [(each.pk, each.how) for each in reversed(contacts[1:])]


def test_several_are_asked_together_and_answered_in_their_order(contacts, django_assert_num_queries):
    first, second, _ = contacts

    with django_assert_num_queries(3):
        one, two, rest = together(
            people_on.of([first.pk], Part.CHILD),
            people_on.of([second.pk], Part.CHILD),
            newest.of(first.received_at),
        )

    assert (len(one), len(two), len(rest)) == (1, 2, 2)


def test_on_a_page_that_reads_the_same_is_asked_once(contacts, act, theo, django_assert_num_queries):
    first = contacts[0]
    with asked_once(), django_assert_num_queries(2):
        ahead(people_on.of([first.pk], Part.CHILD), newest.of(first.received_at))
        assert people_on([first.pk], Part.CHILD) == people_on([first.pk], Part.CHILD)
        assert len(newest(first.received_at)) == 2


def test_elsewhere_nothing_is_kept(contacts, act, theo):
    before = len(newest(contacts[-1].received_at))
    make_contact(act, theo)

    ahead(newest.of(contacts[-1].received_at))
    assert len(newest(contacts[-1].received_at)) == before == 2
    assert newest(contacts[-1].received_at)[0][0] > contacts[-1].pk


def test_the_server_keeps_a_question_with_its_plan(contacts):
    for contact in contacts * 2:
        people_on([contact.pk], Part.CHILD)

    with connection.cursor() as cursor:
        cursor.execute(
            "select generic_plans, custom_plans from pg_prepared_statements where statement like %s",
            ["%front_door_contactperson%part%"],
        )
        kept = cursor.fetchall()
    assert [custom for _, custom in kept] == [0]
    assert sum(generic for generic, _ in kept) >= 3


def test_what_the_server_is_asked_can_be_read_in_full(contacts, django_assert_num_queries):
    with CaptureQueriesContext(connection) as asked:
        together(people_on.of([contacts[0].pk], Part.CHILD), newest.of(contacts[0].received_at))

    first, second = (query["sql"] for query in asked)
    assert "front_door_contactperson" in first
    assert str(contacts[0].pk) in first
    assert str(contacts[0].received_at.date()) in second


def test_words_that_look_like_sql_stay_words(contacts):
    @prepared
    def said(words: str) -> QuerySet[Contact]:
        return Contact.objects.filter(account=words)

    assert said("'; drop table front_door_contact; select '%s") == []
    assert Contact.objects.count() == len(contacts)


def test_a_value_that_is_missing_is_said(contacts):
    with pytest.raises(TypeError, match="asked with contacts, part"):
        people_on([contacts[0].pk])

"""Requests of two records of one child are read as one; parted again, each goes to whose it is."""

import pytest

from kittiwake.records.line.models import Event
from kittiwake.records.line.services import key_of
from kittiwake.records.matching.allotting import MOVES
from kittiwake.records.matching.selectors import requests_of
from kittiwake.records.matching.services import ask_for_home
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.provision.models import Hold
from tests.integration.matching_made import accepted, request_facts

pytestmark = pytest.mark.django_db
URGENT = {"is_emergency": True}


def test_a_request_goes_to_whose_it_is_with_its_offers_and_the_bed(mia, corey, marlows, writing, finding):
    request = ask_for_home(subject=mia, facts=request_facts(**URGENT), act=writing)
    accepted(request, marlows, finding)
    MOVES["matching.request"](request.pk, mia, corey, "They are two children.", writing)

    assert requests_of(writing.by, mia) == []
    assert [each.pk for each in requests_of(writing.by, corey)] == [request.pk]
    assert Hold.objects.get().subject == corey
    moved = Event.objects.filter(case=key_of(request), subject=corey)
    assert "home_request.made" in set(moved.values_list("kind", flat=True))


def test_two_open_requests_are_not_put_on_one_child(mia, corey, writing):
    one = ask_for_home(subject=mia, facts=request_facts(**URGENT), act=writing)
    ask_for_home(subject=corey, facts=request_facts(**URGENT), act=writing)

    with pytest.raises(CannotAllot, match="looked for already"):
        MOVES["matching.request"](one.pk, mia, corey, "They are two children.", writing)

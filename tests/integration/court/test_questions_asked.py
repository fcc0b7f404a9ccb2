"""Pages and desks ask no more questions of a record that is long."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kittiwake.records.court.services import commission, end_for_child, hold_meeting
from tests.integration.court_made import (
    a_family,
    back,
    in_pre_proceedings,
    issued,
    meeting,
    ordered,
)
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def asked(browser, address):
    browser.get(address)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert browser.get(address).status_code == 200
    return len(captured)


def test_desk_and_agenda_of_many_families_ask_no_more_than_of_one(
    act, writing, deciding, social_worker, long_term_team, team_manager
):
    worker, manager = sign_in(Client(), social_worker), sign_in(Client(), team_manager)

    def add(times):
        for number in range(times):
            children = a_family(
                back(act, 300), social_worker, long_term_team, f"Mia{number}", f"Theo{number}"
            )
            case = in_pre_proceedings(back(writing, 60), back(deciding, 60), *children)
            known = {"asked_on": date(2017, 3, 1), "due_on": date(2017, 4, 1), "act": writing}
            commission(case=case, what="Parenting", who="A centre", **known)
            ordered(children[0], "ICO", date(2017, 3, 1), writing, date(2017, 4, 20))

    add(2)
    before = asked(worker, "/"), asked(manager, "/"), asked(manager, "/legal-panel/")
    add(6)
    after = asked(worker, "/"), asked(manager, "/"), asked(manager, "/legal-panel/")
    assert [now - then for now, then in zip(after, before, strict=True)] <= [0, 0, 0]


def test_the_pages_of_one_child_ask_no_more_of_a_long_case(mia, theo, writing, deciding, social_worker):
    case = in_pre_proceedings(back(writing, 60), back(deciding, 60), mia, theo)
    hold_meeting(case=case, facts=meeting(date(2017, 3, 1)), act=back(writing, 50))
    row = issued(back(writing, 40), mia, theo)
    ordered(mia, "ICO", TODAY - timedelta(days=30), writing, date(2017, 6, 1))
    browser, first = sign_in(Client(), social_worker), f"/people/{mia.key}/in-court/"
    pages = (first, f"{first}before/{case.pk}/", f"{first}proceedings/{row.pk}/")
    before = [asked(browser, page) for page in pages]

    for number in range(1, 7):
        hold_meeting(case=case, facts=meeting(date(2017, 3, 1 + number), "REVIEW"), act=writing)
        made_on = TODAY - timedelta(days=30 - number)
        ordered(mia, "ICO", made_on, writing, date(2017, 6, 1))
        end_for_child(
            proceedings=issued(back(writing, 30), mia, application="PLACEMENT"), child=mia, on=TODAY,
            final_plan="A", outcome="None.", act=writing,
        )  # fmt: skip
    assert [asked(browser, page) for page in pages] == before

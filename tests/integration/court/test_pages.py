"""From legal planning to the final order on the pages, and what each reader is shown."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.court.models import (
    CourtOrder,
    LetterCopy,
    Planning,
    PreProceedings,
    Proceedings,
)
from kittiwake.records.court.services import advise, issue_letter
from kittiwake.records.line.models import Draft
from tests.integration.care_made import a_home, come_into_care, status
from tests.integration.court_made import back, in_pre_proceedings, issued, letter_facts, ordered, planned
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.months_in_court import make_court_months
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def day(name, number="24", month="4"):
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": "2017"}


@pytest.fixture
def as_():
    return lambda user: sign_in(Client(), user)


@pytest.fixture
def browser(as_, social_worker):
    return as_(social_worker)


def main_of(answer):
    return text_of(answer).partition("<main")[2].partition("</main>")[0]


def at(name, *parts):
    return reverse(f"court:{name}", args=parts)


LETTER = {
    **day("issued_on"), "conference": "HELD", "conference_says": "Held.", "connected": "CONSIDERED",
    "connected_says": "The grandmother.", "worry_1": "Left alone.", "change_1": "An adult is there.",
    **day("by_1", "22", "5"), "help": "A family worker.", "otherwise": "We go to court.",
    "in_reserve": "The grandmother is assessed.",
}  # fmt: skip


def test_from_asking_to_the_letter(browser, as_, mia, theo, team_manager):
    asked = {"why": "Neglect.", f"step_{mia.key}": "PRE", f"step_{theo.key}": "HELP"}
    page = browser.post(at("ask_for", mia.key), asked, follow=True)
    assert "Legal planning, asked for 24 April 2017" in text_of(page)
    planning = Planning.objects.get()
    deciding = {
        **day("held_on"), "attended": "A lawyer.", "because": "It does not change.",
        f"threshold_{mia.key}": "MET", f"step_{mia.key}": "PRE",
        f"threshold_{theo.key}": "MET", f"step_{theo.key}": "HELP",
    }  # fmt: skip
    manager = as_(team_manager)
    text = text_of(manager.post(at("decide", mia.key, planning.pk), deciding, follow=True))
    assert "Begin pre-proceedings" in text
    text = text_of(browser.post(at("letter", mia.key, planning.pk), LETTER, follow=True))
    assert "Pre-proceedings since 24 April 2017" in text
    case = PreProceedings.objects.get()
    assert [row.subject for row in case.children.all()] == [mia]
    text = text_of(browser.get(at("case", mia.key, case.pk)))
    assert "Kirsty Ashdown, parent of Mia Dunn" in text
    word = browser.get(at("download", mia.key, LetterCopy.objects.get().pk, "word"))
    assert word.status_code == 200
    assert "letter-before-proceedings-2017-04-24.docx" in word["Content-Disposition"]


def test_a_letter_that_is_not_whole_says_what_is_missing_and_keeps_what_was_typed(
    browser, mia, writing, deciding
):
    planning = planned(writing, deciding, mia)
    answer = browser.post(
        at("letter", mia.key, planning.pk), LETTER | {"change_1": "", "help": "My own words."}
    )

    assert answer.status_code == 422
    assert "cannot be issued without what must change" in text_of(answer)
    assert "My own words." in text_of(answer)
    assert not PreProceedings.objects.exists()


def test_half_a_letter_is_kept_as_a_draft(browser, mia, writing, deciding):
    planning = planned(writing, deciding, mia)
    browser.post(at("letter", mia.key, planning.pk), {"worry_1": "Half a", "save_draft": "1"})

    assert Draft.objects.get().fields["worry_1"] == "Half a"
    assert "Half a" in text_of(browser.get(at("letter", mia.key, planning.pk)))


def test_advice_is_shown_to_those_entitled_and_others_are_not_told_whether_there_is_any(
    browser, as_, mia, writing, deciding, advising, worker
):
    planning = planned(writing, deciding, mia)
    other = as_(worker)
    before = main_of(other.get(at("planning", mia.key, planning.pk)))
    advise(planning=planning, text="The threshold is thin.", act=advising)

    assert "The threshold is thin." in text_of(browser.get(at("planning", mia.key, planning.pk)))
    after = main_of(other.get(at("planning", mia.key, planning.pk)))
    assert before == after
    assert "The threshold is thin" not in after


def test_meeting_action_assessment_panel_and_end(browser, as_, mia, writing, deciding, team_manager):
    case = in_pre_proceedings(back(writing, 20), back(deciding, 20), mia)
    met = {
        "kind": "FIRST", **day("held_on", "10"), "attended": "The mother and her solicitor.",
        "discussed": "Mornings.", "what_1": "A key safe", "who_1": "Tomasz", **day("by_1", "18"),
    }  # fmt: skip
    assert "A key safe" in text_of(browser.post(at("meeting", mia.key, case.pk), met, follow=True))
    action = case.meetings.get().actions.get()
    done = {**day("done_on", "19"), "came_to": "It hangs by the door."}
    assert "It hangs by the door." in text_of(browser.post(at("done", mia.key, action.pk), done, follow=True))
    asked = {"what": "Parenting", "who": "A centre", **day("asked_on", "5"), **day("due_on", "20")}
    text = text_of(browser.post(at("assessment", mia.key, case.pk), asked, follow=True))
    assert "An assessment by A centre was due on 20 April 2017, and has not arrived." in text
    came = {**day("received_on"), "came_to": "They can change."}
    received = at("received", mia.key, case.commissioned.get().pk)
    assert "They can change." in text_of(browser.post(received, came, follow=True))
    manager = as_(team_manager)
    looked = {**day("on"), "says": "GO_ON", "because": "It gets better.", **day("again_on", "22", "5")}
    text = text_of(manager.post(at("panel", mia.key, case.pk), looked, follow=True))
    assert "The legal panel: goes on, and is looked at again on 22 May 2017" in text
    longer = {**day("until_on", "30", "6"), "because": "The aunt is assessed."}
    assert "May go on until 30 June 2017" in text_of(
        manager.post(at("longer", mia.key, case.pk), longer, follow=True)
    )
    ended = {**day("on"), f"ending_{mia.key}": "STEPDOWN", "because": "She changed it."}
    manager.post(at("end_case", mia.key, case.pk), ended)
    assert "Mia Dunn: stepped down" in text_of(browser.get(at("case", mia.key, case.pk)))
    case.refresh_from_db()
    assert case.ended_on == date(2017, 4, 24)


def test_proceedings_from_issue_to_the_final_order(browser, as_, mia, theo, lawyer):
    asked = {
        "application": "CARE", **day("issued_on", "3"), "court": "Newcastle family court",
        "because": "Neglect.", f"plan_{mia.key}": "A", f"plan_{theo.key}": "D",
    }  # fmt: skip
    browser.post(at("issue", mia.key), asked)
    row = Proceedings.objects.get()
    text = text_of(browser.get(at("proceedings", theo.key, row.pk)))
    assert "Due 2 October" in text, "26 weeks from 3 April"
    assert "Law: statute" in text
    browser.post(
        at("allocated", mia.key, row.pk), {**day("on", "4"), "to": "HHJ Dale", "number": "NE17C00123"}
    )
    browser.post(at("hearing", mia.key, row.pk), {"purpose": "CMH", **day("on", "20")})
    heard = {"outcome": "Timetable made.", "delay": "EXPERT", "delay_says": "Dr Reed is ill."}
    browser.post(at("heard", mia.key, row.hearings.get().pk), heard)
    party = {"name": "Kirsty Ashdown", "stands": "MOTHER", "represented_by": "Ward and Co"}
    browser.post(at("party", mia.key, row.pk), party)
    expert = {"who": "Dr Reed", "about": "Health", **day("asked_on", "10"), **day("due_on", "12")}
    browser.post(at("expert", mia.key, row.pk), expert)
    text = text_of(browser.get(at("proceedings", mia.key, row.pk)))
    for said in (
        "HHJ Dale",
        "NE17C00123",
        "Timetable made.",
        "Dr Reed is ill.",
        "Ward and Co",
        "which has passed",
    ):
        assert said in text, said
    browser.post(at("filed", mia.key, row.experts.get().pk), day("filed_on"))
    extended = {
        "hearing": str(row.hearings.get().pk), **day("until_on", "1", "11"), "delay": "EXPERT",
        "because": "The report is needed.",
    }  # fmt: skip
    text = text_of(as_(lawyer).post(at("extended", mia.key, row.pk), extended, follow=True))
    assert "First due 2 October 2017" in text
    order = {
        "kind": "CO", **day("made_on"), "made": "HEARING", "by_court": "HHJ Dale", "proceedings": str(row.pk),
        "also": [str(theo.key)],
    }  # fmt: skip
    browser.post(at("made", mia.key), order)
    assert CourtOrder.objects.count() == 2
    for child in (mia, theo):
        ended = {**day("on"), "final_plan": "A", "outcome": "A care order."}
        browser.post(at("end_proceedings", child.key, row.pk), ended)
    row.refresh_from_db()
    assert row.concluded_on == date(2017, 4, 24)


def test_an_order_that_no_status_answers_is_shown_with_the_way_to_put_it_right(
    browser, mia, writing, deciding
):
    come_into_care(mia, writing, a_home(deciding), days_ago=10)
    ordered(mia, "ICO", date(2017, 4, 21), writing, date(2017, 7, 1))

    words = "An order stands that asks for the legal status “Interim care order”."
    assert words in text_of(browser.get("/"))
    assert words in text_of(browser.get(reverse("child:page", args=[mia.key])))
    page = browser.get(reverse("court:overview", args=[mia.key]))
    assert reverse("care:status", args=[mia.key]) in page.content.decode()


def test_no_word_of_it_once_the_status_answers(browser, mia, writing, deciding):
    home = a_home(deciding)
    come_into_care(mia, writing, home, days_ago=3, status=status("C1"))
    ordered(mia, "ICO", date(2017, 4, 21), writing, date(2017, 7, 1))

    assert "asks for the legal status" not in text_of(browser.get("/"))


def test_a_status_that_rests_on_an_order_that_lapsed(browser, mia, writing, deciding):
    home = a_home(deciding)
    come_into_care(mia, writing, home, days_ago=60, status=status("C1"))
    ordered(mia, "ICO", date(2017, 2, 23), writing, date(2017, 4, 20))

    text = text_of(browser.get("/"))
    assert (
        "The legal status is “Interim care order”, and the order that it rests on stands no longer." in text
    )
    assert "Lapsed 20 April 2017" in text


def test_what_the_gateway_decided_stands_on_the_workers_desk_until_it_is_done(
    browser, mia, theo, writing, deciding
):
    planned(writing, deciding, mia)
    planned(writing, deciding, theo, step="ISSUE")
    text = text_of(browser.get("/"))
    assert "the letter before proceedings is to be written" in text
    assert "proceedings are to be issued" in text

    issue_letter(planning=Planning.objects.get(children__subject=mia), facts=letter_facts(TODAY), act=writing)
    issued(writing, theo)
    text = text_of(browser.get("/"))
    assert "is to be written" not in text
    assert "are to be issued" not in text


def test_the_band_says_which_order_stands_where_no_status_is_recorded(browser, mia, writing):
    ordered(mia, "SO", date(2017, 4, 21), writing)

    text = text_of(browser.get(reverse("child:page", args=[mia.key])))
    assert "By order of court, since 21 April 2017" in text
    assert "No order or emergency power is recorded." not in text


def test_the_agenda_is_for_those_who_keep_it(
    browser, as_, mia, writing, deciding, team_manager, head, lawyer
):
    in_pre_proceedings(back(writing, 2), back(deciding, 2), mia)

    assert browser.get(at("agenda")).status_code == 403
    for reader in (team_manager, head, lawyer):
        text = text_of(as_(reader).get(at("agenda")))
        assert "Mia Dunn" in text


def test_an_onlooker_gets_no_page(as_, onlooker, mia, writing, deciding):
    case = in_pre_proceedings(writing, deciding, mia)
    other = as_(onlooker)

    assert "Left alone" not in text_of(other.get(at("case", mia.key, case.pk)))
    assert other.get(at("overview", mia.key)).status_code == 403


def test_how_long_it_took_is_an_average_and_a_middle(as_, worker, head, browser):
    make_court_months(worker)

    text = text_of(as_(head).get(at("times")))
    assert "28 weeks" in text
    assert "13 weeks" in text
    assert browser.get(at("times")).status_code == 403

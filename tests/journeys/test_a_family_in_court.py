"""From legal planning to the final order, by a browser; each page of it can be used by everybody."""

from datetime import date

import pytest
from playwright.sync_api import expect

from kittiwake.records.access.models import Team
from kittiwake.records.court.models import CourtOrder, PreProceedings, Proceedings
from kittiwake.records.court.services import (
    ActionFacts,
    advise,
    ask_planning,
    commission,
    hear,
    hold_meeting,
    instruct,
    list_hearing,
    name_party,
)
from kittiwake.records.line.services import Act
from tests.integration.court_made import (
    a_family,
    back,
    in_pre_proceedings,
    issued,
    meeting,
    ordered,
)
from tests.journeys.fitting import walk
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2017, 4, 24)


@pytest.fixture
def lawyer(db):
    return join("Shanice Ogden", "legal_adviser", Team.objects.create(name="Legal Services"))


@pytest.fixture
def family(act, social_worker, long_term_team):
    return a_family(back(act, 300), social_worker, long_term_team, "Mia", "Theo")


def pages_of(family, social_worker, team_manager, lawyer, at):
    """Every page of a family with court work of each kind, by who reads it."""
    mia, theo = family
    writing, deciding, advising = (Act(by=who, at=at) for who in (social_worker, team_manager, lawyer))
    case = in_pre_proceedings(back(writing, 60), back(deciding, 60), mia, theo)
    advise(planning=case.planning, text="The threshold is made out on neglect.", act=advising)
    agreed = ActionFacts(what="A key safe by the door", who="Tomasz Bielak", by_on=date(2017, 3, 20))
    held = hold_meeting(case=case, facts=meeting(date(2017, 3, 1), actions=(agreed,)), act=writing)
    known = {"asked_on": date(2017, 3, 1), "due_on": date(2017, 4, 3), "act": writing}
    centre = commission(case=case, what="Parenting", who="Quayside Centre", **known)
    row = issued(writing, mia, theo, on=date(2017, 4, 3))
    first = list_hearing(proceedings=row, purpose="FIRST", on=date(2017, 4, 5), act=writing)
    to_say = list_hearing(proceedings=row, purpose="CMH", on=date(2017, 4, 21), act=writing)
    list_hearing(proceedings=row, purpose="IRH", on=date(2017, 8, 14), act=writing)
    hear(hearing=first, outcome="Interim care order.", delay="", delay_says="", act=writing)
    name_party(
        proceedings=row, name="Kirsty Ashdown", stands="MOTHER", represented_by="Ward and Co", act=writing
    )
    report = instruct(
        proceedings=row, who="Dr Reed", about="Her health", asked_on=date(2017, 4, 6),
        due_on=date(2017, 4, 20), act=writing,
    )  # fmt: skip
    order = ordered(mia, "ICO", date(2017, 4, 5), writing, date(2017, 4, 28), proceedings=row)
    again = ask_planning(why="It is worse.", proposes={theo: "ISSUE"}, act=writing)
    of_mia, of_theo = (f"/people/{child.key}/in-court/" for child in family)
    before, court = f"{of_mia}before/{case.pk}/", f"{of_mia}proceedings/{row.pk}/"
    return {
        social_worker: [
            "/", f"/people/{mia.key}/", of_mia, f"{of_mia}planning/new/",
            f"{of_mia}planning/{case.planning_id}/", before, f"{before}meeting/", f"{before}assessment/",
            f"{of_mia}actions/{held.actions.get().pk}/done/", f"{of_mia}assessments/{centre.pk}/received/",
            court, f"{of_mia}proceedings/new/", f"{court}allocated/", f"{court}hearing/", f"{court}party/",
            f"{court}expert/", f"{court}end/", f"{of_mia}hearings/{to_say.pk}/heard/",
            f"{of_mia}experts/{report.pk}/filed/", f"{of_mia}orders/new/",
            f"{of_mia}orders/{order.pk}/ended/",
            f"{of_mia}planning/{case.planning_id}/letter/",
        ],
        team_manager: [
            "/legal-panel/", f"{before}longer/", f"{before}panel/", f"{before}end/",
            f"{of_theo}planning/{again.pk}/decide/", f"{of_mia}orders/{order.pk}/mistaken/",
        ],
        lawyer: ["/", f"{court}extended/", f"{of_theo}planning/{again.pk}/advice/"],
    }  # fmt: skip


def test_every_page_before_and_in_court(
    new_page, family, social_worker, team_manager, lawyer, at, assert_accessible
):
    walk(new_page, assert_accessible, pages_of(family, social_worker, team_manager, lawyer, at))


def test_from_legal_planning_to_the_final_order(new_page, family, social_worker, team_manager, lawyer):
    mia, _theo = family
    worker, manager, legal = new_page(1280), new_page(1280), new_page(1280)
    for page, user in ((worker, social_worker), (manager, team_manager), (legal, lawyer)):
        sign_in_browser(page, user)
    worker.goto(f"/people/{mia.key}/in-court/")
    worker.get_by_role("button", name="Ask for legal planning").click()
    worker.locator("[name=why]").fill("Left alone overnight, again.")
    worker.locator(f"[name='step_{mia.key}']").select_option("PRE")
    worker.get_by_role("button", name="Ask for it").click()
    _is_kept(worker)
    _advise_and_decide(legal, manager, mia)
    _letter(worker, mia)
    expect(worker.get_by_text("pre-proceedings have begun")).to_be_visible()
    case = PreProceedings.objects.get()
    _meet(worker, mia, case)
    manager.goto(f"/people/{mia.key}/in-court/before/{case.pk}/end/")
    manager.locator(f"[name='ending_{mia.key}'][value=ISSUE]").check()
    manager.locator("[name=because]").fill("Nothing changed.")
    manager.get_by_role("button", name="End them").click()
    _is_kept(manager)
    _issue(worker, mia)
    row = Proceedings.objects.get()
    _order(worker, mia, "ICO", "5")
    worker.goto(f"/people/{mia.key}/")
    expect(worker.get_by_text("nobody has recorded that they are").first).to_be_visible()
    _order(legal, mia, "CO", None)
    worker.goto(f"/people/{mia.key}/in-court/proceedings/{row.pk}/")
    worker.get_by_role("link", name="They end for this child").click()
    worker.locator("[name=final_plan][value=A]").check()
    worker.locator("[name=outcome]").fill("A care order; she lives with her grandmother.")
    worker.get_by_role("button", name="Put it on the record").click()
    expect(worker.get_by_text("Over since")).to_be_visible()

    assert sorted(CourtOrder.objects.values_list("kind", flat=True)) == ["CO", "ICO"]
    assert Proceedings.objects.get().concluded_on == TODAY


def _advise_and_decide(legal, manager, mia):
    legal.goto(f"/people/{mia.key}/in-court/")
    legal.get_by_role("link", name="Legal planning, asked for").click()
    legal.get_by_role("button", name="Give legal advice").click()
    legal.locator("[name=text]").fill("The threshold is made out.")
    legal.get_by_role("button", name="Give the advice").click()
    expect(legal.get_by_text("Legally privileged")).to_be_visible()
    manager.goto("/legal-panel/")
    manager.get_by_role("link", name="Mia Dunn").first.click()
    manager.get_by_role("button", name="Decide").click()
    manager.locator("[name=attended]").fill("Ruth Garside; Shanice Ogden")
    manager.locator(f"[name='threshold_{mia.key}'][value=MET]").check()
    manager.locator(f"[name='step_{mia.key}'][value=PRE]").check()
    manager.locator("[name=because]").fill("Nothing changed in a year.")
    manager.get_by_role("button", name="Decide").click()
    _is_kept(manager)


def _letter(page, mia):
    page.goto(f"/people/{mia.key}/in-court/")
    page.get_by_role("link", name="Legal planning, asked for").click()
    page.get_by_role("button", name="Write the letter before proceedings").click()
    page.locator("[name=conference][value=HELD]").check()
    page.locator("[name=connected][value=CONSIDERED]").check()
    for name in (
        "conference_says",
        "connected_says",
        "worry_1",
        "change_1",
        "help",
        "otherwise",
        "in_reserve",
    ):
        page.locator(f"[name={name}]").fill("The grandmother is there at night.")
    _day(page, "by_1", "22", "5")
    page.get_by_role("button", name="Issue the letter").click()


def _meet(page, mia, case):
    page.goto(f"/people/{mia.key}/in-court/before/{case.pk}/meeting/")
    page.locator("[name=kind][value=FIRST]").check()
    for name in ("attended", "discussed", "what_1", "who_1"):
        page.locator(f"[name={name}]").fill("A key safe")
    _day(page, "by_1", "8", "5")
    page.get_by_role("button", name="Put it on the record").click()
    expect(page.get_by_role("heading", name="First meeting, 24 April 2017")).to_be_visible()


def _issue(page, mia):
    page.goto(f"/people/{mia.key}/in-court/proceedings/new/")
    page.locator("[name=application][value=CARE]").check()
    page.locator("[name=court]").fill("Newcastle family court")
    page.locator(f"[name='plan_{mia.key}']").select_option("A")
    page.locator("[name=because]").fill("Nothing changed.")
    page.get_by_role("button", name="Put it on the record").click()
    _is_kept(page)


def _order(page, mia, kind, until):
    page.goto(f"/people/{mia.key}/in-court/orders/new/")
    page.locator(f"[name=kind][value={kind}]").check()
    page.locator("[name=made][value=HEARING]").check()
    page.locator("[name=by_court]").fill("HHJ Dale")
    if until:
        _day(page, "runs_until", until, "6")
    page.get_by_role("button", name="Put it on the record").click()
    _is_kept(page)


def _is_kept(page):
    expect(page.get_by_text("It is on the record.")).to_be_visible()


def _day(page, name, number, month):
    for part, typed in (("day", number), ("month", month), ("year", "2017")):
        page.locator(f"[name={name}_{part}]").fill(typed)

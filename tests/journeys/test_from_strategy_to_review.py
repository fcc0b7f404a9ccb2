"""From a strategy discussion to a review: each does their part as themselves, and a parent has a copy."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.plans.models import Plan, Review
from kittiwake.records.protection.models import Conference, Enquiry
from tests.integration.people_made import make_adult, make_child
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def chair(db):
    return join("Hester Aldous", "conference_chair", Team.objects.create(name="Safeguarding and Review"))


@pytest.fixture
def mia(worker, social_worker, long_term_team, at):
    """Mia, nine, with her mother Karen; Tomasz is her worker."""
    earlier = Act(by=worker, at=at - timedelta(days=90))
    child, mother = make_child(worker, earlier.at), make_adult(worker, earlier.at)
    relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS"), one=mother, other=child, act=earlier)
    for each in (child, mother):
        involve(
            subject=each, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=earlier.at
        )
    return child


class Seat:
    """One person at their own browser; every page they come to is looked at for accessibility."""

    def __init__(self, page, user, look):
        self.page, self._look = page, look
        sign_in_browser(page, user)

    def go(self, address):
        self.page.goto(address)
        self.look()

    def look(self):
        self._look(self.page)

    def follow(self, words):
        said = re.compile(rf"^\s*{re.escape(words)}\s*$")
        with self.page.expect_navigation():
            self.page.locator("a", has_text=said).first.click()  # a link, or one that looks like a button
        self.look()

    def tick(self, question, answer):
        asked = self.page.get_by_role("group", name=re.compile(f"^{re.escape(question)}"))
        asked.get_by_label(answer, exact=True).check()

    def write(self, question, words):
        self.page.get_by_label(question, exact=True).fill(words)

    def choose(self, question, answer):
        self.page.get_by_label(question, exact=True).select_option(answer)

    def day(self, question, on):
        asked = self.page.get_by_role("group", name=re.compile(f"^{re.escape(question)}")).first
        for name, value in (("Day", on.day), ("Month", on.month), ("Year", on.year)):
            asked.get_by_label(name, exact=True).fill(str(value))

    def send(self, button):
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=button, exact=True).click()
        self.look()

    def reads(self, *words):
        for each in words:
            expect(self.page.get_by_role("main")).to_contain_text(each)


def discuss(tomasz, mia):
    """A strategy discussion, decided on and written down; nobody came from education."""
    tomasz.go(f"/people/{mia.key}/protection/")
    tomasz.follow("Decide on a strategy discussion")
    tomasz.write("Why a strategy discussion is needed now", "A bruise the shape of a hand.")
    tomasz.send("Decide on it")
    tomasz.follow("Write down what was discussed")
    tomasz.write("When was it held?", "24 April 2017 at 9:40am")
    tomasz.tick("How did they meet?", "By video")
    for agency in ("Children’s social care", "Police", "Health"):
        tomasz.tick(f"{agency}: how did they take part?", "Took part")
    tomasz.tick("Education: how did they take part?", "Asked, took no part")
    tomasz.write("Police: what they shared (optional)", "Called out on 3 April.")
    tomasz.tick("What was decided for Mia Dunn?", "Section 47 enquiry")
    tomasz.write("How Mia Dunn is safe meanwhile", "With Nana tonight.")
    tomasz.write("What was agreed, and why", "The bruise has no explanation that fits.")
    tomasz.tick("Who makes the enquiry?", "Jointly with the police")
    tomasz.tick("Medical examination", "No medical examination is needed")
    tomasz.send("Put it on the record")
    tomasz.reads("Education not represented", "With Nana tonight.")


def enquire(tomasz, ruth, mia):
    """The child is seen alone; what comes of it is proposed by one and authorised by another."""
    address = f"/people/{mia.key}/protection/enquiries/{Enquiry.objects.get().pk}/"
    tomasz.go(address)
    tomasz.follow("Write that they were seen")
    tomasz.write("When was it?", "24 April 2017 at 9:50am")
    tomasz.write("Where?", "At school")
    tomasz.tick("How were they seen?", "Seen, and alone")
    tomasz.page.get_by_label("What they said, in their words").fill("Dad was cross.")
    tomasz.send("Put it on the record")
    tomasz.follow("Say what comes of it")
    tomasz.tick("What comes of the enquiry?", "Child protection conference")
    tomasz.write("Why: what was found, and what it means for the child", "Harm is likely to go on.")
    tomasz.send("Put it on the record")
    expect(tomasz.page.get_by_text("Authorise the outcome")).to_have_count(0)
    ruth.go("/")
    ruth.follow("Mia Dunn")
    ruth.follow("Authorise the outcome")
    ruth.tick("Do you agree?", "I agree: close the enquiry")
    ruth.send("Put it on the record")
    ruth.reads("Dad was cross.", "Ruth Garside, 24 April 2017")


def call(tomasz, mia, kind):
    tomasz.go(f"/people/{mia.key}/protection/conferences/")
    tomasz.tick("Which kind?", kind)
    tomasz.choose("Who chairs it?", "Hester Aldous")
    tomasz.write("When is it to be?", "24 April 2017 at 2:00pm")
    tomasz.write("Where?", "Civic Centre, room 4")
    tomasz.page.get_by_label("Karen Dunn").check()  # nobody is invited unless somebody says so
    tomasz.send("Call it")
    tomasz.reads("Karen Dunn: invited", "Hester Aldous")


def minute(hester, kind, *, verdict, progress=""):
    """The chair finds it on the desk, and writes each child's views first."""
    hester.go("/")
    hester.follow(f"{kind}: Mia Dunn")
    hester.follow("Write down the conference")
    hester.write("When was it held?", "24 April 2017 at 9:58am")
    hester.write("Mia Dunn’s views", "I want Mam to get up when I do.")
    hester.tick("In whose words?", "Their own words")
    hester.tick("Was an advocate offered?", "Offered, and not wanted")
    hester.tick("Did Karen Dunn come?", "Came, apart from the others")
    for agency in ("Children’s social care", "Police", "Health"):
        hester.tick(f"{agency}: how did they take part?", "Took part")
    hester.write("Health: why they disagree, in their words (optional)", "The harm was once.")
    hester.write("What was discussed", "Mornings, and the bruise.")
    if progress:
        hester.tick("How far has it come?", progress)
        hester.write("What shows it?", "The register of the school.")
    hester.tick("What was decided for Mia Dunn?", verdict)
    hester.write("Why", "It is what the children need.")


def plan_for_the_family(tomasz, ruth, mia):
    """The worker writes the plan, the manager agrees it, and Karen has it in words for her."""
    plan = Plan.objects.get()
    address = f"/people/{mia.key}/plans/{plan.pk}/"
    tomasz.go(f"{address}write/")
    tomasz.write("The plan in a sentence", "Karen and Nana make mornings work.")
    tomasz.page.get_by_label("What is to be different, in the family’s words").first.fill("Up when I am.")
    tomasz.page.get_by_label("What must change").first.fill("Nobody is up at seven.")
    tomasz.page.get_by_label("How we will know").first.fill("On time on four days of five.")
    first = tomasz.page.locator("details").first
    first.get_by_label("What", exact=True).fill("Nana rings at seven")
    first.get_by_label("Who", exact=True).fill("Nana")
    tomasz.day("By when", date(2017, 5, 8))
    tomasz.page.get_by_label("What happens if not enough changes").fill("We meet again in two weeks.")
    tomasz.send("Keep this version")
    tomasz.reads("Karen and Nana make mornings work.")
    ruth.go(f"{address}agree/")
    ruth.page.get_by_label("Who agreed it").fill("Karen, Nana, school and health.")
    ruth.page.get_by_role("main").get_by_role("button").first.click()
    ruth.page.wait_for_url(re.compile(f"{address}$"))
    karen = mia.person.relationships_to.get(kind="MOTHER").one.subject
    tomasz.go(f"{address}family/{karen.key}/")
    for question, words in (
        ("Why there is a plan", "Mia was hurt."),
        ("What everybody hopes for", "That mornings work."),
        ("What happens now", "Nana comes at seven."),
    ):
        tomasz.page.get_by_label(question).fill(words)
    tomasz.send("Read it as Karen Dunn")
    tomasz.send("This is right: keep it")
    ruth.go(address)
    ruth.reads("Up when I am.", "Karen Dunn")


def test_from_a_strategy_discussion_to_a_review_and_a_parents_copy(
    new_page, mia, social_worker, team_manager, chair, assert_accessible
):
    tomasz, ruth, hester = (
        Seat(new_page(), user, assert_accessible) for user in (social_worker, team_manager, chair)
    )
    discuss(tomasz, mia)
    enquire(tomasz, ruth, mia)
    call(tomasz, mia, "Initial conference")
    minute(hester, "Initial conference", verdict="A child protection plan is needed")
    hester.choose("Category, where a plan is needed (optional)", "Neglect")
    hester.send("Put it on the record")
    hester.reads("I want Mam to get up when I do.", "Health disagrees", "The harm was once.")
    hester.follow("Screen for the room")
    hester.reads("I want Mam to get up when I do.")
    expect(hester.page.get_by_role("main")).not_to_contain_text("The harm was once.")

    plan_for_the_family(tomasz, ruth, mia)
    call(tomasz, mia, "Review conference")
    minute(
        hester, "Review conference", verdict="No child protection plan is needed", progress="Good progress"
    )
    hester.choose("Where the plan ends: what follows (optional)", "Less help: a child in need plan follows")
    hester.send("Put it on the record")

    plan = Plan.objects.get()
    assert (plan.to_on, plan.end_reason) == (date(2017, 4, 24), "STEPPED_DOWN")
    assert [each.scale for each in Review.objects.get().progress.all()] == ["GOOD"]
    assert Conference.objects.filter(held_at__isnull=False).count() == 2
    tomasz.go(f"/people/{mia.key}/protection/")
    tomasz.reads("its last day is 24 April 2017", "24 April 2017 to 24 April 2017")

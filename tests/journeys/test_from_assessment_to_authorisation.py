"""From a referral to an authorised assessment: written in any order, returned, and given in again."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.records.access.services import involve
from kittiwake.records.assessment.models import Assessment, Authorisation, Pin, Returned
from kittiwake.records.line.models import ClockRun, Draft
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import live_at, make_adult, make_child
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)

MORNING = "Mia is up first. She wakes Corey and they walk to school by themselves."


@pytest.fixture
def mia(worker, manager, social_worker, long_term_team, at):
    """Mia, nine, referred by her school and with Tomasz; her mother Karen lives with her."""
    earlier, yesterday = at - timedelta(days=90), at - timedelta(days=1)
    child, mother = make_child(worker, earlier), make_adult(worker, earlier)
    act = Act(by=worker, at=earlier)
    relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS"), one=mother, other=child, act=act)
    for each in (child, mother):
        live_at(each, "3 Tannery Lane, Tarnmouth", act=act)
        involve(
            subject=each, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=earlier
        )
    decided_contact(
        child,
        worker=Act(by=worker, at=yesterday),
        manager=Act(by=manager, at=yesterday),
        outcome="REFERRAL",
    )
    return child


class Desk:
    """One person at their own browser; every page they come to is looked at for accessibility."""

    def __init__(self, page, user, look):
        self.page, self._look = page, look
        sign_in_browser(page, user)

    @property
    def main(self):
        return self.page.get_by_role("main")

    def go(self, address):
        self.page.goto(address)
        self._look(self.page)

    def follow(self, words):
        with self.page.expect_navigation():
            self.main.locator("a", has_text=re.compile(rf"^\s*{re.escape(words)}")).first.click()
        self._look(self.page)

    def say(self, number, words, how, *, who=""):
        """One statement with how it is known."""
        self.page.get_by_label(f"Statement {number}", exact=True).last.fill(words)
        row = self.page.get_by_role("group", name=f"Statement {number}", exact=True)
        row.get_by_label("How do you know?").select_option(how)
        if who:
            row.get_by_label("Who said it?").select_option(label=who)

    def write(self, question, words):
        self.page.get_by_label(question).fill(words)

    def send(self, button):
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=button, exact=True).click()
        self._look(self.page)

    def reads(self, *words):
        for each in words:
            expect(self.main).to_contain_text(each)


def begin(tomasz, mia):
    """From the referral; the sections in the order that suits the writer, the last one first."""
    tomasz.go(f"/people/{mia.key}/assessments/")
    tomasz.follow("Start an assessment")
    tomasz.write("Why now?", "School: she comes without a coat, and says that nobody was up.")
    tomasz.send("Start it")
    tomasz.reads("Not written", "School: she comes without a coat")
    tomasz.follow("What worries us")
    tomasz.say(
        1,
        "Karen says that there is always food in the house.",
        "Said by a parent or carer",
        who="Karen Dunn, mother",
    )
    tomasz.page.locator(".kw-rail input[type=checkbox]").first.check()
    tomasz.send("Save this section")
    tomasz.reads("“What worries us” is written.")


def day_and_words(tomasz):
    """What is typed is kept before it is sent: closed half-way, it stands there again."""
    tomasz.follow("A day in the child’s life")
    tomasz.say(1, MORNING, "Seen or heard by the writer")
    expect(tomasz.page.locator("[data-draft-words]")).to_contain_text("Saved")
    address = tomasz.page.url
    tomasz.go("/assessments/")
    tomasz.go(address)
    expect(tomasz.page.get_by_label("Statement 1", exact=True).last).to_have_value(MORNING)
    tomasz.send("Save this section")
    assert not Draft.objects.exists()
    tomasz.follow("What it means for this child")
    tomasz.page.locator("textarea").first.fill("She does a mother’s work before school.")
    tomasz.send("Save this section")


def give_in(tomasz):
    tomasz.follow("Give it to a manager")
    tomasz.reads("The parents’ own account: ", "Not written:", "nobody has marked them as read")
    tomasz.send("Give it in")
    tomasz.reads("To be authorised")


def give_back(ruth):
    """The manager's comment stands with the words it is about."""
    ruth.go("/")
    ruth.follow("1 assessment to authorise")
    ruth.follow("Child and family assessment: Mia Dunn")
    ruth.reads(MORNING, "Said by a parent or carer (Karen Dunn)")
    day = ruth.page.locator(
        "section", has=ruth.page.get_by_role("heading", name="A day in the child’s life")
    ).last
    mark_words(day.locator(".kw-typed", has_text=MORNING), MORNING.partition(".")[0])
    day.locator("summary").click()
    expect(day.get_by_label("The words it is about")).to_have_value("Mia is up first")
    day.get_by_label("Comment", exact=True).fill("Who is there when she wakes? Ask her, alone.")
    ruth.write("What is to be done?", "See her alone, and read the history.")
    expect(ruth.page.locator("#return [data-draft-words]")).to_contain_text("Saved")
    ruth.go(ruth.page.url)
    expect(ruth.page.get_by_label("What is to be done?")).to_have_value(
        "See her alone, and read the history."
    )
    ruth.send("Return it with the comments")


def mark_words(text, words):
    """As with a mouse, from the start of a text to the end of these words."""
    text.evaluate(
        """(text, words) => document.getSelection()
            .setBaseAndExtent(text.firstChild, 0, text.firstChild, words.length)""",
        words,
    )


def mend(tomasz):
    tomasz.go("/assessments/")
    tomasz.follow("Child and family assessment: Mia Dunn")
    tomasz.reads("See her alone, and read the history.", "Comment")
    tomasz.follow("A day in the child’s life")
    expect(tomasz.main.locator("blockquote")).to_have_text("Mia is up first")
    tomasz.reads("Who is there when she wakes? Ask her, alone.")
    tomasz.say(2, "“Nobody is. I do Corey’s toast.”", "Said by the child", who="Mia Dunn")
    tomasz.send("Save this section")
    tomasz.send("I have read the family’s history")


def authorise(ruth, assessment):
    ruth.go(f"/assessments/{assessment.pk}/decide/")
    ruth.reads("Changed since it was given in before")
    expect(ruth.page.locator("ins").first).to_contain_text("Nobody is. I do Corey’s toast.")
    ruth.send("Authorise it")  # without a word about whose account it is: not authorised, nothing lost
    ruth.reads("Say what you make of how much is the parents’ own account.")
    assert not Authorisation.objects.exists()
    ruth.write("What do you make of how much is the parents’ own account?", "The school says otherwise.")
    ruth.page.get_by_label("A child in need plan").check()
    ruth.write("Why do you authorise it?", "It is seen through her eyes now.")
    ruth.send("Authorise it")
    ruth.reads("The assessment is authorised.", "Authorised by Ruth Garside")


def test_from_a_referral_to_an_authorised_assessment_returned_once_on_the_way(
    new_page, mia, social_worker, team_manager, assert_accessible
):
    tomasz = Desk(new_page(), social_worker, assert_accessible)
    begin(tomasz, mia)
    assessment = Assessment.objects.get()
    assert assessment.parts.get().referral is not None
    day_and_words(tomasz)
    give_in(tomasz)

    ruth = Desk(new_page(), team_manager, assert_accessible)
    give_back(ruth)
    assert [(each.about, each.text) for each in Returned.objects.get().remarks.all()] == [
        ("Mia is up first", "Who is there when she wakes? Ask her, alone.")
    ]
    mend(tomasz)
    tomasz.follow("Give it to a manager")
    tomasz.reads("Not written:")
    expect(tomasz.main).not_to_contain_text("nobody has marked them as read")
    tomasz.send("Give it in")
    authorise(ruth, assessment)

    assert Pin.objects.count() == 1
    assert not Draft.objects.exists()
    assert not ClockRun.objects.filter(clock__startswith="as.cfa", stopped_at=None).exists()
    tomasz.go(f"/people/{mia.key}/")
    tomasz.reads("Holds since it was authorised on 24 April 2017")
    tomasz.go(f"/assessments/{assessment.pk}/read/")
    tomasz.reads("Said by the child (Mia Dunn)", "Authorised by Ruth Garside")

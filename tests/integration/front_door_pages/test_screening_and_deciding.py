"""From screening to a decision and what follows, as the people who do it press the buttons."""

from datetime import timedelta

import pytest

from kittiwake.core.dates import When
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.models import Contact, Decision, Proposal
from kittiwake.records.line.models import Draft
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import decide, decided_contact, make_contact, propose, screen
from tests.integration.front_door_pages.reading_pages import text_of, typed_in

pytestmark = pytest.mark.django_db

PROPOSAL = {
    "outcome": "REFERRAL",
    "reasons": "Fourth worry in a year.",
    "would_change_it": "If the nursery sees no change.",
}


def address(contact, rest=""):
    return f"/contacts/{contact.pk}/{rest}"


def newest_of(browser, contact):
    return int(typed_in(browser.get(address(contact)), "history/read/")["newest"])


@pytest.fixture
def earlier(child, worker, manager, at):
    """Two contacts about the child in the last year."""
    for days in (150, 40):
        then = at - timedelta(days=days)
        decided_contact(child, worker=Act(by=worker, at=then), manager=Act(by=manager, at=then))


def test_without_the_history_read_the_proposal_is_refused_names_what_is_unread_and_keeps_the_words(
    as_, worker, act, child, earlier
):
    contact = make_contact(act, child)

    refused = as_(worker).post(address(contact, "proposal/"), PROPOSAL)

    page = text_of(refused)
    assert refused.status_code == 422
    assert '<a href="#history">Open the history of everybody in the household' in page
    for day in ("25 November 2016", "15 March 2017"):
        assert day in page.partition("There is a problem")[2]
    assert PROPOSAL["reasons"] in page
    assert not Proposal.objects.filter(contact=contact).exists()


def test_the_history_is_read_on_the_page_it_stood_on(as_, worker, act, child, earlier):
    contact, browser = make_contact(act, child), as_(worker)
    newest = newest_of(browser, contact)

    stale = browser.post(address(contact, "history/read/"), {"newest": newest - 1})
    assert stale.status_code == 422
    assert "Something was added to the history since you opened this page." in text_of(stale)

    assert browser.post(address(contact, "history/read/"), {"newest": newest}).status_code == 302
    assert "Read by you" in text_of(browser.get(address(contact)))


def test_what_another_read_does_not_count_for_me(as_, other_worker, act, child, earlier):
    contact = make_contact(act, child)
    services.mark_history_read(contact_id=contact.pk, act=act)

    page = text_of(as_(other_worker).get(address(contact)))

    assert "I have read this history" in page
    assert "Priya Raman read this on 24 April 2017" in page


def test_a_worker_screens_proposes_and_a_manager_decides(as_, worker, manager, contact):
    mine = as_(worker)
    mine.post(address(contact, "agencies/ask/"), {"agency_kind": "HEALTH", "question": "What do you know?"})
    check = contact.checks.get()
    mine.post(
        address(contact, "agencies/answer/"),
        {"check": check.pk, "answer": "KNOWN", "text": "Two visits missed.", "sharing": "NOT_FAMILY"},
    )
    mine.post(
        address(contact, "screening/"),
        {"version": contact.version, "consent": "GIVEN", "consent_reason": "", "not_yet_known": "Who he is."},
    )
    mine.post(address(contact, "proposal/"), PROPOSAL)
    page = text_of(mine.get(address(contact)))
    assert "Two visits missed." in page
    assert "Not to be shown to the family" in page
    assert "Your decision" not in page  # never one's own proposal

    theirs = as_(manager)
    assert "What Priya Raman proposes" in text_of(theirs.get(address(contact)))
    sent = {"proposal": contact.proposals.get().pk, "outcome": "REFERRAL", "rationale": ""}
    assert theirs.post(address(contact, "decision/"), sent).status_code == 302

    page = text_of(mine.get(address(contact)))
    assert "Marian Holt</strong> decided <strong>Referral for assessment" in page
    assert "Referral of <strong>Mia Dunn</strong>" in page
    assert "Mia Dunn: Assess the child" in page


def test_a_changed_outcome_needs_a_rationale(as_, manager, proposed):
    sent = {"proposal": proposed.proposals.get().pk, "outcome": "NO_ACTION", "rationale": " "}

    refused = as_(manager).post(address(proposed, "decision/"), sent)

    assert refused.status_code == 422
    assert not proposed.decisions.exists()


def test_exceptions_are_agreed_to_before_a_decision(as_, worker, manager, contact):
    reasons = {
        "exception_agencies_asked": "The school had spoken to all of them.",
        "exception_consent_recorded": "Nobody answered.",
    }
    assert as_(worker).post(address(contact, "proposal/"), PROPOSAL | reasons).status_code == 302
    sent = {"proposal": contact.proposals.get().pk, "outcome": "REFERRAL", "rationale": "Agreed."}
    browser = as_(manager)
    assert "The school had spoken to all of them." in text_of(browser.get(address(contact)))

    assert browser.post(address(contact, "decision/"), sent).status_code == 422
    assert (
        browser.post(address(contact, "decision/"), sent | {"agrees_to_exceptions": "on"}).status_code == 302
    )


def test_the_second_manager_is_told_who_decided_and_keeps_their_words(as_, other_manager, proposed, signing):
    late = as_(other_manager)
    late.get(address(proposed))
    decide(proposed, signing)

    refused = late.post(
        address(proposed, "decision/"),
        {"proposal": proposed.proposals.get().pk, "outcome": "STRATEGY", "rationale": "Today."},
    )

    page = text_of(refused)
    assert refused.status_code == 422
    assert "Marian Holt decided this contact on 24 April 2017" in page
    assert "Your words are kept here" in page
    assert "Today." in page
    assert Decision.objects.get(contact=proposed).outcome == Outcome.REFERRAL


def test_a_worker_cannot_decide_and_a_proposer_who_manages_is_refused(as_, worker, manager, contact, signing):
    screen(contact, signing)
    propose(contact, signing)
    sent = {"proposal": contact.proposals.get().pk, "outcome": "REFERRAL", "rationale": "Mine."}

    assert as_(worker).post(address(contact, "decision/"), sent).status_code == 403
    assert as_(manager).post(address(contact, "decision/"), sent).status_code == 422
    assert not contact.decisions.exists()


def test_two_people_writing_the_same_text_see_both_and_the_author_chooses(
    as_, worker, other_worker, contact, at
):
    seen, browser = contact.version, as_(worker)
    theirs = {"consent": "REFUSED", "not_yet_known": "Where the baby sleeps."}
    services.change_screening(
        contact_id=contact.pk, expected_version=seen, changes=theirs, act=Act(by=other_worker, at=at)
    )
    mine = {"version": seen, "consent": "GIVEN", "consent_reason": "", "not_yet_known": "Who the man is."}

    refused = browser.post(address(contact, "screening/"), mine)

    page = text_of(refused)
    assert refused.status_code == 422
    assert "Where the baby sleeps." in page
    assert "Who the man is." in page
    assert "They wrote down: Asked and refused" in page

    browser.post(address(contact, "screening/"), mine | {"version": seen + 1, "not_yet_known_choice": "both"})
    assert Contact.objects.get(pk=contact.pk).not_yet_known == "Where the baby sleeps.\n\nWho the man is."


def test_not_asking_the_family_needs_its_lawful_reason(as_, worker, contact):
    sent = {
        "version": contact.version,
        "consent": "NOT_SOUGHT",
        "consent_reason": "",
        "not_yet_known": "Kept as typed.",
    }

    refused = as_(worker).post(address(contact, "screening/"), sent)

    assert "Give the lawful reason for not asking the family." in text_of(refused)
    assert "Kept as typed." in text_of(refused)


def test_a_question_goes_back_and_a_wait_is_named_and_ended(as_, worker, manager, proposed):
    as_(manager).post(address(proposed, "question/"), {"text": "Has anybody rung the nursery?"})
    browser = as_(worker)
    assert "Has anybody rung the nursery?" in text_of(browser.get(address(proposed)))

    wrong = {"what": "The nursery’s notes", "from_whom": "Quayside Nursery", "until_on": "31 February 2017"}
    refused = browser.post(address(proposed, "wait/"), wrong)
    assert "31 February is not a date." in text_of(refused)
    assert "Quayside Nursery" in text_of(refused)
    browser.post(address(proposed, "wait/"), wrong | {"until_on": "26 April 2017"})
    assert "Waiting since today for Quayside Nursery" in text_of(browser.get(address(proposed)))

    browser.post(address(proposed, "wait/end/"), {"because": "It came: nothing new."})
    assert proposed.waits.get().ended_because == "It came: nothing new."


def test_the_draft_answer_to_the_referrer_names_nobody_of_the_family(as_, worker, proposed, signing):
    decide(proposed, signing)
    browser = as_(worker)

    words = typed_in(browser.get(address(proposed)), "feedback/")["text"]

    assert "accepted your concern as a referral" in words
    assert not [name for name in ("Mia", "Dunn") if name in words]
    sent = {"kind": "OUTCOME", "to": "Safeguarding lead", "how": "E-mail", "text": words}
    assert browser.post(address(proposed, "feedback/"), sent).status_code == 302
    assert proposed.feedback.get().text == words.replace("\r\n", "\n")


def test_a_private_person_is_not_told_what_was_decided(as_, worker, act, signing, child):
    contact = make_contact(act, child, source_code="1B", referrer_name="")
    screen(contact, act)
    propose(contact, act)
    decide(contact, signing)

    words = typed_in(as_(worker).get(address(contact)), "feedback/")["text"]

    assert "family’s private life" in words
    assert "referral" not in words


def test_a_correction_stands_beside_the_first_decision(as_, manager, proposed, signing):
    decide(proposed, signing)

    as_(manager).post(
        address(proposed, "correction/"),
        {"outcome": "EARLY_HELP", "rationale": "The nursery had the wrong child."},
    )

    page = text_of(as_(manager).get(address(proposed)))
    assert "corrected it to <strong>Early help" in page
    assert "Corrected since" in page


def test_what_is_typed_into_a_proposal_is_there_again_half_filled_and_unsent(as_, worker, contact):
    browser = as_(worker)

    form = typed_in(browser.get(address(contact)), "proposal/")
    browser.post(address(contact, "proposal/"), form | {"reasons": "Half a sent", "save_draft": "1"})

    assert "Half a sent" in text_of(browser.get(address(contact)))
    browser.post(
        address(contact, "agencies/ask/"), {"agency_kind": "HEALTH", "question": "What do you know?"}
    )
    assert "Half a sent" in text_of(browser.get(address(contact)))


def test_a_draft_goes_when_the_proposal_is_sent(as_, worker, contact, act):
    screen(contact, act)
    browser = as_(worker)
    form = typed_in(browser.get(address(contact)), "proposal/")
    browser.post(address(contact, "proposal/"), form | {"reasons": "Half", "save_draft": "1"})
    assert Draft.objects.filter(owner=worker).exists()

    browser.post(address(contact, "proposal/"), PROPOSAL)

    assert not Draft.objects.filter(owner=worker).exists()


def test_a_team_manager_records_that_the_assessment_is_authorised(
    as_, worker, team_manager, allocated, proposed, signing
):
    decide(proposed, signing)
    referral = proposed.referrals.get()

    assert as_(worker).get(f"/referrals/{referral.pk}/authorised/").status_code == 403
    browser = as_(team_manager)
    empty = browser.post(f"/referrals/{referral.pk}/authorised/", {"note": ""})
    assert "Say who authorised the assessment" in text_of(empty)
    browser.post(
        f"/referrals/{referral.pk}/authorised/",
        {"note": "R Garside, in the old system", "referral": referral.pk},
    )

    referral.refresh_from_db()
    assert When.moment(referral.closed_at).on == signing.at.date()

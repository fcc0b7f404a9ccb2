"""Asking agencies: what is asked, what comes back, late, twice, or not at all."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from kittiwake.records.access.choices import Closure
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import close_record, involve
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Answer, AskedHow, Outcome
from kittiwake.records.front_door.models import AnswerGiven
from kittiwake.records.front_door.selectors import late_answers_for, unanswered_checks
from kittiwake.records.front_door.services import AnswerFacts, BadAnswer, BadContact, CheckFacts
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Hearer, NotToBeTold
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import close_agency
from tests.integration.checks_made import ask, make_agency_colleague
from tests.integration.contacts_made import decide, make_contact, propose, screen
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(worker, at):
    return make_child(worker, at)


@pytest.fixture
def contact(act, mia):
    return make_contact(act, mia)


@pytest.fixture
def school(at):
    return make_agency_colleague("Solveig Amankwah", "Beacon Hill Primary School", "EDUCATION", at)


@pytest.fixture
def police(at):
    return make_agency_colleague("Gethin Okafor", "Tarnmouth Police", "POLICE", at)


def later(act: Act, **by: int) -> Act:
    return replace(act, at=act.at + timedelta(**by))


def known(text: str = "Late nine times.", **facts: object) -> AnswerFacts:
    return AnswerFacts(**({"answer": Answer.KNOWN, "text": text} | facts))


def said_on_line(mia) -> list[str]:
    kinds = Event.objects.filter(subject=mia, kind__contains="agency").order_by("pk")
    return list(kinds.values_list("says", flat=True))


def test_a_question_says_by_when_in_working_hours_and_that_never_moves(act, contact, mia, school):
    check = ask(contact, school[0], mia, act=act)

    assert check.answer_by == datetime(2017, 4, 25, 7, 30, tzinfo=UTC)  # 8 working hours after ten
    assert check.answer_time == "built in"


def test_an_urgent_contact_is_answered_sooner(act, mia, school):
    urgent = make_contact(act, mia, is_urgent=True)

    assert ask(urgent, school[0], mia, act=act).answer_by == act.at + timedelta(hours=2)


def test_the_authoritys_own_time_holds_from_its_day_and_old_questions_keep_theirs(
    act, owner, contact, mia, school
):
    before = ask(contact, school[0], mia, act=act)
    facts = services.AnswerTimeFacts(
        from_on=date(2017, 4, 24),
        working_hours=4,
        urgent_working_hours=1,
        reason="Agreed by the partnership.",
    )
    services.set_answer_time(facts, act=replace(act, by=owner))

    after = ask(contact, school[0], mia, act=act, question="And his sister?")

    before.refresh_from_db()
    assert before.answer_by == datetime(2017, 4, 25, 7, 30, tzinfo=UTC)
    assert (after.answer_by, after.answer_time) == (act.at + timedelta(hours=4), "set from 2017-04-24")


@pytest.mark.parametrize(
    "wrong",
    [{"working_hours": 0}, {"urgent_working_hours": 9}, {"reason": " "}, {"from_on": date(2017, 4, 1)}],
)
def test_a_time_to_answer_that_makes_no_sense_is_refused(act, owner, wrong):
    sound = {"from_on": date(2017, 5, 1), "working_hours": 8, "urgent_working_hours": 2, "reason": "Agreed."}

    with pytest.raises(services.BadAnswerTime):
        services.set_answer_time(services.AnswerTimeFacts(**(sound | wrong)), act=replace(act, by=owner))


def test_the_same_question_put_twice_is_one(act, contact, mia, school):
    first, second = (ask(contact, school[0], mia, act=act) for _ in range(2))

    assert first == second
    assert said_on_line(mia) == ["Beacon Hill Primary School asked"]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"people": []}, "Tick the people"),
        ({"basis": "NOT_SAID"}, "on what basis"),
        ({"question": " "}, "what the agency was asked"),
    ],
)
def test_an_inbox_takes_only_a_whole_question(act, contact, mia, school, wrong, says):
    facts = {"agency": school[0], "people": [mia], "question": "?", "basis": "AGREED", "how": AskedHow.INBOX}

    with pytest.raises(BadContact, match=says):
        services.put_question(CheckFacts(**(facts | wrong)), contact_id=contact.pk, act=act)


def test_an_agency_is_asked_only_about_people_on_the_contact(act, contact, worker, at, school):
    with pytest.raises(BadContact, match="people who are on this contact"):
        ask(contact, school[0], make_child(worker, at, given="Somebody"), act=act)


def test_a_closed_agency_is_asked_nothing(act, owner, contact, mia, school):
    close_agency(agency=school[0], closed_on=date(2017, 4, 23), act=replace(act, by=owner))

    with pytest.raises(BadContact, match="has closed"):
        ask(contact, school[0], mia, act=act)


def seal(mia, act, *, by):
    involve(subject=mia, user=by, team=by.posts.get().team, kind="SUPPORTING", by=by, at=act.at)
    close_record(
        subject=mia, closure=Closure.SEALED, compartment="Staff", reason="A colleague’s child.",
        ring="Ruth Garside, 0191 498 0301", members=[act.by, by], by=by, at=act.at,
    )  # fmt: skip


def test_nothing_about_a_sealed_record_stands_in_an_inbox(act, team_manager, contact, mia, school):
    seal(mia, act, by=team_manager)

    with pytest.raises(BadContact, match="sealed"):
        ask(contact, school[0], mia, act=act)


def test_a_second_answer_that_differs_stands_beside_the_first_and_counts(act, contact, mia, school):
    agency, colleague = school
    check = ask(contact, agency, mia, act=act)
    theirs = replace(act, by=colleague)
    first = services.answer_as_agency(AnswerFacts(answer=Answer.NOTHING_KNOWN), check_id=check.pk, act=theirs)
    second = services.answer_as_agency(known(), check_id=check.pk, act=later(theirs, hours=1))

    check.refresh_from_db()
    assert check.latest == second
    assert second.supersedes == first
    assert [each.took_minutes for each in check.answers.all()] == [0, 60]
    assert said_on_line(mia) == [
        "Beacon Hill Primary School asked",
        "Beacon Hill Primary School: nothing known",
        "Beacon Hill Primary School answered again: answered",
    ]


def test_the_same_answer_sent_twice_is_one(act, contact, mia, school):
    check = ask(contact, school[0], mia, act=act)

    given = {
        services.answer_as_agency(known(), check_id=check.pk, act=replace(act, by=school[1])).pk
        for _ in range(2)
    }

    assert len(given) == 1
    assert check.answers.count() == 1


def test_an_answer_is_never_changed_or_deleted(act, contact, mia, school):
    check = ask(contact, school[0], mia, act=act)
    answer = services.write_down_answer(known(), check_id=check.pk, act=act)

    for change in (lambda: AnswerGiven.objects.update(answer_text="Other"), answer.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize(
    "facts",
    [
        {"answer": Answer.KNOWN, "text": "  "},
        {"answer": Answer.CANNOT_SHARE, "withheld": "ORDER"},
        {"answer": Answer.ASKED, "text": "Something"},
        {"answer": "MAYBE"},
        {"answer": Answer.NOTHING_KNOWN, "sharing": "ANYBODY"},
    ],
)
def test_an_answer_that_is_none_is_refused_and_nothing_is_kept(act, contact, mia, school, facts):
    check = ask(contact, school[0], mia, act=act)

    with pytest.raises(BadAnswer):
        services.answer_as_agency(AnswerFacts(**facts), check_id=check.pk, act=replace(act, by=school[1]))

    assert not AnswerGiven.objects.exists()


def test_an_agency_that_cannot_share_is_an_answer_of_its_own_kind_on_the_line(act, contact, mia, police):
    check = ask(contact, police[0], mia, act=act)
    facts = AnswerFacts(answer=Answer.CANNOT_SHARE, text="A case before the court.", withheld="INQUIRY")

    services.answer_as_agency(facts, check_id=check.pk, act=replace(act, by=police[1]))

    event = Event.objects.get(kind="contact.agency_cannot_share")
    assert (event.subject, event.says) == (mia, "Tarnmouth Police: cannot share")


def test_a_withdrawn_question_takes_no_answer_and_does_not_meet_the_standard(act, contact, mia, school):
    check = ask(contact, school[0], mia, act=act)
    services.withdraw_question(check_id=check.pk, because="Asked about the wrong year.", act=act)

    with pytest.raises(BadAnswer, match="withdrawn"):
        services.answer_as_agency(known(), check_id=check.pk, act=replace(act, by=school[1]))
    services.mark_history_read(contact_id=contact.pk, act=act)
    with pytest.raises(services.StandardNotMet, match="other agency"):
        propose(contact, act)


def test_a_chased_agency_is_written_down_and_only_while_it_has_not_answered(act, contact, mia, school):
    check = ask(contact, school[0], mia, act=act)
    services.chase(check_id=check.pk, note="Rang the office; the lead is back at two.", act=act)
    services.write_down_answer(known(), check_id=check.pk, act=act)

    assert said_on_line(mia)[1] == "Beacon Hill Primary School chased"
    for late in (
        lambda: services.chase(check_id=check.pk, note="Again.", act=act),
        lambda: services.withdraw_question(check_id=check.pk, because="Late.", act=act),
    ):
        with pytest.raises(BadContact, match="has answered"):
            late()


def test_only_unanswered_questions_wait_on_the_screeners_desk(act, worker, contact, mia, school, police):
    ask(contact, school[0], mia, act=act)
    waiting = ask(contact, police[0], mia, act=act)
    services.write_down_answer(known(), check_id=contact.checks.first().pk, act=act)

    assert unanswered_checks(worker) == [waiting]


def test_an_agency_answers_no_other_agencys_question(act, contact, mia, school, police):
    check = ask(contact, school[0], mia, act=act)

    with pytest.raises(NotPermitted):
        services.answer_as_agency(known(), check_id=check.pk, act=replace(act, by=police[1]))


def test_a_worker_does_not_answer_as_an_agency_nor_an_agency_as_a_worker(act, contact, mia, school):
    check = ask(contact, school[0], mia, act=act)

    with pytest.raises(NotPermitted):
        services.answer_as_agency(known(), check_id=check.pk, act=act)
    with pytest.raises(NotPermitted):
        services.write_down_answer(known(), check_id=check.pk, act=replace(act, by=school[1]))


class TestAfterTheDecision:
    """An answer that comes too late is kept, and reaches whoever decided."""

    @pytest.fixture
    def late(self, act, manager, contact, mia, school):
        check = ask(contact, school[0], mia, act=act)
        screen(contact, act)
        propose(contact, act, Outcome.NO_ACTION)
        decide(contact, replace(act, by=manager), Outcome.NO_ACTION)
        return services.answer_as_agency(
            known(), check_id=check.pk, act=later(replace(act, by=school[1]), hours=3)
        )

    def test_it_is_told_to_the_decider_and_to_nobody_else(self, late, manager, other_manager, worker):
        assert late_answers_for(manager) == [late]
        assert not late_answers_for(other_manager)
        assert not late_answers_for(worker)

    def test_weighing_it_ends_that_with_a_reason(self, late, act, manager, mia):
        deciding = later(replace(act, by=manager), hours=4)
        with pytest.raises(BadAnswer, match="why the decision stands"):
            services.weigh_late_answer(answer_id=late.pk, because=" ", act=deciding)

        services.weigh_late_answer(answer_id=late.pk, because="We knew of the lateness.", act=deciding)

        assert not late_answers_for(manager)
        assert Event.objects.filter(kind="contact.late_answer_weighed", subject=mia).exists()

    def test_correcting_the_decision_ends_it_too(self, late, act, manager, contact):
        verdict = services.Verdict(
            outcome=Outcome.REFERRAL, rationale="The school’s answer changes it.", agrees_to_exceptions=True
        )
        services.correct_decision(
            contact_id=contact.pk, verdict=verdict, act=later(replace(act, by=manager), hours=4)
        )

        assert not late_answers_for(manager)

    def test_answering_again_brings_it_back(self, late, act, manager, school):
        services.weigh_late_answer(answer_id=late.pk, because="Known.", act=replace(act, by=manager))

        again = services.answer_as_agency(
            known("He said he cooks for his sister."), check_id=late.check_asked_id,
            act=later(replace(act, by=school[1]), hours=6),
        )  # fmt: skip

        assert late_answers_for(manager) == [again]

    def test_only_who_may_decide_weighs_it(self, late, act):
        with pytest.raises(NotPermitted):
            services.weigh_late_answer(answer_id=late.pk, because="It stands.", act=act)

    def test_an_answer_in_time_is_not_weighed(self, act, manager, mia, school):
        check = ask(make_contact(act, mia), school[0], mia, act=act)
        answer = services.write_down_answer(known(), check_id=check.pk, act=act)

        with pytest.raises(BadAnswer, match="before the contact was decided"):
            services.weigh_late_answer(
                answer_id=answer.pk, because="It stands.", act=replace(act, by=manager)
            )

    def test_the_agency_is_told_what_came_of_it_once_there_is_something_to_tell(self, late, act, mia, school):
        services.tell_agency(check_id=late.check_asked_id, text="We will assess.", act=later(act, hours=4))
        undecided = ask(make_contact(act, mia), school[0], mia, act=act)

        assert late.check_asked.told_back.get().text == "We will assess."
        with pytest.raises(BadAnswer, match="Nothing has been decided"):
            services.tell_agency(check_id=undecided.pk, text="We will assess.", act=act)


class TestTelling:
    """What an agency said does not leave in somebody else's letter, against its marking."""

    WORDS = "His step-father was seen at the house on Sunday night."

    @pytest.fixture
    def marked(self, act, contact, mia, police):
        check = ask(contact, police[0], mia, act=act)
        services.write_down_answer(known(self.WORDS, sharing=Sharing.NOT_FAMILY), check_id=check.pk, act=act)
        return contact

    @pytest.mark.parametrize(
        "text", [WORDS, "We hear his STEP FATHER was seen, at the house.", "x " * 400 + WORDS.upper()]
    )
    def test_a_text_that_repeats_it_is_refused_without_repeating_it(self, marked, text):
        with pytest.raises(NotToBeTold) as refused:
            services.require_tellable(text, contact=marked, hearer=Hearer.FAMILY)

        assert "Tarnmouth Police" in str(refused.value)
        assert "Sunday" not in str(refused.value)

    def test_other_words_and_other_hearers_pass(self, marked):
        services.require_tellable("We will visit on Sunday night.", contact=marked, hearer=Hearer.FAMILY)
        services.require_tellable(self.WORDS, contact=marked, hearer=Hearer.PROFESSIONAL)

    def test_an_earlier_answer_stays_marked_after_a_later_one(self, marked, act):
        check = marked.checks.get()
        services.write_down_answer(known("Nothing more to say of it."), check_id=check.pk, act=act)

        with pytest.raises(NotToBeTold):
            services.require_tellable(self.WORDS, contact=marked, hearer=Hearer.FAMILY)

    def test_a_neighbour_is_not_told_what_an_agency_said_however_it_is_marked(self, act, mia, school):
        contact = make_contact(act, mia, source_code="1B")
        check = ask(contact, school[0], mia, act=act)
        services.write_down_answer(known("He was late nine times since Easter."), check_id=check.pk, act=act)

        with pytest.raises(services.NotYet, match="Beacon Hill Primary School"):
            services.give_feedback(
                contact_id=contact.pk, kind="ACKNOWLEDGEMENT", to="The neighbour", how="Telephone", act=act,
                text="You were right: he was late nine times since Easter.",
            )  # fmt: skip

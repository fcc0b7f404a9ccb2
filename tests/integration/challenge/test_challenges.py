"""A challenge is answered by a day, goes further by itself, and closes only with what it changed."""

from datetime import date

import pytest

from kittiwake.records.access.models import Post, User
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.challenge import selectors
from kittiwake.records.challenge.checking import challenge_faults
from kittiwake.records.challenge.models import StageReached
from kittiwake.records.challenge.services import (
    BadChallenge,
    ChallengeMovedOn,
    ClosingFacts,
    answer,
    close,
    escalate,
    escalate_due,
    raise_challenge,
    reread,
)
from kittiwake.records.line.checking import clock_faults, source_faults
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.people.models import Agency
from tests.integration.challenges_made import challenge_facts, decide_again, make_challenge
from tests.integration.people_made import make_child
from tests.standing_people import join

pytestmark = pytest.mark.django_db


def stages_of(challenge):
    return list(challenge.reached.values_list("stage", "is_by_itself"))


def runs_of(challenge):
    found = ClockRun.objects.filter(case=key_of(challenge)).order_by("pk")
    return list(found.values_list("clock", "due_on", "stopped_on"))


def no_faults():
    return not [*clock_faults(), *source_faults(), *challenge_faults()]


def test_a_challenge_starts_the_clock_of_its_first_stage(challenge, child):
    assert stages_of(challenge) == [("informal", False)]
    assert runs_of(challenge) == [("ch.informal", date(2017, 5, 2), None)]  # 1 May is a bank holiday
    assert child.events.filter(kind="challenge.raised").count() == 1


def test_unanswered_past_its_day_it_goes_to_the_next_stage_by_itself_and_twice_is_once(
    challenge, deciding, later
):
    assert escalate_due(later(deciding, 8)) == []  # 2 May: it is due today

    (reached,) = escalate_due(later(deciding, 9))

    assert (reached.challenge, reached.stage, reached.is_by_itself) == (challenge, "formal", True)
    assert "Nobody answered by 2 May 2017" in reached.because
    assert escalate_due(later(deciding, 9)) == []
    assert [clock for clock, _due, stopped in runs_of(challenge) if stopped is None] == ["ch.formal"]
    assert no_faults()


def test_the_last_stage_stays_and_is_shown_as_late(challenge, deciding, later, manager):
    for days in (9, 30, 60, 90):
        escalate_due(later(deciding, days))

    assert [stage for stage, _ in stages_of(challenge)] == ["informal", "formal", "senior"]
    (found,) = selectors.open_challenges(manager)
    assert (found.stage, found.is_answered) == ("senior", False)
    assert selectors.stage_clocks([found])[found.pk].stopped_on is None


def test_an_answered_challenge_goes_nowhere_by_itself(challenge, deciding, later):
    answer(challenge_id=challenge.pk, text="We will look at it again by Friday.", act=later(deciding, 2))

    assert escalate_due(later(deciding, 40)) == []
    assert runs_of(challenge) == [("ch.informal", date(2017, 5, 2), date(2017, 4, 26))]


def test_whoever_does_not_accept_the_answer_takes_it_further(challenge, challenging, deciding, later):
    answer(challenge_id=challenge.pk, text="No.", act=later(deciding, 1))

    escalate(
        challenge_id=challenge.pk, because="It says nothing about the history.", act=later(challenging, 2)
    )

    assert stages_of(challenge)[-1] == ("formal", False)
    answer(challenge_id=challenge.pk, text="Yes.", act=later(deciding, 3))
    with pytest.raises(ChallengeMovedOn, match="answered it at this stage already"):
        answer(challenge_id=challenge.pk, text="Again.", act=later(deciding, 3))


def test_nobody_answers_their_own_challenge_and_nobody_closes_what_they_answered(
    challenge, challenging, deciding, later
):
    with pytest.raises(NotPermitted, match="does not answer it"):
        answer(challenge_id=challenge.pk, text="Fine.", act=challenging)
    both = Post(user=deciding.by, role="reviewing_officer", from_on=date(2016, 1, 4))
    both.team = deciding.by.posts.get().team
    both.save()
    answer(challenge_id=challenge.pk, text="Fine.", act=deciding)
    again = Act(by=User.objects.get(pk=deciding.by.pk), at=later(deciding, 1).at)
    with pytest.raises(NotPermitted, match="does not close it"):
        close(ClosingFacts(accepted="Fine."), challenge_id=challenge.pk, act=again)


def test_only_the_challenger_or_a_reviewing_officer_says_how_it_goes_on(
    challenge, deciding, later, front_door_team
):
    answer(challenge_id=challenge.pk, text="No.", act=deciding)
    third = Act(by=join("Una Priest", "front_door_manager", front_door_team), at=later(deciding, 1).at)
    for act in (
        lambda: escalate(challenge_id=challenge.pk, because="x", act=third),
        lambda: close(ClosingFacts(accepted="x"), challenge_id=challenge.pk, act=third),
    ):
        with pytest.raises(NotPermitted, match="Desmond Achebe raised this challenge"):
            act()

    officer = Act(by=join("Ines Calder", "reviewing_officer", front_door_team), at=third.at)
    assert not close(
        ClosingFacts(accepted="By telephone."), challenge_id=challenge.pk, act=officer
    ).is_changed


def test_it_is_not_closed_without_an_answer(challenge, challenging, later):
    with pytest.raises(BadChallenge, match="no answer yet"):
        close(ClosingFacts(accepted="Fine."), challenge_id=challenge.pk, act=later(challenging, 1))


@pytest.mark.parametrize("facts", [{}, {"what_changed": "A referral."}, {"what_changed": "\u200b"}])
def test_it_is_not_closed_without_what_changed_or_an_acceptance(
    challenge, challenging, deciding, later, facts
):
    answer(challenge_id=challenge.pk, text="We will.", act=deciding)

    with pytest.raises(BadChallenge):
        close(ClosingFacts(**facts), challenge_id=challenge.pk, act=later(challenging, 1))


def test_what_changed_must_have_been_written_since(child, challenge, challenging, deciding, later):
    answer(challenge_id=challenge.pk, text="We will.", act=deciding)
    same = ClosingFacts(what_changed="A referral.", after=challenge.about)

    with pytest.raises(BadChallenge, match="since the challenge was raised"):
        close(same, challenge_id=challenge.pk, act=later(challenging, 1))


def test_it_closes_with_the_work_before_and_after(child, challenge, challenging, deciding, act, later):
    answer(challenge_id=challenge.pk, text="We will.", act=deciding)
    after = decide_again(child, worker=act, manager=deciding, days=1)
    assert after in {work.key for work in selectors.written_since(challenge)}
    before = selectors.stood_before(challenge, after)

    closing = close(
        ClosingFacts(what_changed="It is a referral now.", before=before, after=after),
        challenge_id=challenge.pk, act=later(challenging, 2),
    )  # fmt: skip

    assert (closing.is_changed, closing.before, closing.after) == (True, challenge.about, after)
    with pytest.raises(ChallengeMovedOn, match="closed"):
        escalate(challenge_id=challenge.pk, because="More.", act=later(challenging, 3))
    assert no_faults()


def test_a_change_is_read_again_at_the_next_review_and_only_there(
    child, challenge, challenging, deciding, act, later, review
):
    answer(challenge_id=challenge.pk, text="We will.", act=deciding)
    after = decide_again(child, worker=act, manager=deciding, days=1)
    close(
        ClosingFacts(what_changed="It is a referral now.", after=after),
        challenge_id=challenge.pk, act=later(challenging, 2),
    )  # fmt: skip
    assert not selectors.to_reread(challenging.by).exists()
    held = review(30)
    assert selectors.to_reread(challenging.by).get() == challenge

    with pytest.raises(BadChallenge, match="Choose the review"):
        reread(
            challenge_id=challenge.pk, review=after, sustained="YES", evidence="x", act=later(challenging, 31)
        )
    reread(
        challenge_id=challenge.pk, review=held, sustained="PARTLY", evidence="He goes to school, late.",
        act=later(challenging, 31),
    )  # fmt: skip

    assert not selectors.to_reread(challenging.by).exists()
    everything = selectors.effect_of(challenging.by)[-1]
    assert (everything.changed, everything.reread, everything.sustained) == (1, 1, 0)


def test_a_partner_agency_that_disagrees_does_the_same_thing(child, challenging):
    with pytest.raises(BadChallenge, match="which agency"):
        make_challenge(child, challenging, challenger="PARTNER")
    school = Agency.objects.create(name="Riverbank School", kind="SCHOOL")

    raised = make_challenge(child, challenging, challenger="PARTNER", agency=school)

    assert (raised.agency, stages_of(raised)) == (school, [("informal", False)])


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"about": "notes.casenote:1"}, "Choose the plan"),
        ({"about": "plans.planversion:4"}, "not on the record"),
        ({"concern": "\u200b"}, "what is wrong"),
        ({"wants": " "}, "what should change"),
        ({"challenger": "MAYOR"}, "who challenges"),
    ],
)
def test_a_challenge_that_cannot_stand_is_refused_in_words(child, challenging, changes, says):
    with pytest.raises(BadChallenge, match=says):
        make_challenge(child, challenging, **changes)


def test_it_is_about_no_child_whose_line_does_not_name_the_work(child, worker, at, challenging):
    other = make_child(worker, at, given="Theo")

    with pytest.raises(BadChallenge, match="each of these children"):
        raise_challenge(challenge_facts(child), children=[child, other], act=challenging)


def test_nobody_challenges_on_a_record_that_is_closed_to_them(child, onlooker, analyst, at, challenge):
    for by in (onlooker, analyst):
        with pytest.raises(NotPermitted):
            make_challenge(child, Act(by=by, at=at))
        assert selectors.challenge_visible_to(by, challenge.pk) is None
        assert selectors.effect_of(by) == []


def test_only_somebody_who_reads_challenges_carries_the_rule_out(challenge, analyst, deciding, later):
    with pytest.raises(NotPermitted):
        escalate_due(Act(by=analyst, at=later(deciding, 40).at))
    assert StageReached.objects.count() == 1

"""R27 for protection: a challenge goes further by itself, closes with what changed, and is read again."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.services import involve
from kittiwake.records.challenge import selectors
from kittiwake.records.challenge.services import (
    BadChallenge,
    ChallengeFacts,
    ClosingFacts,
    answer,
    close,
    escalate_due,
    raise_challenge,
    reread,
)
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.plans.services import (
    OutcomeFacts,
    ProgressFacts,
    ReviewFacts,
    VersionFacts,
    hold_review,
    start_plan,
    write_version,
)
from tests.integration.people_made import make_child
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = [pytest.mark.django_db, pytest.mark.replay("R27")]


@pytest.fixture
def officer(front_door_team):
    """Who oversees plans, and writes none."""
    return join("Ines Calder", "reviewing_officer", front_door_team)


@pytest.fixture
def child(worker, at, social_worker, team_manager, long_term_team):
    found = make_child(worker, at - timedelta(days=90))
    known = {"subject": found, "team": long_term_team, "by": worker, "at": at - timedelta(days=80)}
    involve(user=social_worker, kind="ALLOCATED", **known)
    involve(user=None, kind="TEAM", **known)
    return found


@pytest.fixture
def plan(child, social_worker, at):
    """A child protection plan of sixty days ago, and its first version."""
    return start_plan(
        subject=child, kind="CHILD_PROTECTION", on=date(2017, 2, 23), because="Neglect.",
        act=days(social_worker, at, -60),
    )  # fmt: skip


@pytest.fixture
def first(plan, social_worker, at):
    return write(plan, "She is at school every day.", days(social_worker, at, -59), after=0)


@pytest.fixture
def challenge(child, first, officer, at):
    """Raised thirty days ago, and nobody answered."""
    facts = ChallengeFacts(
        about=key_of(first), challenger="REVIEWING_OFFICER", wants="Say who gets her up, and when.",
        concern="Nobody can tell from the plan what must change.",
    )  # fmt: skip
    return raise_challenge(facts, children=[child], act=days(officer, at, -30))


def days(by, at, number):
    return Act(by=by, at=at + timedelta(days=number))


def write(plan, wish, act, *, after):
    outcome = OutcomeFacts(wish=wish, must_change="Mornings.", how_we_know="The register.")
    return write_version(plan=plan, facts=VersionFacts(says=wish, outcomes=(outcome,), after=after), act=act)


def test_unanswered_past_its_stages_clock_it_escalates_by_itself_and_its_page_says_so(
    challenge, officer, at, client
):
    for _ in range(2):
        escalate_due(days(officer, at, -20))

    assert [reached.stage for reached in challenge.reached.all()] == ["informal", "formal"]
    assert ClockRun.objects.get(case=key_of(challenge), stopped_at=None).clock == "ch.formal"
    page = sign_in(client, officer).get(f"/challenges/{challenge.pk}/").content.decode()
    assert "by itself" in page
    assert "Nobody answered by" in page


def test_it_cannot_be_closed_without_an_answer_and_what_changed_in_the_plan(
    challenge, plan, first, officer, team_manager, social_worker, at
):
    with pytest.raises(BadChallenge, match="no answer"):
        close(ClosingFacts(accepted="Agreed."), challenge_id=challenge.pk, act=days(officer, at, -28))
    answer(challenge_id=challenge.pk, text="The plan is written anew.", act=days(team_manager, at, -27))
    with pytest.raises(BadChallenge, match="what changed"):
        close(ClosingFacts(), challenge_id=challenge.pk, act=days(officer, at, -26))
    with pytest.raises(BadChallenge, match="written since"):
        close(
            ClosingFacts(what_changed="It is clear now.", after=key_of(first)),
            challenge_id=challenge.pk, act=days(officer, at, -26),
        )  # fmt: skip
    second = write(plan, "Nana gets her up at seven.", days(social_worker, at, -25), after=1)

    before = selectors.stood_before(challenge, key_of(second))
    facts = ClosingFacts(what_changed="It says who gets her up.", before=before, after=key_of(second))
    closing = close(facts, challenge_id=challenge.pk, act=days(officer, at, -24))

    assert (closing.before, closing.after) == (key_of(first), key_of(second))


def test_it_is_read_again_at_the_next_review(challenge, plan, officer, team_manager, social_worker, at):
    answer(challenge_id=challenge.pk, text="The plan is written anew.", act=days(team_manager, at, -27))
    second = write(plan, "Nana gets her up at seven.", days(social_worker, at, -25), after=1)
    facts = ClosingFacts(what_changed="It says who gets her up.", after=key_of(second))
    close(facts, challenge_id=challenge.pk, act=days(officer, at, -24))
    assert not selectors.to_reread(officer).exists()

    progress = ProgressFacts(
        outcome=second.outcomes.get(), scale="SOME", evidence="On time on nine days of ten."
    )
    held = ReviewFacts(
        kind="CORE_GROUP", held_on=date(2017, 4, 14), attended="Mother, Nana, school.", decision="CONTINUE",
        because="It begins to work.", progress=(progress,),
    )  # fmt: skip
    review = hold_review(plan=plan, facts=held, act=days(social_worker, at, -10))

    assert selectors.to_reread(officer).get() == challenge
    reread(
        challenge_id=challenge.pk, review=key_of(review), sustained="YES", evidence="The register.",
        act=days(officer, at, -9),
    )  # fmt: skip
    assert not selectors.to_reread(officer).exists()
    assert selectors.effect_of(officer)[-1].sustained == 1

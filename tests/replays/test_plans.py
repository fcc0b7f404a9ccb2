"""R13, R14 and R16: plans that say who does what, that the family has, and that do not stand still."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.services import involve
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import AddressFacts, RelationshipFacts, record_address, relate
from kittiwake.records.plans import selectors
from kittiwake.records.plans.measurable import gaps_of, stopping
from kittiwake.records.plans.services import (
    BadPlan,
    CopyFacts,
    ExplainedFacts,
    agree_version,
    decide_contingency,
    explain,
    hold_review,
    write_copy,
    write_version,
)
from tests.integration.people_made import make_adult, make_child
from tests.integration.plans_made import action, begin, outcome, review_facts, version_facts, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(worker, at, social_worker, long_term_team):
    child = make_child(worker, at - timedelta(days=200))
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return child


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def managing(team_manager, at):
    return Act(by=team_manager, at=at)


@pytest.mark.replay("R13")
@pytest.mark.parametrize(
    ("bad", "missing"),
    [
        (outcome(action(what="Engage with services", who="", by_on=None), wish="", how_we_know=""), 4),
        (outcome(wish=""), 1),
        (outcome(how_we_know=""), 1),
        (outcome(action(who="")), 1),
        (outcome(action(by_on=None)), 1),
    ],
)
def test_an_action_without_outcome_measure_person_or_date_stays_a_draft(mia, writing, managing, bad, missing):
    plan = begin(mia, writing)
    version = write_version(plan=plan, facts=version_facts(bad), act=writing)
    gaps = gaps_of(selectors.rows_of(version), if_not=version.if_not)

    assert len(stopping(gaps)) == missing
    with pytest.raises(BadPlan, match="draft"):
        agree_version(version=version, with_whom="Karen", on=date(2017, 4, 24), act=managing)


@pytest.mark.replay("R13")
def test_a_plan_that_does_not_say_what_happens_if_not_is_marked_so(mia, writing):
    version = written(begin(mia, writing), writing, if_not=" ")
    gaps = gaps_of(selectors.rows_of(version), if_not=version.if_not)

    assert [gap.says for gap in gaps] == ["This plan does not say what happens if not enough changes."]
    assert not stopping(gaps)


@pytest.mark.replay("R16")
def test_two_reviews_without_progress_make_the_contingency_due_and_leaving_it_needs_a_reason(
    mia, writing, managing
):
    plan = begin(mia, writing)
    version = written(plan, writing)
    thread = version.outcomes.get().thread
    hold_review(plan=plan, facts=review_facts(version, "NONE", on=date(2017, 3, 10)), act=writing)
    assert selectors.contingency_due(plan) == {}

    hold_review(plan=plan, facts=review_facts(version, "WORSE", on=date(2017, 4, 10)), act=writing)

    assert selectors.contingency_due(plan)[thread].times == 2
    assert events_visible_to(writing.by, mia).filter(kind="contingency.fell_due").exists()
    with pytest.raises(BadPlan, match="Say why"):
        decide_contingency(plan=plan, thread=thread, is_used=False, because=" ", act=managing)
    decide_contingency(
        plan=plan, thread=thread, is_used=False, because="Nana moved in last week.", act=managing
    )
    assert selectors.contingency_due(plan) == {}


@pytest.mark.replay("R16")
def test_it_falls_due_again_after_two_more_and_progress_between_begins_the_count_anew(mia, writing, managing):
    plan = begin(mia, writing, days_ago=100)
    version = written(plan, writing)
    thread = version.outcomes.get().thread
    found = []
    for day, scale in enumerate(("NONE", "SOME", "NONE", "NONE", "NONE", "WORSE"), start=1):
        facts = review_facts(version, scale, on=date(2017, 2, day))
        hold_review(plan=plan, facts=facts, act=writing)
        found.append(thread in selectors.contingency_due(plan))
        if day == 4:
            decide_contingency(plan=plan, thread=thread, is_used=True, because="", act=managing)

    assert found == [False, False, False, True, False, True]


@pytest.mark.replay("R14")
def test_a_plan_counts_as_shared_only_once_a_parent_and_the_child_had_theirs_explained(
    mia, act, at, worker, writing, managing
):
    karen = make_adult(worker, at - timedelta(days=200))
    relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS"), one=karen, other=mia, act=act)
    known = {"user": writing.by, "team": writing.by.posts.get().team, "by": worker, "at": at}
    involve(subject=karen, kind="SUPPORTING", **known)
    plan = begin(mia, writing)
    version = written(plan, writing)
    agree_version(version=version, with_whom="Karen", on=date(2017, 4, 24), act=managing)

    for person, band, interpreter in ((karen, "", "NOT_THERE"), (mia, "FROM_5", "NOT_NEEDED")):
        facts = CopyFacts(why="Mornings.", hopes="Breakfast.", what_happens="Nana comes.", age_band=band)
        copy = write_copy(version=version, recipient_key=str(person.key), facts=facts, act=writing)
        told = ExplainedFacts(on=date(2017, 4, 24), where="At home", interpreter=interpreter)
        explain(copy=copy, facts=told, act=writing)
        assert standing(plan) == "AGREED"

    with pytest.raises(BadPlan, match="sent for somebody else"):
        write_copy(version=version, recipient_key=str(karen.key), facts=facts, act=writing)

    again = ExplainedFacts(on=date(2017, 4, 24), where="At home", interpreter="PRESENT")
    explain(copy=version.copies.get(audience="PARENT"), facts=again, act=writing)
    assert standing(plan) == "SHARED"
    assert events_visible_to(writing.by, mia).filter(kind="plan.shared").count() == 1


@pytest.mark.replay("R14")
def test_a_protected_address_is_refused_in_a_familys_version(mia, act, writing):
    record_address(
        AddressFacts(kind="REFUGE", lines="2 Quay Street\nTarnmouth", postcode="TM2 9ZZ"),
        subject=mia,
        act=act,
    )
    version = written(begin(mia, writing), writing)
    facts = CopyFacts(
        why="Mornings.", hopes="Breakfast.", what_happens="Nana comes to 2, QUAY street.", age_band="FROM_5"
    )

    with pytest.raises(BadPlan, match="a protected address"):
        write_copy(version=version, recipient_key=str(mia.key), facts=facts, act=writing)


def standing(plan):
    return selectors.standing_of(selectors.versions_of(plan)[0])

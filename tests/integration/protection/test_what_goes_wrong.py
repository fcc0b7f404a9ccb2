"""Events out of order, records that change midway, very long minutes: nothing is lost."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.services import involve
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, DraftPlace, save_draft
from kittiwake.records.people.services import RelationshipFacts, agree_merge, propose_merge, relate
from kittiwake.records.plans.models import Plan, Review
from kittiwake.records.plans.services import BadPlan
from kittiwake.records.protection import services
from kittiwake.records.protection.models import Conference, ConferenceChild
from kittiwake.records.protection.policies import BadProtection
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.people_made import make_adult, make_child
from tests.integration.plans_made import written
from tests.integration.protection_made import call, child_facts, confer, conference_facts, discuss
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def before(act, days):
    return Act(by=act.by, at=act.at - timedelta(days=days))


@pytest.fixture
def minute(chairing):
    def held(conference, *children, at=None, **changes):
        facts = conference_facts(*children, held_at=at or chairing.at, **changes)
        return services.hold_conference(conference=conference, facts=facts, act=chairing)

    return held


@pytest.fixture
def many(worker, social_worker, long_term_team, at):
    """Fourteen brothers and sisters."""
    earlier = Act(by=worker, at=at - timedelta(days=90))
    mother, found = make_adult(worker, earlier.at), []
    for number in range(14):
        child = make_child(worker, earlier.at, given=f"Child{number}", born_on=date(2001 + number, 1, 9))
        relate(RelationshipFacts(kind="MOTHER"), one=mother, other=child, act=earlier)
        known = {"team": long_term_team, "kind": "ALLOCATED", "by": worker, "at": earlier.at}
        involve(subject=child, user=social_worker, **known)
        found.append(child)
    return found


def test_one_of_fourteen_who_is_missing_is_told_and_then_all_fourteen_have_a_plan(
    many, writing, chair, minute
):
    conference = call(*many, chair=chair, act=writing)
    with pytest.raises(BadProtection, match="1 child not decided about yet"):
        minute(conference, *(child_facts(child) for child in many[:-1]))
    assert not Plan.objects.exists()

    minute(conference, *(child_facts(child) for child in many))

    assert Plan.objects.filter(subject__in=many, kind="CHILD_PROTECTION").count() == 14
    assert list(findings()) == []


def test_the_page_for_fourteen_asks_and_keeps_each_of_them(many, writing, chair):
    conference = call(*many, chair=chair, act=writing)
    page = reverse("protection:minute", args=[many[0].key, conference.pk])
    browser = sign_in(Client(), chair)
    said = typed_in(browser.get(page)) | {
        "held_at": "24 April 2017 at 9:55am", "discussed": "All of them.",
        "came_SOCIAL_CARE": "CAME", "came_POLICE": "CAME", "came_HEALTH": "CAME",
    }  # fmt: skip
    for child in many:
        said |= {
            f"views_{child.key}": "I like it here.", f"whose_words_{child.key}": "CHILD",
            f"advocate_{child.key}": "DECLINED", f"verdict_{child.key}": "NO_PLAN",
            f"because_{child.key}": "Nana is there.",
        }  # fmt: skip
    forgotten = f"verdict_{many[7].key}"
    answer = browser.post(page, {name: value for name, value in said.items() if name != forgotten})
    assert answer.status_code == 422
    assert "Decide about Child7 Dunn." in text_of(answer)

    assert browser.post(page, said).status_code == 302
    assert ConferenceChild.objects.filter(verdict="NO_PLAN").count() == 14


def test_a_review_dated_before_the_plan_began_ends_nothing_and_says_so(family, writing, chair, minute):
    mia = family[0]
    confer(mia, chair=chair, act=before(writing, 20))
    review = call(mia, chair=chair, act=writing, kind="REVIEW")
    ends = child_facts(mia, verdict="NO_PLAN", category="", then="ACHIEVED")

    with pytest.raises(BadProtection, match="on no child protection plan on that day"):
        minute(review, ends, at=writing.at - timedelta(days=30))

    assert Plan.objects.get().to_on is None


def test_a_plan_does_not_end_before_its_last_review(family, writing, chair):
    mia = family[0]
    confer(mia, chair=chair, act=before(writing, 80))
    confer(mia, chair=chair, act=before(writing, 10), kind="REVIEW")

    with pytest.raises(BadPlan, match="was reviewed on 14 April 2017, after that day"):
        confer(mia, chair=chair, act=before(writing, 20), kind="REVIEW", verdict="NO_PLAN", category="")


def test_an_initial_conference_minuted_late_does_not_begin_a_second_plan_on_the_same_days(
    family, writing, chair
):
    mia = family[0]
    confer(mia, chair=chair, act=before(writing, 20))

    with pytest.raises(BadPlan, match="one plan of a kind at a time"):
        confer(mia, chair=chair, act=before(writing, 40))

    assert Plan.objects.count() == 1


def test_no_plan_begins_or_goes_on_for_somebody_who_is_18_and_theirs_ends_with_that_reason(
    worker, writing, chair, long_term_team, minute
):
    grown = make_child(worker, writing.at - timedelta(days=300), given="Dee", born_on=date(1999, 4, 20))
    known = {"team": long_term_team, "kind": "ALLOCATED", "by": worker}
    involve(subject=grown, user=writing.by, at=writing.at - timedelta(days=290), **known)
    confer(grown, chair=chair, act=before(writing, 80))
    review = call(grown, chair=chair, act=writing, kind="REVIEW")

    with pytest.raises(BadProtection, match="was 18 on that day"):
        minute(review, child_facts(grown))
    minute(review, child_facts(grown, verdict="NO_PLAN", category="", then="ADULT"))

    plan = Plan.objects.get()
    assert (plan.to_on, plan.end_reason) == (date(2017, 4, 24), "ADULT")


def test_a_child_who_was_adopted_midway_has_a_plan_that_ends_so(family, writing, chair, chairing):
    mia = family[0]
    confer(mia, chair=chair, act=before(writing, 80))
    review = call(mia, chair=chair, act=writing, kind="REVIEW")
    plan = Plan.objects.get()
    services.end_without_conference(
        plan=plan, on=date(2017, 4, 21), reason="ADOPTED", because="The order was made.", act=chairing
    )

    services.call_off_conference(conference=review, why="She was adopted on 21 April.", act=writing)

    review.refresh_from_db()
    assert review.called_off_why == "She was adopted on 21 April."
    assert list(findings()) == []


def test_where_a_review_ends_a_plan_it_says_what_follows_and_nowhere_else(family, writing, chair, minute):
    mia = family[0]
    first = call(mia, chair=chair, act=before(writing, 5))
    with pytest.raises(BadProtection, match="say what follows"):
        minute(first, child_facts(mia, verdict="NO_PLAN", category="", then="ACHIEVED"))
    confer(mia, chair=chair, act=before(writing, 4))
    review = call(mia, chair=chair, act=writing, kind="REVIEW")
    with pytest.raises(BadProtection, match="say what follows"):
        minute(review, child_facts(mia, verdict="NO_PLAN", category=""))

    minute(review, child_facts(mia, verdict="NO_PLAN", category="", then="LOOKED_AFTER"))

    assert Plan.objects.get().end_reason == "LOOKED_AFTER"
    assert Review.objects.get().decision == "STEP_UP"


def test_a_review_conference_rates_every_outcome_of_the_plan(family, writing, chair, minute):
    from kittiwake.records.plans.services import ProgressFacts

    mia = family[0]
    confer(mia, chair=chair, act=before(writing, 60))
    version = written(Plan.objects.get(), before(writing, 50))
    review = call(mia, chair=chair, act=writing, kind="REVIEW")
    with pytest.raises(BadProtection, match="each outcome"):
        minute(review, child_facts(mia))

    rated = tuple(
        ProgressFacts(outcome=each, scale="NONE", evidence="The register.") for each in version.outcomes.all()
    )
    minute(review, child_facts(mia, progress=rated))

    kept = Review.objects.get()
    assert (kept.kind, kept.held_on, kept.decision) == ("REVIEW_CONFERENCE", date(2017, 4, 24), "CONTINUE")
    assert kept.family_view == "I want Mam to get up when I do."
    assert [each.scale for each in kept.progress.all()] == ["NONE"]


@pytest.fixture
def twice(worker, social_worker, long_term_team, at):
    """Mia, and Mia registered again with a letter changed."""
    earlier, found = at - timedelta(days=200), []
    for given in ("Mia", "Miya"):
        child = make_child(worker, earlier, given=given)
        known = {"team": long_term_team, "kind": "ALLOCATED", "by": worker, "at": earlier}
        involve(subject=child, user=social_worker, **known)
        found.append(child)
    return found


def joined(mia, miya, worker, manager, at):
    merge = propose_merge(kept=mia, other=miya, because="Same school.", act=Act(by=worker, at=at))
    agree_merge(merge_id=merge.pk, act=Act(by=manager, at=at))


def decided_about(key, **changes):
    said = {
        "views": "I like Nana.", "whose_words": "CHILD", "advocate": "ACCEPTED", "verdict": "PLAN",
        "category": "NEG", "because": "Nobody is up.",
    }  # fmt: skip
    return {f"{name}_{key}": value for name, value in (said | changes).items()}


def test_two_records_joined_while_they_are_minuted_are_one_child_with_one_plan_and_no_word_lost(
    twice, writing, chair, worker, manager
):
    mia, miya = twice
    conference = call(mia, miya, chair=chair, act=writing)
    page = reverse("protection:minute", args=[mia.key, conference.pk])
    browser = sign_in(Client(), chair)
    said = typed_in(browser.get(page)) | {
        "held_at": "24 April 2017 at 9:55am", "discussed": "Mornings.",
        "came_SOCIAL_CARE": "CAME", "came_POLICE": "CAME", "came_HEALTH": "CAME",
    }  # fmt: skip
    said |= decided_about(mia.key) | decided_about(
        miya.key, views="I like school.", verdict="NO_PLAN", category=""
    )
    joined(mia, miya, worker, manager, writing.at)

    answer = browser.post(page, said)
    assert answer.status_code == 422  # the two verdicts differ: the chair says which
    assert "I like Nana." in text_of(answer)
    assert "I like school." in text_of(answer)
    said[f"verdict_{miya.key}"] = "PLAN"
    assert browser.post(page, said).status_code == 302

    assert Plan.objects.filter(subject__in=twice).count() == 1
    assert "I like school." in ConferenceChild.objects.get(subject=mia).views
    assert Event.objects.filter(kind="conference.held", subject__in=twice).count() == 1
    assert list(findings()) == []


def test_a_draft_of_minutes_survives_a_merge(twice, writing, chair, worker, manager):
    mia, miya = twice
    conference = call(mia, miya, chair=chair, act=writing)
    page = reverse("protection:minute", args=[mia.key, conference.pk])
    place = DraftPlace(
        form="protection.minutes", about=f"protection.conference:{conference.pk}", title="x", back=page
    )
    fields = {f"views_{mia.key}": "First words.", f"views_{miya.key}": "Second words."}
    save_draft(place, owner=chair, fields=fields, revision=0, at=writing.at)
    joined(mia, miya, worker, manager, writing.at)

    shown = sign_in(Client(), chair).get(page).content.decode()

    assert "First words." in shown
    assert "Second words." in shown


def test_minutes_of_thirty_pages_are_kept_to_the_last_word(family, writing, chair):
    mia = family[0]
    conference = call(mia, chair=chair, act=writing)
    page = reverse("protection:minute", args=[mia.key, conference.pk])
    browser = sign_in(Client(), chair)
    long = "What the school sees, and what Nana says about mornings. " * 1600 + "The last word."
    said = typed_in(browser.get(page)) | decided_about(mia.key) | {
        "held_at": "24 April 2017 at 9:55am", "discussed": long,
        "came_SOCIAL_CARE": "CAME", "came_POLICE": "CAME", "came_HEALTH": "CAME",
    }  # fmt: skip
    too_long = browser.post(page, said | {"discussed": long * 3})
    assert too_long.status_code == 422
    assert "The last word." in text_of(too_long)

    shown = browser.post(page, said, follow=True)

    assert Conference.objects.get(pk=conference.pk).discussed == long
    assert "The last word." in text_of(shown)


def test_a_form_sent_twice_makes_one_conference(family, writing, chair):
    known = {"submission": uuid4()}
    one, again = (call(*family, chair=chair, act=writing, **known) for _ in range(2))

    assert one == again
    assert Conference.objects.count() == 1


def test_two_who_call_it_off_or_minute_it_at_once_are_told(family, writing, chair):
    discussion = discuss(*family, act=writing)
    page = reverse("protection:call_off_strategy", args=[family[0].key, discussion.pk])
    answer = sign_in(Client(), writing.by).post(page, {"why": "Paint."})

    assert answer.status_code == 422
    assert "Somebody has written down this discussion already" in text_of(answer)

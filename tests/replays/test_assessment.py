"""R08 to R12: on whose word an assessment rests, how the child lives, whether it holds, before a birth."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.assessment.models import Authorisation, Reliance
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.notes.services import NoteFacts, write_note
from kittiwake.records.people.services import (
    AddressFacts,
    BirthFacts,
    NameFacts,
    PersonFacts,
    RelationshipFacts,
    record_address,
    record_birth,
    record_twin,
    relate,
)
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.services import start_plan
from tests.integration.assessment_made import authorised, start, write, write_whole
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import live_at, make_adult, make_child
from tests.integration.protection_made import call
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db

HOME = "3 Tannery Lane, Tarnmouth"


@pytest.fixture
def author(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def signing(team_manager, at):
    return Act(by=team_manager, at=at + timedelta(hours=2))


@pytest.fixture
def hold(social_worker, team_manager, long_term_team, at):
    def put(child):
        involve(
            subject=child,
            user=social_worker,
            team=long_term_team,
            kind="ALLOCATED",
            by=team_manager,
            at=at - timedelta(days=90),
        )
        return child

    return put


@pytest.fixture
def child(worker, at, hold):
    held = hold(make_child(worker, at))
    live_at(held, HOME, act=Act(by=worker, at=at - timedelta(days=60)))
    return held


@pytest.fixture
def month_ago(author, signing):
    """An author and a manager at work a month ago."""
    return replace(author, at=author.at - timedelta(days=30)), replace(
        signing, at=signing.at - timedelta(days=30)
    )


def move(child, *, act):
    """A new home from the day of the act."""
    home = AddressFacts(lines="9 Kiln Street, Tarnmouth", from_on=local_day(act.at))
    record_address(home, subject=child, act=act)


def currency_of(assessment, **known):
    return selectors.currency_of(assessment.parts.get(), **known)


@pytest.mark.replay("R08")
def test_the_share_of_self_report_is_before_author_and_manager_and_must_be_considered(
    child, author, signing, client
):
    assessment = start(child, act=author)
    mother = make_adult(author.by, author.at)
    for number, section in enumerate(("worries", "strengths", "history", "family"), start=1):
        text = f"She says, for the {number}. time, that the children are always fed."
        write(assessment, section, text, act=author, provenance="PARENT", speaker=mother)
    write(assessment, "wider", "Clean.", act=author)

    sign_in(client, author.by)
    told = client.get(f"/assessments/{assessment.pk}/submit/").content.decode()
    client.post(f"/assessments/{assessment.pk}/submit/", {"note": ""})
    sign_in(client, signing.by)
    shown = client.get(f"/assessments/{assessment.pk}/decide/").content.decode()

    share = selectors.weigh(signing.by, assessment, on=signing.at.date()).share
    assert share.percent > 90
    assert share.says in told
    assert share.says in shown
    part = assessment.parts.get()
    given = {
        "submission": assessment.submissions.get().pk,
        "rationale": "Good.",
        f"next_{part.pk}": "NOTHING_MORE",
    }
    refused = client.post(f"/assessments/{assessment.pk}/decide/", given | {"considered": ""})
    assert refused.status_code == 422
    assert not Authorisation.objects.exists()
    client.post(f"/assessments/{assessment.pk}/decide/", given | {"considered": "Nobody else was asked."})
    signed = Authorisation.objects.get()
    assert (signed.considered, signed.parent_words, signed.all_words) == (
        "Nobody else was asked.",
        share.parent,
        share.all,
    )


@pytest.mark.replay("R09")
def test_no_lived_experience_is_shown_to_the_authoriser_and_on_the_childs_page(
    child, author, signing, client
):
    assessment = start(child, act=author)
    write(assessment, "worries", act=author)
    services.submit(assessment_id=assessment.pk, act=author)
    sign_in(client, signing.by)

    shown = client.get(f"/assessments/{assessment.pk}/decide/").content.decode()
    assert "Mia Dunn: neither a day in their life nor their own words are written." in shown

    part = assessment.parts.get()
    given = {"submission": assessment.submissions.get().pk, "rationale": "Good.", "considered": "All seen."}
    client.post(f"/assessments/{assessment.pk}/decide/", given | {f"next_{part.pk}": "NOTHING_MORE"})
    page = client.get(f"/people/{child.key}/").content.decode()
    assert "neither how a day goes for them nor what they say" in page


@pytest.mark.replay("R10")
def test_an_adult_who_joins_the_household_makes_it_out_of_date_from_that_day(child, author, month_ago):
    assessment = authorised(child, author=month_ago[0], manager=month_ago[1])
    assert currency_of(assessment).is_current

    live_at(make_adult(author.by, author.at, given="Danny"), HOME, act=author)

    known = currency_of(assessment)
    assert known.since == author.at.date()
    assert [reason.trigger.key for reason in known.reasons] == ["adult_joined"]
    assert currency_of(assessment, on=author.at.date() - timedelta(days=1)).is_current


@pytest.mark.replay("R10")
def test_a_move_and_a_police_notice_are_named(child, worker, author, month_ago, at):
    assessment = authorised(child, author=month_ago[0], manager=month_ago[1])
    move(child, act=Act(by=worker, at=at - timedelta(days=3)))
    make_contact(Act(by=worker, at=at), child, how="NOTICE", source_code="6")

    known = currency_of(assessment)

    assert [reason.trigger.key for reason in known.reasons] == ["moved", "police_notice"]
    assert known.since == date(2017, 4, 21)


@pytest.mark.replay("R10")
def test_whatever_leans_on_it_says_so_and_needs_a_refresh_or_a_reason(child, worker, author, month_ago, at):
    part = authorised(child, author=month_ago[0], manager=month_ago[1]).parts.get()
    facts = NoteFacts(
        kind="OTHER", title="A plan", text="Words.", provenance="SEEN", when=When.moment(at)
    )  # stands for a plan: any row can lean
    plan = write_note(facts, subjects=[child], act=author)
    assert services.lean_on(part=part, work=plan, act=author).was_current
    move(child, act=Act(by=worker, at=at))

    with pytest.raises(services.OutOfDate, match="Out of date since 24 April 2017: the child moved"):
        services.lean_on(part=part, work=plan, act=author)
    relied = services.lean_on(part=part, work=plan, reason="Same carers, same worries.", act=author)

    assert (relied.was_current, relied.reason) == (False, "Same carers, same worries.")


@pytest.mark.replay("R10")
def test_a_plan_says_that_the_assessment_behind_it_is_out_of_date_until_somebody_gives_a_reason(
    child, worker, author, month_ago, at, client
):
    authorised(child, author=month_ago[0], manager=month_ago[1])
    plan = start_plan(
        subject=child, kind=PlanKind.CHILD_IN_NEED, on=at.date(), because="It was agreed.", act=author
    )
    page, answer = (
        f"/people/{child.key}/plans/{plan.pk}/",
        f"/people/{child.key}/assessments/behind-plan/{plan.pk}/",
    )
    sign_in(client, author.by)
    assert "Holds since it was authorised" in client.get(page).content.decode()

    move(child, act=Act(by=worker, at=at))
    assert "Out of date since 24 April 2017: the child moved" in client.get(page).content.decode()
    assert "How does the child live now" in client.get(answer).content.decode()
    assert client.post(answer, {"reason": " "}).status_code == 422
    client.post(answer, {"reason": "Same carers, same worries."})

    relied = Reliance.objects.get()
    assert (relied.work, relied.was_current) == (key_of(plan), False)
    after = client.get(page).content.decode()
    assert "Same carers, same worries." in after
    assert answer not in after


@pytest.mark.replay("R10")
def test_a_conference_that_is_called_says_it_too_and_one_who_may_not_write_is_asked_nothing(
    child, worker, author, month_ago, at, client
):
    authorised(child, author=month_ago[0], manager=month_ago[1])
    chair = join("Hester Aldous", "conference_chair", Team.objects.create(name="Safeguarding and Review"))
    called = call(child, chair=chair, act=author)
    move(child, act=Act(by=worker, at=at))
    page = f"/people/{child.key}/protection/conferences/{called.pk}/"
    answer = f"/people/{child.key}/assessments/behind-conference/{called.pk}/"

    sign_in(client, author.by)
    shown = client.get(page).content.decode()
    client.post(answer, {"reason": "The move is to her grandmother’s, who was seen."})
    assert "Out of date since 24 April 2017: the child moved" in shown
    assert answer in shown
    assert Reliance.objects.get().work == key_of(called)

    sign_in(client, chair)
    told = client.get(page).content.decode()
    assert "The move is to her grandmother’s, who was seen." in told
    assert client.get(answer).status_code == 403


@pytest.mark.replay("R10")
def test_a_reason_answers_only_what_was_known_when_it_was_given(child, worker, author, month_ago, at):
    part = authorised(child, author=month_ago[0], manager=month_ago[1]).parts.get()
    earlier = replace(author, at=at - timedelta(days=9))
    plan = start_plan(
        subject=child,
        kind=PlanKind.CHILD_IN_NEED,
        on=earlier.at.date(),
        because="It was agreed.",
        act=earlier,
    )
    move(child, act=Act(by=worker, at=earlier.at))
    services.lean_on(part=part, work=plan, reason="Same carers, same worries.", act=earlier)
    assert not selectors.behind(author.by, child, work=plan).asks

    make_contact(Act(by=worker, at=at), child, how="NOTICE", source_code="6")

    found = selectors.behind(author.by, child, work=plan)
    assert found.asks
    assert found.unanswered_since == at.date()


@pytest.mark.replay("R11")
def test_a_backdated_event_is_shown_as_not_known_when_it_was_written(
    child, worker, author, month_ago, at, client
):
    assessment = authorised(child, author=month_ago[0], manager=month_ago[1])
    before = at - timedelta(days=90)
    make_contact(Act(by=worker, at=at), child, received_at=before)

    known = currency_of(assessment)

    assert known.is_current
    assert [(reason.trigger.key, reason.since) for reason in known.not_known_then] == [
        ("new_worry", before.date())
    ]
    sign_in(client, author.by)
    page = client.get(f"/assessments/{assessment.pk}/read/").content.decode()
    assert "Not known when it was written" in page


@pytest.fixture
def unborn(worker, at, hold):
    """Expected in 26 weeks: fourteen weeks of the pregnancy have gone."""
    expected = at.date() + timedelta(weeks=26)
    return hold(make_child(worker, at, given="Baby", born_on=None, expected_on=expected))


@pytest.mark.replay("R12")
def test_a_pregnancy_with_nothing_begun_is_on_the_list_with_the_weeks_left(unborn, author, client):
    (known,) = selectors.pregnancies(author.by)
    assert (known.gestation.weeks, known.gestation.weeks_left, known.is_begun) == (14, 26, False)
    assert not known.is_late

    later = author.at.date() + timedelta(weeks=3)
    (late,) = selectors.pregnancies(author.by, on=later)
    assert late.is_late
    assert late.gestation.weeks_left == 23
    sign_in(client, author.by)
    assert "26 weeks left for direct work" in client.get("/pregnancies/").content.decode()


@pytest.mark.replay("R12")
def test_one_begun_and_not_authorised_in_time_comes_before_those_that_are_on_their_way(
    unborn, worker, author, at, hold, client
):
    nearer = hold(
        make_child(worker, at, given="Other", born_on=None, expected_on=at.date() + timedelta(weeks=25))
    )
    for each in (unborn, nearer):
        start(each, act=author, kind=AssessmentKind.PRE_BIRTH)
    (first, second) = selectors.pregnancies(author.by)
    assert (first.subject, second.subject) == (nearer, unborn)
    assert not first.is_overdue
    sign_in(client, author.by)
    assert "Begun, to be authorised by" in client.get("/pregnancies/").content.decode()

    later = second.ready_by + timedelta(days=1)
    assert [each.is_overdue for each in selectors.pregnancies(author.by, on=later)] == [True, True]


@pytest.mark.replay("R12")
def test_twins_found_later_are_two_children_with_one_clock_history_each(unborn, worker, author, hold):
    assessment = start(unborn, act=author, kind=AssessmentKind.PRE_BIRTH)
    later = replace(author, at=author.at + timedelta(weeks=6))
    names = (NameFacts(given="Second baby", family="Dunn"),)
    facts = PersonFacts(names=names, expected_on=unborn.person.expected_on)
    twin = hold(record_twin(facts, of=unborn, act=Act(by=worker, at=later.at)).subject)

    services.add_child(assessment_id=assessment.pk, subject=twin, act=later)

    for each, began in ((unborn, author.at.date()), (twin, later.at.date())):
        runs = {run.clock: run for run in ClockRun.objects.filter(case=key_of(each.person))}
        assert runs["as.prebirth_begin"].stopped_on == began
        assert runs["as.prebirth_ready"].stopped_on is None
    assert assessment.parts.count() == 2


@pytest.mark.replay("R12")
def test_an_early_birth_stops_what_no_longer_applies_and_says_why(unborn, worker, author):
    start(unborn, act=author, kind=AssessmentKind.PRE_BIRTH)
    born_on = author.at.date() + timedelta(weeks=15)
    act = Act(by=worker, at=author.at + timedelta(weeks=15))

    record_birth([BirthFacts(born_on=born_on)], subject=unborn, act=act)

    run = ClockRun.objects.get(clock="as.prebirth_ready")
    assert run.stopped_on == born_on
    assert unborn.events.filter(kind="person.born", case=run.case).exists()
    assert ClockRun.objects.get(clock="as.cfa_started").stopped_on is None


@pytest.mark.replay("R12")
def test_a_pregnancy_that_ended_leaves_nothing_to_chase(unborn, author):
    assessment = start(unborn, act=author, kind=AssessmentKind.PRE_BIRTH)
    write_whole(assessment, act=author)
    mother = make_adult(author.by, author.at)
    relate(RelationshipFacts(kind="MOTHER"), one=mother, other=unborn, act=author)

    services.end_pregnancy(subject=unborn, ended_on=author.at.date(), act=author)

    assert selectors.pregnancies(author.by) == []
    assert not ClockRun.objects.filter(clock__startswith="as.", stopped_at=None).exists()
    assert assessment.parts.get().stopped_why == "NO_LONGER_PREGNANT"

"""An assessment from its start to a manager's signature."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from django.db import IntegrityError, transaction

from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.choices import AssessmentKind, NextStep, Stage
from kittiwake.records.assessment.models import Authorisation, Statement
from kittiwake.records.front_door.models import Referral
from kittiwake.records.line.models import ClockRun, Event, StandardCheck
from kittiwake.records.line.services import Act, ChangedMeanwhile, key_of
from tests.integration.assessment_made import authorise, authorised, start, write, write_whole
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def referred(child, worker, manager, at, hold):
    """The child, referred last week."""
    before = Act(by=worker, at=at - timedelta(days=7))
    decided_contact(child, worker=before, manager=replace(before, by=manager), outcome="REFERRAL")
    return child


def test_both_clocks_run_on_the_referral_and_stop_when_it_is_authorised(referred, author, signing):
    referral = Referral.objects.get(subject=referred)
    assessment = start(referred, act=author)
    runs = {run.clock: run for run in ClockRun.objects.filter(case=key_of(referral))}
    assert runs["as.cfa"].started_on == date(2017, 4, 17)
    assert runs["as.cfa_started"].started_on == date(2017, 4, 24)

    write_whole(assessment, act=author)
    authorise(assessment, author=author, manager=signing)

    stopped = ClockRun.objects.filter(case=key_of(referral)).values_list("clock", "stopped_on")
    assert dict(stopped) == {"as.cfa": date(2017, 4, 24), "as.cfa_started": date(2017, 4, 24)}
    referral.refresh_from_db()
    assert referral.closed_at == signing.at
    assert not referred.waits_for_worker.filter(ended_at=None).exists()


def test_brothers_and_sisters_are_assessed_together_each_with_their_own_part(
    child, worker, at, hold, author, signing
):
    other = hold(make_child(worker, at, given="Corey"))

    assessment = authorised(child, other, author=author, manager=signing)

    said = Event.objects.filter(kind="assessment.authorised").values_list("subject", flat=True)
    assert set(said) == {child.pk, other.pk}
    assert assessment.writings.filter(section="worries").count() == 1
    assert assessment.writings.filter(section="a_day").count() == 2


def test_nobody_authorises_what_they_wrote_whatever_else_they_are(child, signing, author):
    assessment = start(child, act=author)
    write(assessment, "worries", act=signing)
    given = services.submit(assessment_id=assessment.pk, act=author)
    facts = services.AuthorisationFacts(rationale="Good.", considered="Fine.", next_steps={})

    with pytest.raises(services.OwnWork):
        services.authorise(submission_id=given.pk, facts=facts, act=signing)


def test_a_social_worker_cannot_authorise(child, author):
    assessment = start(child, act=author)
    write(assessment, "worries", act=author)
    given = services.submit(assessment_id=assessment.pk, act=author)
    facts = services.AuthorisationFacts(rationale="Good.", considered="Fine.", next_steps={})

    with pytest.raises(services.NotPermitted, match="team manager"):
        services.authorise(submission_id=given.pk, facts=facts, act=author)


def test_an_onlooker_can_neither_start_nor_write(child, onlooker, at, author):
    stranger = Act(by=onlooker, at=at)
    with pytest.raises(services.NotPermitted):
        start(child, act=stranger)
    assessment = start(child, act=author)
    with pytest.raises(services.NotPermitted):
        write(assessment, "worries", act=stranger)


@pytest.mark.parametrize(
    ("about", "text", "problem"),
    [
        ("gets herself up", "Who wakes her?", ""),
        ("gets\n herself  up", "Who wakes her?", ""),
        ("sleeps in", "Since when?", "“sleeps in” does not stand in its section. Copy the words"),
        ("gets herself up", " ", "Say what there is to say about “gets herself up”"),
    ],
)
def test_a_comment_is_tied_to_words_that_stand_in_the_section(child, author, signing, about, text, problem):
    assessment = start(child, act=author)
    part = assessment.parts.get()
    write(assessment, "a_day", act=author, part=part)
    given = services.submit(assessment_id=assessment.pk, act=author)
    remark = services.RemarkFacts(section="a_day", text=text, part_id=part.pk, about=about)
    returned = partial(
        services.return_it, submission_id=given.pk, words="Go and see him.", remarks=[remark], act=signing
    )
    if problem:
        with pytest.raises(services.NotYet, match=problem):
            returned()
        return

    returned()
    assert [each.about for each in selectors.remarks_standing(assessment)] == ["gets herself up"]


def test_a_returned_assessment_keeps_its_comments_until_it_is_given_in_again(child, author, signing):
    assessment = start(child, act=author)
    part = assessment.parts.get()
    first = write(assessment, "a_day", act=author, part=part)
    given = services.submit(assessment_id=assessment.pk, act=author)
    remark = services.RemarkFacts(section="a_day", text="Who is there at night?", part_id=part.pk)

    services.return_it(submission_id=given.pk, words="Go and see him.", remarks=[remark], act=signing)

    assert [(each.writing, each.text) for each in selectors.remarks_standing(assessment)] == [
        (first, "Who is there at night?")
    ]
    write(assessment, "a_day", "Nobody is there at night.", act=author, part=part)
    services.submit(assessment_id=assessment.pk, act=author)
    assert selectors.remarks_standing(assessment) == []
    changed = selectors.changes_since(assessment, given)
    assert [(each.part_id, each.section) for each in changed] == [(part.pk, "a_day")]
    assert {piece.text for piece in changed[0].pieces if piece.how == "added"}


def test_what_lies_with_a_manager_cannot_be_changed(child, author):
    assessment = start(child, act=author)
    write(assessment, "worries", act=author)
    services.submit(assessment_id=assessment.pk, act=author)

    with pytest.raises(services.NotNow, match="lies with a manager"):
        write(assessment, "worries", "Something else.", act=author)


def test_two_people_never_overwrite_each_other(child, author, signing):
    assessment = start(child, act=author)
    write(assessment, "worries", "First.", act=author)
    place = services.Place(assessment_id=assessment.pk, section="worries")
    said = [services.StatementFacts(text="Second.", provenance="SEEN")]

    with pytest.raises(ChangedMeanwhile):
        services.write_section(place, said, expected=0, act=signing)

    assert Statement.objects.get().text == "First."


def test_a_child_has_one_assessment_at_a_time(child, author, signing):
    start(child, act=author)

    with pytest.raises(services.CannotStart, match="already"):
        start(child, act=author)


def test_sent_twice_it_is_started_once(child, author):
    from uuid import UUID

    facts = services.StartFacts(
        kind=AssessmentKind.CHILD_AND_FAMILY, because="School.", started_on=date(2017, 4, 24)
    )
    known = {"children": [child], "submission": UUID(int=7), "act": author}

    assert services.start_assessment(facts, **known) == services.start_assessment(facts, **known)


def test_no_word_on_self_report_no_authorisation(child, author, signing):
    assessment = start(child, act=author)
    write(assessment, "worries", act=author)
    given = services.submit(assessment_id=assessment.pk, act=author)
    steps = {assessment.parts.get().pk: NextStep.NOTHING_MORE}
    facts = services.AuthorisationFacts(rationale="Good.", considered=" ", next_steps=steps)

    with pytest.raises(services.NotYet, match="parents’ own account"):
        services.authorise(submission_id=given.pk, facts=facts, act=signing)

    assert not Authorisation.objects.exists()


def test_what_was_missing_is_told_and_kept_but_stops_nobody(child, author, signing):
    assessment = start(child, act=author)
    write(assessment, "worries", act=author)
    authorise(assessment, author=author, manager=signing)

    unmet = StandardCheck.objects.filter(case=key_of(assessment), is_met=False).values_list(
        "standard", flat=True
    )
    assert {"lived_experience_written", "every_voice_heard", "analysis_written"} <= set(unmet)
    assert not assessment.parts.get().conclusion.has_lived_experience


def test_a_code_of_a_later_year_is_refused(child, author):
    part = start(child, act=author).parts.get()

    with pytest.raises(services.BadFactors, match="24A"):
        services.code_factors(part_id=part.pk, codes=["24A"], act=author)
    with pytest.raises(services.BadFactors, match="stands alone"):
        services.code_factors(part_id=part.pk, codes=["21", "16A"], act=author)
    services.code_factors(part_id=part.pk, codes=["16A", "3B"], act=author)
    services.code_factors(part_id=part.pk, codes=["16A"], act=author)
    assert list(part.factors.values_list("code", flat=True)) == ["16A"]


def test_an_entry_that_the_worker_cannot_read_cannot_be_pinned(child, worker, at, author):
    assessment = start(child, act=author)
    stranger = make_child(worker, at, given="Nobody’s")
    place = services.Place(assessment_id=assessment.pk, section="worries")
    event = stranger.events.first()

    with pytest.raises(services.CannotPin):
        services.pin(place, event_ids=[event.pk], act=author)


def test_the_database_refuses_to_change_what_was_written(child, author):
    writing = write(start(child, act=author), "worries", act=author)

    with pytest.raises(Exception, match="Cannot update"), transaction.atomic():
        Statement.objects.filter(writing=writing).update(text="Something else.")


def test_a_speaker_is_named_once(child, author):
    writing = write(start(child, act=author), "worries", act=author)

    with pytest.raises(IntegrityError, match="names_its_speaker_once"), transaction.atomic():
        Statement.objects.create(
            writing=writing, place=9, text="x", words=1, speaker=child, said_by="Somebody", provenance="CHILD"
        )


def test_a_stopped_part_stops_its_clocks_and_the_assessment_with_the_last(referred, author, signing):
    assessment = start(referred, act=author)
    part = assessment.parts.get()

    services.stop_part(part_id=part.pk, why="FAMILY_MOVED", words="Leeds has the case.", act=signing)

    assert not ClockRun.objects.filter(clock__startswith="as.cfa", stopped_at=None).exists()
    assert selectors.opened(author.by, assessment.pk).stage == Stage.STOPPED


def test_an_update_follows_the_one_before(child, author, signing):
    first = authorised(child, author=author, manager=signing)

    again = start(child, act=author, kind=AssessmentKind.UPDATE, follows=first)

    assert again.follows == first
    assert again.parts.get().pk != first.parts.get().pk

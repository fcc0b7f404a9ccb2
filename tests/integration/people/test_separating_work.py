"""Two children whose records were joined by mistake: what was done since goes to whose it is, whole."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Closure
from kittiwake.records.access.models import Team
from kittiwake.records.access.selectors import find_subject, reach_of
from kittiwake.records.access.services import close_record, involve
from kittiwake.records.assessment import services as assessing
from kittiwake.records.challenge.models import ChallengedChild
from kittiwake.records.challenge.services import ChallengeFacts, raise_challenge
from kittiwake.records.front_door.models import Referral
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import runs_of_person
from kittiwake.records.line.services import Act, extend_clock, key_of, record
from kittiwake.records.people import services
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.plans.events import WRITTEN as PLAN_WRITTEN
from kittiwake.records.plans.models import Action, Copy, Outcome
from kittiwake.records.plans.services import CopyFacts, ExplainedFacts, agree_version, explain, write_copy
from kittiwake.records.visits.services import put_marks_right, record_marks
from tests.integration.assessment_made import authorise, authorised, start, write, write_whole
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.integration.plans_made import action, begin, outcome, written
from tests.integration.protection_made import confer
from tests.integration.visits_made import map_facts
from tests.standing_people import join

pytestmark = pytest.mark.django_db


@pytest.fixture
def twins(worker, social_worker, long_term_team, at):
    """Mia and Maya: two children, each with a record."""
    children = [make_child(worker, at - timedelta(days=90), given=name) for name in ("Mia", "Maya")]
    for child in children:
        involve(subject=child, user=social_worker, team=long_term_team, kind="SUPPORTING", by=worker, at=at)
    return children


@pytest.fixture
def mia(twins):
    return twins[0]


@pytest.fixture
def maya(twins):
    return twins[1]


@pytest.fixture
def by(worker, manager, social_worker, team_manager, at):
    """Acts that follow one another, an hour apart: `by("manager")`."""
    people = {
        "worker": worker, "manager": manager, "author": social_worker, "signing": team_manager
    }  # fmt: skip
    hours = iter(range(1, 100))
    return lambda who: Act(by=people[who], at=at + timedelta(hours=next(hours)))


@pytest.fixture
def merge(mia, maya, by):
    """Mia's record stands first."""
    joined = services.propose_merge(kept=mia, other=maya, because="Same birthday.", act=by("worker"))
    services.agree_merge(merge_id=joined.pk, act=by("manager"))
    mia.refresh_from_db()
    maya.refresh_from_db()
    return joined


@pytest.fixture
def separate(merge, mia, maya, by):
    """Give these works to Maya; the rest stays Mia's."""

    @transaction.atomic
    def separated(*works):
        chosen = [key_of(work) for work in works]
        parting = services.propose_parting(
            merge_id=merge.pk, because="Twins.", of_other=chosen, act=by("worker")
        )
        services.agree_parting(parting_id=parting.pk, of_other=chosen, act=by("manager"))
        mia.refresh_from_db()
        maya.refresh_from_db()

    return separated


def told(subject):
    standing = subject.events.filter(superseded_by=None).exclude(kind__startswith="entry.")
    return set(standing.values_list("kind", flat=True))


def test_a_plan_goes_with_its_versions_copies_and_clocks(merge, separate, mia, maya, by):
    plan = begin(mia, by("author"), days_ago=10)
    hers = outcome(action(only_for=mia), only_for=mia)
    version = written(plan, by("author"), outcomes=(hers,))
    agree_version(version=version, with_whom="Karen.", on=plan.from_on, act=by("signing"))
    words = CopyFacts(why="Why.", hopes="Hopes.", what_happens="We meet.", age_band="FROM_5")
    copy = write_copy(version=version, recipient_key=str(mia.key), facts=words, act=by("author"))
    on = local_day(copy.at)
    facts = ExplainedFacts(on=on, where="School.", interpreter="NOT_NEEDED")
    explain(copy=copy, facts=facts, act=by("author"))
    run = ClockRun.objects.get(clock="cin.visit", case=key_of(plan))
    later = run.due_on + timedelta(days=7)
    extend_clock(run_id=run.pk, due_on=later, reason="She is away.", act=by("manager"))

    separate(plan)

    plan.refresh_from_db()
    assert plan.subject == maya
    assert Copy.objects.get().recipient == maya
    assert {Outcome.objects.get().only_for, Action.objects.get().only_for} == {maya}
    began = {"cin_plan.started", "plan.written", "plan.agreed", "plan.copied", "plan.explained"}
    assert {*began, "clock.extended"} <= told(maya)
    assert not told(mia) & {*began, "clock.extended"}
    assert {run.case for run in runs_of_person(maya)} == {key_of(plan)}
    assert not runs_of_person(mia)
    assert not list(findings())


def test_only_whom_a_written_row_names_can_be_changed(mia, maya, by):
    written(begin(mia, by("author"), days_ago=1), by("author"), outcomes=(outcome(only_for=mia),))
    Outcome.objects.update(only_for=maya)

    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        Outcome.objects.update(wish="Something else.")


def test_a_plan_written_before_is_gone_on_with_and_comes_back_unasked(twins, by, request):
    mia, maya = twins
    plan = begin(maya, by("author"), days_ago=10)
    merge = request.getfixturevalue("merge")
    facts = ChallengeFacts(
        about=key_of(plan), challenger="REVIEWING_OFFICER", concern="It stands still.", wants="A review."
    )
    raise_challenge(facts, children=[mia], act=by("signing"))

    assert not services.later_works(merge)
    request.getfixturevalue("separate")()

    assert ChallengedChild.objects.get().subject == maya
    assert "challenge.raised" in told(maya)
    assert "challenge.raised" not in told(mia)


def test_an_assessment_that_goes_without_its_referral_is_told_as_its_own(merge, separate, mia, maya, by):
    decided_contact(mia, worker=by("worker"), manager=by("manager"), outcome="REFERRAL")
    referral = Referral.objects.get()
    assessment = authorised(mia, author=by("author"), manager=by("signing"))

    separate(assessment)

    part = assessment.parts.get()
    assert (part.subject, part.referral) == (maya, None)
    assert {"assessment.started", "assessment.authorised"} <= told(maya)
    assert not {kind for kind in told(mia) if kind.startswith("assessment.")}
    assert {run.case for run in ClockRun.objects.filter(clock__startswith="as.")} == {key_of(referral)}
    assert not runs_of_person(maya)
    assert not list(findings())


def test_a_referral_does_not_go_without_the_assessment_that_answers_it(merge, separate, mia, maya, by):
    contact = decided_contact(mia, worker=by("worker"), manager=by("manager"), outcome="REFERRAL")
    assessment = start(mia, act=by("author"))

    with pytest.raises(CannotAllot, match="Tick both, or neither"):
        separate(contact)
    separate(contact, assessment)

    part = assessment.parts.get()
    assert (part.subject, part.referral.subject) == (maya, maya)
    assert not list(findings())


def test_what_an_assessment_rests_on_and_who_spoke_are_the_right_childs(merge, separate, mia, maya, by):
    contact = decided_contact(mia, worker=by("worker"), manager=by("manager"))
    assessment = start(mia, act=by("author"))
    said = write(assessment, "worries", act=by("author"), provenance="CHILD", speaker=mia)
    entry = mia.events.get(kind="contact.decided", superseded_by=None)
    place = assessing.Place(assessment_id=assessment.pk, section="worries")
    pinned = assessing.pin(place, event_ids=[entry.pk], act=by("author"))[0]

    separate(contact, assessment)

    pinned.refresh_from_db()
    assert (pinned.event.subject, pinned.event.says) == (maya, entry.says)
    assert said.statements.get().speaker == maya


def test_an_assessment_gone_on_with_comes_back_to_the_child_who_had_it(twins, by, request):
    mia, maya = twins
    assessment = start(maya, act=by("author"))
    request.getfixturevalue("merge")
    write_whole(assessment, act=by("author"))
    authorise(assessment, author=by("author"), manager=by("signing"))

    request.getfixturevalue("separate")()

    assert not {kind for kind in told(mia) if kind.startswith("assessment.")}
    assert "assessment.authorised" in told(maya)
    assert not list(findings())


def test_a_conference_and_the_plan_that_it_decided_on_go_together(merge, separate, mia, maya, by):
    chair = join("Alma Reid", "conference_chair", Team.objects.create(name="Safeguarding and Review"))
    conference = confer(mia, chair=chair, act=by("author"))
    plan = conference.children.get().plan

    for one in (conference, plan):
        with pytest.raises(CannotAllot, match="plan that it decided on are one child’s"):
            separate(one)
    separate(conference, plan)

    plan.refresh_from_db()
    assert (plan.subject, conference.children.get().subject) == (maya, maya)
    assert {"cp_plan.started", "conference.held", "cp_plan.category_set"} <= told(maya)
    assert not runs_of_person(mia)
    assert not list(findings())


def test_what_was_closed_meanwhile_stays_closed_on_both(
    merge, separate, mia, maya, manager, worker, team_manager, at
):
    close_record(
        subject=mia, closure=Closure.SEALED, compartment="Adoption", reason="A new family.",
        ring="Marian Holt, 0191 498 0200", members=[manager, worker], by=team_manager,
        at=at + timedelta(hours=3),
    )  # fmt: skip
    outside = join("Nell Farrow", "social_worker", Team.objects.create(name="Safeguarding West"))

    separate()

    for child in (mia, maya):
        assert reach_of(outside, find_subject(str(child.key))) == "NONE"
        assert child.restrictions.get().members.count() == 2


def test_an_entry_of_one_childs_work_on_the_others_line_is_found(mia, maya, by):
    plan = begin(mia, by("author"), days_ago=1)
    record(PLAN_WRITTEN, by("author"), about=[maya], source=plan)

    assert list(findings()) == [
        f"{key_of(plan)}: an entry of it stands on the line of somebody whose work it is not."
    ]


def test_every_finding_of_a_tie_goes_to_whose_it_is_and_none_that_leads_to_the_other(mia, maya, separate, by):
    same = {
        "sphere": "PLACE",
        "strength": "STRONG",
        "note": "Twice a week.",
        "found_on": local_day(by("author").at),
    }
    clubs = [
        assessing.find_tie(assessing.TieFacts(called="Club", **same), subject=mia, act=by("author"))
        for _ in range(2)
    ]

    separate(clubs[1])

    for club in clubs:
        club.refresh_from_db()
        assert club.subject == maya
    assert maya.events.filter(kind="tie.found", superseded_by=None).count() == 2


def test_marks_go_to_whose_they_are_with_what_they_were_put_right_from(mia, maya, separate, by):
    facts = map_facts(when=When.moment(by("author").at))
    first = record_marks(facts, subject=mia, act=by("author"))
    now = put_marks_right(body_map=first, facts=facts, reason="Left, not right.", act=by("author"))

    separate(now)

    for each in (first, now):
        each.refresh_from_db()
        assert each.subject == maya
    assert maya.events.filter(kind="marks.put_right", superseded_by=None).count() == 1
    assert not told(mia) & {"marks.seen", "marks.put_right"}

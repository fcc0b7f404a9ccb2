"""A home is asked for, offered, chosen, and the child lives there; and what stands in the way."""

from datetime import date, timedelta

import pytest

from kittiwake.records.care.models import Placement
from kittiwake.records.care.selectors import living_now
from kittiwake.records.care.services import BadCare, PlacementFacts, move
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.matching.policies import NotPermitted
from kittiwake.records.matching.selectors import (
    apart_again,
    in_closed_homes,
    matches_for,
    open_request,
    refresh_owed,
    requests_of,
)
from kittiwake.records.matching.services import (
    AnswerFacts,
    BadRequest,
    MovedOn,
    answer_offer,
    ask_for_home,
    begin_there,
    end_request,
    let_go,
    move_there,
    offer_home,
    read_again,
    refresh_assessment,
)
from kittiwake.records.matching.services.facts import ReadingFacts
from kittiwake.records.provision.models import Hold
from kittiwake.records.provision.services import BedTaken, TermsFacts, change_terms, close_home
from tests.integration.care_made import a_home, come_into_care, in_home, leaving, status
from tests.integration.matching_made import accepted, asked, assessed, chosen, request_facts

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


@pytest.fixture
def request_for_mia(mia_assessed, writing):
    return ask_for_home(subject=mia_assessed, facts=request_facts(), act=writing)


def beginning(**changes):
    from kittiwake.records.care.services import Beginning

    known = {
        "on": TODAY, "coming": "PLANNED", "need": "N1", "decided_by": "Ruth Garside, team manager",
        "because": "Her aunt is ill.", "status": status(),
        "placement": PlacementFacts(type="U6", because="Near her school."),
    }  # fmt: skip
    return Beginning(**(known | changes))


def test_a_request_rests_on_the_current_assessment(request_for_mia, mia):
    assert request_for_mia.is_current
    assert request_for_mia.rests_on.subject == mia
    assert "Holds since it was authorised on 23 April 2017" in request_for_mia.currency


def test_without_a_current_assessment_only_an_emergency_may_ask(mia, writing):
    with pytest.raises(BadRequest, match="No assessment of this child has been authorised"):
        ask_for_home(subject=mia, facts=request_facts(), act=writing)

    urgent = ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=writing)
    assert not urgent.is_current


def test_who_may_ask_and_who_may_not(mia_assessed, finding, worker, onlooker, at, writing):
    for stranger in (worker, onlooker):
        with pytest.raises(NotPermitted):
            ask_for_home(subject=mia_assessed, facts=request_facts(), act=Act(by=stranger, at=at))
    assert ask_for_home(subject=mia_assessed, facts=request_facts(), act=finding).pk


def test_a_child_has_one_open_request(request_for_mia, mia, writing):
    with pytest.raises(BadRequest, match="looked for already"):
        ask_for_home(subject=mia, facts=request_facts(), act=writing)

    end_request(request=request_for_mia, how="NOT_NEEDED", because="She stays with her aunt.", act=writing)
    assert ask_for_home(subject=mia, facts=request_facts(), act=writing).pk


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"wanted_by": date(2017, 4, 23)}, "That day is past"),
        ({"because": " \u200b"}, "Say why a home is looked for"),
        ({"lines": (asked("MUST", "LANGUAGE"),)}, "say which"),
        ({"lines": (asked("MUST", "PETS"), asked("AVOID", "PETS"))}, "asked twice"),
        ({"is_together": True}, "with which brothers and sisters"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(mia_assessed, writing, changes, says):
    with pytest.raises(BadRequest, match=says):
        ask_for_home(subject=mia_assessed, facts=request_facts(**changes), act=writing)
    assert requests_of(writing.by, mia_assessed) == []


def test_a_child_not_looked_after_yet_comes_into_care_in_the_home_that_was_chosen(
    request_for_mia, mia, marlows, finding, deciding, writing
):
    decision = chosen(accepted(request_for_mia, marlows, finding), deciding)
    placed = begin_there(decision=decision, facts=beginning(), act=writing)

    assert (placed.home, placed.from_on) == (marlows, TODAY)
    assert living_now(writing.by, mia).placement == placed
    met = requests_of(writing.by, mia)[0]
    assert (met.closed_how, met.decision.placement) == ("PLACED", placed)
    assert not Hold.objects.filter(released_at=None).exists(), "the bed is lived in, and kept no longer"


def test_a_child_in_care_moves_to_the_home_that_was_chosen(
    mia_assessed, writing, deciding, finding, marlows, tern_house
):
    come_into_care(mia_assessed, writing, tern_house, days_ago=60, placement=in_home(tern_house, "K2"))
    assessed(mia_assessed, author=writing, manager=deciding)
    request = ask_for_home(subject=mia_assessed, facts=request_facts(), act=writing)
    decision = chosen(accepted(request, marlows, finding), deciding)
    facts = PlacementFacts(type="U6", because="Near her school.")
    placed = move_there(decision=decision, leaving=leaving(TODAY), facts=facts, act=writing)

    assert placed.home == marlows
    assert open_request(writing.by, mia_assessed) is None
    with pytest.raises(MovedOn):
        move_there(decision=decision, leaving=leaving(TODAY), facts=facts, act=writing)


def test_nobody_is_chosen_before_they_say_yes(request_for_mia, marlows, finding, deciding):
    offer = offer_home(request=request_for_mia, home=marlows, act=finding)

    with pytest.raises(BadRequest, match="have not said yes"):
        chosen(offer, deciding)


def test_a_worker_does_not_choose_and_a_finder_does_not_either(request_for_mia, marlows, finding, writing):
    offer = accepted(request_for_mia, marlows, finding)
    for act in (writing, finding):
        with pytest.raises(NotPermitted):
            chosen(offer, act)


def test_a_refusal_says_why_and_rules_the_home_out(request_for_mia, marlows, finding):
    offer = offer_home(request=request_for_mia, home=marlows, act=finding)
    with pytest.raises(BadRequest, match="Choose why they refuse"):
        answer_offer(offer=offer, facts=AnswerFacts(answer="REFUSED", because="No."), act=finding)
    with pytest.raises(BadRequest, match="in their words"):
        answer_offer(offer=offer, facts=AnswerFacts(answer="REFUSED", because="", why="NEED"), act=finding)
    said = AnswerFacts(answer="REFUSED", because="They have a baby.", why="CHILDREN")
    answer_offer(offer=offer, facts=said, act=finding)

    found = matches_for(request_for_mia, on=TODAY).found
    assert [each.says for each in found[0].limits] == ["They refused for this request."]


def test_a_bed_that_is_kept_is_kept_from_every_other_child(
    request_for_mia, corey, tern_house, finding, writing
):
    offer = accepted(request_for_mia, tern_house, finding)
    urgent = request_facts(is_emergency=True)
    for_corey = ask_for_home(subject=corey, facts=urgent, act=writing)

    assert [each.limit for each in matches_for(for_corey, on=TODAY).found[0].limits] == ["FULL"]
    with pytest.raises(BedTaken, match="no free bed"):
        accepted(for_corey, tern_house, finding)
    with pytest.raises(BadCare, match="1 kept for another child"):
        come_into_care(corey, writing, tern_house, days_ago=0, placement=in_home(tern_house, "K2"))

    let_go(offer=offer, because="Her aunt is well again.", act=finding)
    assert matches_for(for_corey, on=TODAY).found[0].is_possible


def test_a_bed_is_not_kept_for_ever(request_for_mia, marlows, finding):
    offer = offer_home(request=request_for_mia, home=marlows, act=finding)
    for until in (TODAY - timedelta(days=1), TODAY + timedelta(days=29)):
        said = AnswerFacts(answer="ACCEPTED", because="Yes.", keep_until=until)
        with pytest.raises(BadRequest, match="28 days"):
            answer_offer(offer=offer, facts=said, act=finding)


def test_a_home_that_breaks_a_limit_is_chosen_only_with_a_reason(
    mia_assessed, writing, deciding, finding, tern_house
):
    facts = request_facts(kinds=("FOSTER",))
    request = ask_for_home(subject=mia_assessed, facts=facts, act=writing)
    offer = accepted(request, tern_house, finding)
    with pytest.raises(BadRequest, match="asks for another kind of home"):
        chosen(offer, deciding)

    decision = chosen(offer, deciding, beyond_because="Head of service agreed: no household has a bed.")
    assert decision.limits == [["KIND", "Children’s home: the request asks for another kind of home."]]


def test_what_was_believed_stays_with_the_decision(mia_assessed, marlows, finding, deciding, writing):
    from kittiwake.records.provision.services import say_trait

    say_trait(home=marlows, trait="SIGNING", is_so=True, act=finding)
    lines = (asked("SHOULD", "SIGNING"), asked("SHOULD", "STEP_FREE"))
    request = ask_for_home(subject=mia_assessed, facts=request_facts(lines=lines), act=writing)
    decision = chosen(accepted(request, marlows, finding), deciding)
    say_trait(home=marlows, trait="SIGNING", is_so=False, act=finding)

    decision.refresh_from_db()
    assert decision.believed == [
        ["Should: Uses sign language", "MET", "The register says so."],
        ["Should: Step-free throughout", "NOT_KNOWN", "Nobody has said. Ask before deciding."],
    ]


def test_a_placement_that_ended_unplanned_is_read_again(
    request_for_mia, mia, marlows, tern_house, finding, deciding, writing
):
    decision = chosen(accepted(request_for_mia, marlows, finding), deciding)
    placed = begin_there(decision=decision, facts=beginning(on=TODAY), act=writing)
    facts = ReadingFacts(held_on=TODAY, happened="Nobody slept.", learned="Ask about nights first.")
    with pytest.raises(MovedOn, match="did not end unplanned"):
        read_again(placement=placed, facts=facts, act=writing)
    period = living_now(writing.by, mia).period
    move(period=period, leaving=leaving(TODAY), facts=in_home(tern_house, "K2"), act=writing)
    run = ClockRun.objects.get(clock="sd.disruption")
    assert (run.case, run.due_on, run.stopped_on) == (key_of(placed), date(2017, 5, 23), None)

    row = read_again(placement=Placement.objects.get(pk=placed.pk), facts=facts, act=writing)
    assert row.placement.found_by.believed == decision.believed
    run.refresh_from_db()
    assert run.stopped_on == TODAY


def test_an_emergency_leaves_the_assessment_owed(mia, marlows, finding, deciding, writing, social_worker):
    request = ask_for_home(subject=mia, facts=request_facts(is_emergency=True), act=writing)
    decision = chosen(accepted(request, marlows, finding), deciding)
    placed = begin_there(decision=decision, facts=beginning(coming="EMERGENCY"), act=writing)
    runs = {run.clock: run.due_on for run in ClockRun.objects.filter(case=key_of(placed))}

    assert refresh_owed(mia) == placed
    assert runs["sd.matching_assessment"] == date(2017, 5, 9), "ten working days, over the bank holiday"
    with pytest.raises(BadRequest, match="No assessment of this child"):
        refresh_assessment(placement=placed, says="Nothing.", act=writing)


def test_who_lives_apart_is_listed_until_a_home_together_is_looked_for_again(
    mia, corey, tern_house, finding, deciding, writing
):
    together = request_facts(is_emergency=True, siblings=(corey,), is_together=True)
    request = ask_for_home(subject=mia, facts=together, act=writing)
    because = {"apart_because": "One bed.", "next_attempt_on": date(2017, 5, 22)}
    decision = chosen(accepted(request, tern_house, finding), deciding, **because)
    assert apart_again(finding.by) == [decision]

    end_request(request=request, how="ELSEWHERE", because="With her nana for now.", act=writing)
    later = Act(by=writing.by, at=writing.at + timedelta(minutes=5))
    ask_for_home(subject=mia, facts=together, act=later)
    assert apart_again(finding.by) == []


def test_who_said_yes_may_say_no_after_all_and_another_home_is_chosen(
    request_for_mia, marlows, tern_house, finding, deciding, writing
):
    first = accepted(request_for_mia, marlows, finding)
    second = accepted(request_for_mia, tern_house, finding)
    decision = chosen(first, deciding)
    with pytest.raises(MovedOn, match="chosen already"):
        chosen(second, deciding)
    no = AnswerFacts(answer="REFUSED", because="He lost his work.", why="OTHER")
    answer_offer(offer=first, facts=no, act=finding)

    assert Hold.objects.get(home=marlows).released_because == "They said no after all."
    facts = PlacementFacts(type="U6", because="Near her school.")
    with pytest.raises(MovedOn, match="said no after all"):
        move_there(decision=decision, leaving=leaving(TODAY), facts=facts, act=writing)
    again = chosen(second, deciding)
    assert (again.pk, again.offer) == (decision.pk, second)
    assert set(again.history.values_list("offer", flat=True)) == {first.pk, second.pk}
    with pytest.raises(MovedOn, match="written down already"):
        answer_offer(offer=first, facts=no, act=finding)


def test_a_home_that_closed_meanwhile_is_neither_asked_nor_kept_nor_chosen(
    request_for_mia, marlows, tern_house, finding, deciding
):
    said_yes = accepted(request_for_mia, marlows, finding, keep_until=None)
    asked_only = offer_home(request=request_for_mia, home=tern_house, act=finding)
    for home in (marlows, tern_house):
        close_home(home=home, on=TODAY, because="They retire.", act=finding)
    a_third = a_home(finding, "A third")
    close_home(home=a_third, on=TODAY, because="They retire.", act=finding)
    a_third.refresh_from_db()

    with pytest.raises(BadRequest, match="is not open"):
        chosen(said_yes, deciding)
    with pytest.raises(BadRequest, match="is not open"):
        answer_offer(
            offer=asked_only,
            facts=AnswerFacts(answer="ACCEPTED", because="Yes.", keep_until=TODAY),
            act=finding,
        )
    with pytest.raises(BadRequest, match="is not open"):
        offer_home(request=request_for_mia, home=a_third, act=finding)


def test_who_lives_in_a_home_that_closed_is_listed_for_those_who_find_homes(
    mia, corey, marlows, tern_house, finding, writing
):
    come_into_care(mia, writing, marlows)
    come_into_care(corey, writing, tern_house, placement=in_home(tern_house, "K2"))
    assert in_closed_homes(finding.by, on=TODAY) == []

    close_home(home=marlows, on=TODAY, because="They retire.", act=finding)
    ends = TermsFacts(from_on=date(2012, 4, 2), to_on=TODAY, beds=1)
    change_terms(home=tern_house, facts=ends, act=finding)
    assert [each.subject for each in in_closed_homes(finding.by, on=TODAY)] == [corey, mia]

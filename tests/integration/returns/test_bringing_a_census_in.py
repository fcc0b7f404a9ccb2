"""A census file becomes history on each child's line: once, with its source, and put right by a later one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kittiwake.core.today import local_day
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.files.selectors import files_of
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.models import Episode, HistoryFile
from kittiwake.records.front_door.selectors.at_a_glance import plans_on
from kittiwake.records.front_door.selectors.brought_in import Fate
from kittiwake.records.front_door.services import AlreadyBroughtIn, EpisodeFacts, record_episode
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import superseded_history
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Person
from kittiwake.records.people.selectors import identity
from kittiwake.returns.cin_census.loading import bring_in as bring_in_census
from kittiwake.returns.cin_census.reader import CannotRead
from kittiwake.returns.cin_census.walking import opened
from tests.integration.census_made import (
    DETAILS,
    NO_ACTION,
    PLAN,
    REFERRAL,
    UPN,
    bring_in,
    census,
    child,
    load,
    write,
)

pytestmark = pytest.mark.django_db

ASSESSMENT = (
    "<Assessments><AssessmentActualStartDate>2015-06-02</AssessmentActualStartDate>"
    "<AssessmentAuthorisationDate>2015-07-10</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>"
    "<AssessmentFactors>3A</AssessmentFactors><AssessmentFactors>4B</AssessmentFactors>"
    "</FactorsIdentifiedAtAssessment></Assessments>"
)
INQUIRY = (
    "<Section47><S47ActualStartDate>2015-06-03</S47ActualStartDate><InitialCPCtarget>2015-06-24</InitialCPCtarget>"
    "<DateOfInitialCPC>2015-06-23</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired></Section47>"
)
CLOSED = REFERRAL + "<CINclosureDate>2016-02-02</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>"


def said() -> list[str]:
    """What the line says of episodes now."""
    events = Event.objects.filter(kind="episode.recorded", superseded_by=None)
    return list(events.order_by("happened_on", "pk").values_list("says", flat=True))


def later(act: Act, days: int) -> Act:
    return replace(act, at=act.at + timedelta(days=days))


def test_every_episode_stands_on_the_line_with_its_days_its_words_and_its_source(tmp_path, loading):
    made, issues = load(tmp_path, loading, child(details=REFERRAL + ASSESSMENT + INQUIRY + NO_ACTION + PLAN))

    assert (made.new, made.episodes[Fate.NEW], issues) == (1, 4, [])
    source = "(from CIN census 2017, as it stood on 31 March 2017)"
    assert said() == [
        f"Referral: from a school; abuse or neglect {source}",
        "Assessment until 10 July 2015: domestic violence (child), mental health (parent or carer) " + source,
        f"Section 47 enquiry: initial conference on 23 June 2015 {source}",
        f"Child protection plan: neglect {source}",
    ]
    assessment = Episode.objects.get(kind=EpisodeKind.ASSESSMENT)
    assert assessment.factors == ["3A", "4B"]
    assert assessment.referral == Episode.objects.get(kind=EpisodeKind.REFERRAL)
    assert Event.objects.get(source=f"front_door.episode:{assessment.pk}").precision == "day"


def test_the_file_is_kept_byte_for_byte_as_the_source_of_each_row(tmp_path, loading):
    path = write(tmp_path, census(child("LA1"), child("LA2", upn="", born="2009-05-06")))

    bring_in(path, loading)

    file = HistoryFile.objects.get()
    kept = files_of(file)[0]
    assert bytes(kept.content) == path.read_bytes()
    assert kept.sha256 == file.sha256
    assert set(Episode.objects.values_list("file", "place")) == {(file.pk, 1), (file.pk, 2)}


def test_a_large_file_is_kept_in_parts_that_make_the_whole(tmp_path, loading, monkeypatch):
    monkeypatch.setattr("kittiwake.returns.cin_census.loading.PART_BYTES", 500)
    path = write(tmp_path, census(child("LA1"), child("LA2", upn="", born="2009-05-06")))

    bring_in(path, loading)

    parts = sorted(files_of(HistoryFile.objects.get()), key=lambda part: part.pk)
    assert [part.name for part in parts[:2]] == [f"part 1 of {path.name}", f"part 2 of {path.name}"]
    assert max(part.size for part in parts) == 500
    assert b"".join(bytes(part.content) for part in parts) == path.read_bytes()


def test_the_child_is_known_by_numbers_birth_sex_and_what_the_census_knows(tmp_path, loading, worker):
    kind = "<Ethnicity>MWBC</Ethnicity><Disabilities><Disability>LD</Disability></Disabilities>"
    load(tmp_path, loading, child(kind=kind, more="<FormerUPN>A845123412000</FormerUPN>"))

    person = Person.objects.get()
    who = identity(worker, person.subject)
    assert who.name == f"Child known by UPN {UPN}"
    assert (person.born_on, person.sex, person.ethnicity) == (date(2008, 3, 27), "F", "MWBC")
    assert list(person.disabilities.values_list("code", flat=True)) == ["LD"]
    assert set(person.identifiers.values_list("scheme", "value", "system", "to_on")) == {
        ("upn", UPN, "", None),
        ("upn", "A845123412000", "", date(2017, 3, 31)),
        ("local", "LA1", "CIN census 845", None),
    }


def test_nobody_is_put_down_as_working_with_a_child_brought_in(tmp_path, loading):
    load(tmp_path, loading, child())

    assert not Person.objects.get().subject.involvements.exists()


def test_the_same_file_again_changes_nothing(tmp_path, loading):
    path = write(tmp_path, census(child()))
    bring_in(path, loading)
    before = (Event.objects.count(), Episode.objects.count(), Person.objects.count())

    with pytest.raises(AlreadyBroughtIn):
        bring_in(path, later(loading, 1))

    assert (Event.objects.count(), Episode.objects.count(), Person.objects.count()) == before
    assert HistoryFile.objects.count() == 1


def test_the_same_facts_in_other_bytes_change_nothing_but_the_file_kept(tmp_path, loading):
    load(tmp_path, loading, child())
    before = Event.objects.count()

    made, _ = bring_in(write(tmp_path, census(child()) + "\n"), later(loading, 1))

    assert made.new == 0
    assert {fate for fate, number in made.episodes.items() if number} == {Fate.SAME}
    assert Event.objects.count() == before


def test_a_later_file_closes_the_episode_and_both_entries_can_be_read(tmp_path, loading, worker):
    load(tmp_path, loading, child(details=REFERRAL + NO_ACTION), year=2017, day="2016-03-31")

    made, _ = load(tmp_path, later(loading, 1), child(details=CLOSED + NO_ACTION))

    assert made.episodes[Fate.CHANGED] == 1
    referral = Episode.objects.get()
    assert (referral.to_on, referral.closure_code) == (date(2016, 2, 2), "RC7")
    assert referral.history.count() == 2
    standing = Event.objects.get(kind="episode.recorded", superseded_by=None)
    assert standing.says.startswith("Referral until 2 February 2016: from a school")
    assert [each.says.split(":")[0] for each in superseded_history(standing)] == [
        "Referral",
        "Referral until 2 February 2016",
    ]


def test_an_open_plan_says_up_to_when_it_was_known_to_be_open(tmp_path, loading, worker):
    load(tmp_path, loading, child(), year=2017, day="2016-03-31")
    load(tmp_path, later(loading, 1), child())

    plan = plans_on(worker, Person.objects.get().subject, on=date(2017, 4, 24))[0]
    assert plan.source == "CIN census 2017, as it stood on 31 March 2017"


def test_an_earlier_file_loaded_afterwards_does_not_undo_what_a_later_one_told(tmp_path, loading):
    load(tmp_path, loading, child(details=CLOSED + NO_ACTION))

    made, _ = load(
        tmp_path, later(loading, 1), child(details=REFERRAL + NO_ACTION), year=2017, day="2016-03-31"
    )

    assert made.episodes[Fate.SAME] == 1
    assert Episode.objects.get().to_on == date(2016, 2, 2)


def test_an_episode_that_somebody_wrote_down_stands_as_they_wrote_it(tmp_path, loading, act):
    load(tmp_path, loading, child(details=REFERRAL + NO_ACTION))
    subject = Person.objects.get().subject
    facts = EpisodeFacts(
        kind=EpisodeKind.CP_PLAN, from_on=date(2015, 6, 23), to_on=None, says="neglect, Leeds", source="Leeds"
    )
    record_episode(facts, subject=subject, act=act)

    made, _ = load(tmp_path, later(loading, 1), child())

    assert made.episodes[Fate.SAME] == 2
    assert Episode.objects.get(kind=EpisodeKind.CP_PLAN).says == "neglect, Leeds"


def test_a_fault_in_one_episode_leaves_the_rest_to_be_brought_in(tmp_path, loading):
    undated = "<ReferralSource>6</ReferralSource><ReferralNFA>1</ReferralNFA>" + ASSESSMENT

    made, issues = load(
        tmp_path, loading, child(details=(undated, DETAILS)), child("LA2", upn="", born="2009-01-02")
    )

    refused = [issue for issue in issues if issue.is_refused]
    assert [(issue.place, issue.child, issue.part) for issue in refused] == [(1, "LA1", "CINreferralDate")]
    assert refused[0].wrong == "It has no first day that can be read."
    assert (made.new, made.episodes[Fate.NEW], made.episodes_refused) == (2, 5, 1)


def test_nothing_at_all_is_written_when_the_file_changes_while_it_is_read(tmp_path, loading):
    path = write(tmp_path, census(child()))
    looked_at = opened(path, on=local_day(loading.at))
    write(tmp_path, census(child("LA9")))

    with pytest.raises(CannotRead, match="changed while it was read"), transaction.atomic():
        bring_in_census(looked_at, act=loading, told=lambda issue: None)

    assert not Person.objects.exists()
    assert not HistoryFile.objects.exists()


@pytest.mark.parametrize("who", ["worker", "manager", "analyst"])
def test_only_a_system_owner_brings_history_in(tmp_path, who, at, request):
    act = Act(by=request.getfixturevalue(who), at=at)

    with pytest.raises(NotPermitted, match="system owner"):
        load(tmp_path, act, child())


def test_the_database_refuses_codes_that_a_kind_cannot_have(tmp_path, loading):
    load(tmp_path, loading, child())

    plans = Episode.objects.filter(kind=EpisodeKind.CP_PLAN)
    with pytest.raises(IntegrityError, match="episode_has_only_what_its_kind_has"), transaction.atomic():
        plans.update(factors=["3A"])


def test_the_record_is_sound_after_several_files(tmp_path, loading):
    for days, year in enumerate((2015, 2016, 2017)):
        several = (child(), child(f"LA{days}2", upn=""))
        load(tmp_path, later(loading, days), *several, day=f"{year}-03-31")

    assert list(findings()) == []


def test_three_hundred_children_are_brought_in_with_few_questions(
    tmp_path, loading, django_assert_max_num_queries
):
    many = [child(f"LA{number}", upn="", details=(DETAILS, INQUIRY)) for number in range(300)]

    with django_assert_max_num_queries(120):
        made, _ = load(tmp_path, loading, *many)

    assert (made.new, made.episodes[Fate.NEW]) == (300, 900)

"""A child of a file is somebody on the record only when number and birth agree: never the wrong one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kittiwake.records.access.choices import Closure
from kittiwake.records.access.services import close_record
from kittiwake.records.front_door.models import Episode
from kittiwake.records.front_door.selectors.brought_in import Fate
from kittiwake.records.line.models import Event
from kittiwake.records.people.choices import Scheme
from kittiwake.records.people.models import Person
from kittiwake.records.people.selectors import find_people
from kittiwake.records.people.selectors.search import Query
from kittiwake.records.people.services import NumberFacts
from kittiwake.records.people.services.merging import agree_merge, propose_merge
from kittiwake.returns.cin_census.recognising import How
from tests.integration.census_made import DETAILS, INQUIRY, UPN, child, load
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db

BORN = date(2008, 3, 27)
SHOWN_NOWHERE = "A845123412000"


def number(value: str, scheme: str = Scheme.UPN, system: str = "") -> NumberFacts:
    return NumberFacts(scheme=scheme, value=value, system=system)


@pytest.fixture
def mia(worker, at):
    """A girl on the record, with her UPN."""
    return make_child(worker, at, born_on=BORN, sex="F", numbers=(number(UPN),))


def test_a_child_is_recognised_by_upn_and_birth_and_the_history_joins_their_line(tmp_path, loading, mia):
    made, _ = load(tmp_path, loading, child())

    assert made.recognised[How.UPN] == 1
    assert set(Episode.objects.values_list("subject", flat=True)) == {mia.pk}
    assert Person.objects.count() == 1
    assert ("local", "LA1") in mia.person.identifiers.values_list("scheme", "value")


def test_a_child_is_recognised_by_the_upn_they_had_before(tmp_path, loading, mia):
    made, _ = load(tmp_path, loading, child(upn="", more=f"<FormerUPN>{UPN}</FormerUPN>"))

    assert made.recognised[How.FORMER_UPN] == 1
    assert Person.objects.count() == 1


def test_a_child_is_recognised_by_the_authoritys_number_in_the_next_years_file(tmp_path, loading):
    load(tmp_path, loading, child(upn=""))

    made, _ = load(tmp_path, loading, child(upn=UPN, details=INQUIRY), day="2017-04-01")

    assert made.recognised[How.NUMBER] == 1
    assert Person.objects.get().identifiers.filter(value=UPN).exists()


def test_the_same_number_of_another_authority_is_another_child(tmp_path, loading):
    load(tmp_path, loading, child(upn=""))

    made, _ = load(tmp_path, loading, child(upn="", born="2011-01-09"), authority="201")

    assert made.new == 1
    assert Person.objects.count() == 2


def test_another_systems_number_counts_with_the_same_birth_and_sex_only(tmp_path, loading, worker, at):
    make_child(worker, at, born_on=BORN, sex="F", numbers=(number("LA1", Scheme.LOCAL, "Old system"),))
    make_child(worker, at, born_on=BORN, sex="M", numbers=(number("LA2", Scheme.LOCAL, "Old system"),))

    made, _ = load(tmp_path, loading, child(upn=""), child("LA2", upn=""))

    assert (made.recognised[How.OTHER], made.new, made.refused) == (1, 1, 0)


@pytest.mark.parametrize(
    "told",
    [child(born="2009-03-27"), child(sex="<GenderCurrent>1</GenderCurrent>")],
    ids=["another date of birth", "another sex"],
)
def test_a_upn_of_somebody_else_puts_no_history_on_anybody(tmp_path, loading, mia, told):
    made, issues = load(tmp_path, loading, told)

    assert (made.refused, made.new, Episode.objects.count(), Person.objects.count()) == (1, 0, 0, 1)
    assert "another date of birth or sex" in issues[-1].wrong
    assert "2008" not in " ".join(issues[-1].wrong + issues[-1].done), "what the record says is not told"


def test_a_upn_that_cannot_be_right_needs_the_date_of_birth_too(tmp_path, loading, worker, at):
    wrong = "A123456789123"
    make_child(worker, at, born_on=None, sex="F", numbers=(number(wrong),))

    made, issues = load(tmp_path, loading, child(upn=wrong))

    assert (made.new, made.refused) == (1, 0)
    assert issues[0].done == "It is kept as it stands, marked as wrong."
    assert not Person.objects.last().identifiers.get(scheme="upn").is_valid


def test_the_authoritys_number_of_somebody_born_on_another_day_is_refused_whatever_the_upn(tmp_path, loading):
    load(tmp_path, loading, child(upn="A123456789123"))

    made, _ = load(tmp_path, loading, child(upn="A123456789123", born="2011-03-27"), day="2017-04-01")

    assert (made.refused, made.new, Person.objects.count()) == (1, 0, 1)


def test_two_children_with_one_upn_stay_two_and_both_are_told(tmp_path, loading, mia):
    made, issues = load(tmp_path, loading, child(), child("LA2", details=INQUIRY))

    assert made.new == 2
    assert {issue.place for issue in issues if "Another child of the file has this UPN" in issue.wrong} == {
        1,
        2,
    }
    assert not Episode.objects.filter(subject=mia).exists()


def test_a_child_who_stands_twice_in_a_file_is_one_child_with_both_histories(tmp_path, loading):
    made, issues = load(tmp_path, loading, child(upn=""), child(upn="", details=INQUIRY))

    assert made.new == Person.objects.count() == 1
    assert Episode.objects.count() == 4
    assert [issue.place for issue in issues if "stands in the file twice" in issue.wrong] == [2]


def test_one_number_on_two_children_of_a_file_brings_in_the_first_and_says_so(tmp_path, loading):
    made, issues = load(tmp_path, loading, child(upn=""), child(upn="", born="2010-02-03"))

    assert (made.new, made.refused) == (1, 1)
    assert any("Child 1 has this number too" in issue.wrong for issue in issues)


def test_an_unborn_child_of_one_file_is_born_in_the_next(tmp_path, loading):
    unborn = "<ExpectedPersonBirthDate>2017-05-20</ExpectedPersonBirthDate>"
    nobody = "<GenderCurrent>0</GenderCurrent>"
    referred = "<CINreferralDate>2017-02-02</CINreferralDate><ReferralSource>3B</ReferralSource>"
    load(tmp_path, loading, child(upn="", born="", more=unborn, sex=nobody, details=referred))
    person = Person.objects.get()
    assert person.names.get().given == "Unborn child known by number LA1"

    after = replace(loading, at=loading.at + timedelta(days=60))
    made, _ = load(tmp_path, after, child(upn="", born="2017-05-17", details=referred), day="2017-06-01")

    person.refresh_from_db()
    assert (made.recognised[How.NUMBER], person.born_on, person.sex) == (1, date(2017, 5, 17), "F")
    assert Event.objects.filter(kind="person.born", subject=person.pk).exists()


def test_what_the_record_says_is_never_replaced_by_a_file(tmp_path, loading, mia):
    load(tmp_path, loading, child(kind="<Ethnicity>MWBC</Ethnicity>"))
    load(tmp_path, loading, child(kind="<Ethnicity>WBRI</Ethnicity>"), day="2017-04-01")

    mia.person.refresh_from_db()
    assert mia.person.ethnicity == "MWBC"
    assert mia.person.names.count() == 1


def test_history_of_a_sealed_child_goes_onto_their_sealed_line_and_no_second_record_tells_of_it(
    tmp_path, loading, mia, team_manager, worker, at
):
    close_record(
        subject=mia, closure=Closure.SEALED, compartment="Adoption", reason="Adopted", ring="Ruth Garside",
        members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip

    _, issues = load(tmp_path, loading, child())

    assert issues == []
    assert Person.objects.count() == 1
    assert find_people(worker, Query(identifier=UPN)).matches == ()
    assert Event.objects.filter(subject=mia, kind="episode.recorded").count() == 2


def test_records_that_were_joined_are_one_child_with_one_history(tmp_path, loading, mia, act, manager):
    load(tmp_path, loading, child(upn=""), authority="201")
    other = Person.objects.exclude(pk=mia.pk).get().subject
    merge = propose_merge(kept=mia, other=other, because="Same girl", act=act)
    agree_merge(merge_id=merge.pk, act=replace(act, by=manager, at=act.at + timedelta(hours=1)))

    later = replace(loading, at=loading.at + timedelta(days=1))
    made, _ = load(tmp_path, later, child(), authority="201", day="2016-03-31")

    assert sum(made.recognised.values()) == 1
    assert made.episodes[Fate.SAME] == Episode.objects.count() == 2


def test_a_child_without_any_number_is_left_out(tmp_path, loading):
    made, issues = load(tmp_path, loading, child("", upn=""))

    assert made.refused == 1
    assert issues[-1].wrong == "There is no number by which the child could be known."


def test_no_search_by_name_finds_the_words_that_stand_for_a_name(tmp_path, loading, worker):
    load(tmp_path, loading, child(details=DETAILS))

    assert find_people(worker, Query(words="Child Known")).matches == ()
    found = find_people(worker, Query(identifier=UPN, born_on=BORN)).matches[0]
    assert found.reasons == ("Same unique pupil number", "Same date of birth")


def test_any_name_that_somebody_learns_stands_before_the_number(tmp_path, loading, worker, act):
    from kittiwake.records.people.selectors import identity
    from kittiwake.records.people.services import NameFacts, add_name

    load(tmp_path, loading, child())
    subject = Person.objects.get().subject
    add_name(NameFacts(kind="KNOWN_AS", given="Zoë", family="Ravensworth"), subject=subject, act=act)

    assert identity(worker, subject).name == "Zoë Ravensworth"

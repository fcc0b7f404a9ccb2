"""What one child's part of a file says, and what is noted where it cannot be right. Nothing is guessed."""

from datetime import date

import pytest
from lxml import etree

from kittiwake.core.codes import code_set
from kittiwake.returns.cin_census.mapping import told_child
from kittiwake.returns.cin_census.reader import Opening
from kittiwake.returns.cin_census.telling import ToldChild
from kittiwake.returns.cin_census.years import CODES, label
from tests.integration.census_made import DETAILS, NO_ACTION, REFERRAL, child


def told(xml: str, *, year: int = 2017, on: date = date(2017, 4, 24)) -> ToldChild:
    opening = Opening(
        name="census.xml",
        sha256="",
        size=1,
        year=year,
        reference_on=date(year, 3, 31),
        authority="845",
        says=(),
    )
    return told_child(7, etree.fromstring(xml), opening, on=on)


def noted(found: ToldChild) -> dict[str, str]:
    return {issue.part: f"{issue.wrong} {issue.done}" for issue in found.issues}


def test_a_sound_child_has_no_issue():
    found = told(child())

    assert found.issues == ()
    assert [episode.kind for episode in found.episodes] == ["REFERRAL", "CP_PLAN"]
    assert (found.place, found.number, found.sex) == (7, "LA1", "F")


@pytest.mark.parametrize(
    ("written", "kept", "says"),
    [
        ("1900-01-01", None, "stands for a day not known"),
        ("9999-12-31", None, "stands for a day not known"),
        ("2008-01-01", date(2008, 1, 1), "1 January often stands for a year only"),
        ("27/03/2008", None, "not a day as the census writes one"),
        ("2008-02-30", None, "not a day as the census writes one"),
        ("2017-06-01", None, "has not come yet"),
        ("1971-03-27", date(1971, 3, 27), "would be 46 on 31 March 2017"),
        ("2008-03-27T00:00:00", date(2008, 3, 27), ""),
    ],
)
def test_a_date_of_birth_that_cannot_be_right_is_told_and_never_mended(written, kept, says):
    found = told(child(born=written, details=()))

    assert found.born_on == kept
    assert says in noted(found).get("PersonBirthDate", "") or any(
        says in issue.wrong for issue in found.issues
    )


@pytest.mark.parametrize(
    ("details", "why"),
    [
        (REFERRAL.replace("2015-06-02", "2001-06-02"), "began long before the child was born"),
        (
            REFERRAL + "<CINclosureDate>2014-01-01</CINclosureDate>",
            "ended on 1 January 2014, before it began",
        ),
        (REFERRAL.replace("2015-06-02", ""), "no first day that can be read"),
        (REFERRAL.replace("2015-06-02", "2030-06-02"), "has not come yet"),
        (REFERRAL.replace("2015-06-02", "1900-01-01"), "no first day that can be read"),
    ],
)
def test_an_episode_whose_days_cannot_be_right_is_refused_with_the_reason(details, why):
    found = told(child(details=details))

    refused = [issue for issue in found.issues if issue.is_refused]
    assert found.episodes == ()
    assert len(refused) == 1
    assert why in refused[0].wrong
    assert "load the new file" in refused[0].done


def test_a_referral_before_the_birth_of_an_expected_child_stands():
    found = told(child(born="2016-01-20", details=REFERRAL))

    assert found.episodes[0].from_on == date(2015, 6, 2)


def test_an_unknown_code_is_kept_as_it_stands_and_told():
    found = told(child(details=REFERRAL.replace("2A", "ZZ")))

    assert found.episodes[0].source_code == "ZZ"
    assert found.episodes[0].says == "from ZZ; abuse or neglect"
    assert "not a code of the census" in noted(found)["ReferralSource"]


def test_a_code_of_another_year_is_kept_and_told():
    found = told(child(details=REFERRAL.replace("2A", "5D")))

    assert found.episodes[0].source_code == "5D"
    assert noted(found)["ReferralSource"].startswith("It is not a code of 2017.")


def test_one_code_reads_in_the_words_of_its_year():
    assert label("primary_need", "N1", 2025) == "abuse or neglect"
    assert label("primary_need", "N1", 2026) == "abuse, neglect and exploitation"


@pytest.mark.parametrize(
    ("written", "year", "kept", "issues"),
    [
        ("<GenderCurrent>2</GenderCurrent>", 2024, "F", 0),
        ("<Sex>F</Sex>", 2025, "F", 0),
        ("<GenderCurrent>9</GenderCurrent>", 2018, "I", 0),
        ("<Sex>2</Sex>", 2025, "F", 1),
        ("<GenderCurrent>2</GenderCurrent>", 2025, "F", 2),
        ("<Sex>X</Sex>", 2025, "U", 1),
    ],
)
def test_sex_is_read_in_the_codes_of_either_time(written, year, kept, issues):
    found = told(child(sex=written, details=()), year=year, on=date(2026, 11, 23))

    assert found.sex == kept
    assert len(found.issues) == issues


@pytest.mark.parametrize(("written", "kept"), [("true", True), ("1", True), ("false", False), ("0", False)])
def test_yes_and_no_are_read_in_words_and_digits(written, kept):
    found = told(child(details=f"{REFERRAL}<ReferralNFA>{written}</ReferralNFA>"))

    assert found.episodes[0].is_without_action is kept
    assert found.issues == ()


def test_a_number_whose_check_letter_is_wrong_is_kept_and_marked():
    found = told(child(upn="A123456789123"))

    assert found.upn == "A123456789123"
    assert noted(found)["UPN"] == (
        "The check letter does not match: a character is wrong, or two are swapped."
        " It is kept as it stands, marked as wrong."
    )


def test_no_disability_cannot_stand_beside_one():
    codes = "".join(f"<Disability>{code}</Disability>" for code in ("NONE", "LD", "Q"))
    kind = f"<Disabilities>{codes}</Disabilities>"

    found = told(child(kind=f"<Ethnicity>WXYZ</Ethnicity>{kind}"))

    assert (found.disabilities, found.ethnicity) == (("LD",), "")
    assert [issue.part for issue in found.issues] == ["Ethnicity", "Disability", "Disability"]


def test_what_the_census_does_not_have_is_told_and_stays_in_the_file():
    found = told(
        child(details=DETAILS + "<PreProceedings><PPStartDate>2016-01-01</PPStartDate></PreProceedings>loose")
    )

    assert noted(found)["PreProceedings"] == (
        "CINdetails has no such element in any year we read. It is left out; it stays in the kept file."
    )
    assert "loose" in {issue.value for issue in found.issues}


def test_the_same_episode_twice_is_once_and_two_that_differ_are_the_first():
    other = REFERRAL.replace("2A", "6")

    found = told(child(details=(REFERRAL + NO_ACTION, REFERRAL + NO_ACTION, other)))

    assert [episode.source_code for episode in found.episodes] == ["2A"]
    assert [issue.is_refused for issue in found.issues] == [False, True]


def test_an_assessment_with_every_factor_still_fits_on_a_line():
    codes = [code.code for code in code_set(CODES, "assessment_factor")]
    factors = "".join(f"<AssessmentFactors>{code}</AssessmentFactors>" for code in codes)
    xml = (
        "<CINreferralDate>2016-06-02</CINreferralDate><Assessments><AssessmentActualStartDate>2016-06-02"
        "</AssessmentActualStartDate><FactorsIdentifiedAtAssessment>"
        f"{factors}</FactorsIdentifiedAtAssessment></Assessments>"
    )

    found = told(child(details=xml), year=2026, on=date(2026, 11, 23))

    assert found.episodes[1].factors == tuple(codes)
    assert len(found.episodes[1].says) <= 300
    assert " more" in found.episodes[1].says


def test_a_child_of_nonsense_ends_in_issues_and_not_in_an_error():
    found = told(
        "<Child><ChildIdentifiers><UPN/></ChildIdentifiers><CINdetails/>\x85<CINdetails>x</CINdetails></Child>"
    )

    assert found.episodes == ()
    assert {issue.part for issue in found.issues} >= {"LAchildID", "ChildCharacteristics", "CINreferralDate"}

"""`kittiwake load cin`: what it shows before anything is written, and what it does when told to."""

import csv
import io

import pytest
from rich.console import Console

from kittiwake.config.commands import load as command
from kittiwake.config.load_report import Issues, issues_written
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.front_door.models import Episode, HistoryFile
from kittiwake.records.line.models import Event
from kittiwake.records.people.models import Person
from kittiwake.returns.cin_census.reader import CannotRead
from tests.integration.census_made import REFERRAL, census, child, write

pytestmark = pytest.mark.django_db

FAULTY = census(
    child(details=REFERRAL.replace("2015", "1991")),
    child("=cmd|' /C calc'!A0", upn="", born="2009-01-01"),
    year=2017,
)


@pytest.fixture
def run(owner):
    """The command's own work, on this database; what it printed on 80 columns comes back."""

    def ran(path, *, by="judith@authority.example", yes=False, issues=None) -> str:
        console = Console(file=io.StringIO(), width=80)
        command._load_census(path, by, issues or Issues(), console, yes=yes)
        return console.file.getvalue()

    return ran


def test_a_look_says_what_would_come_of_it_and_writes_nothing(run, tmp_path):
    said = run(write(tmp_path, census(child(), year=2017)))

    assert "CIN census 2017 of authority 845, drawn up to 31 March 2017: 1 child." in said
    assert "What would come of it" in said
    assert "Children new to the record" in said
    assert "Nothing was written." in said
    assert max(len(line) for line in said.splitlines()) <= 80
    assert not Person.objects.exists()
    assert not HistoryFile.objects.exists()


def test_told_yes_it_writes_and_the_second_time_says_who_had_done_it(run, tmp_path):
    path = write(tmp_path, census(child()))

    assert "Brought in" in run(path, yes=True)
    entries = Event.objects.count()
    again = run(path, yes=True)

    assert "This very file was brought in on 24 April 2017" in " ".join(again.split())
    assert "by Judith Sayer. Nothing was written." in " ".join(again.split())
    assert Event.objects.count() == entries
    assert Episode.objects.count() == 2


def test_each_issue_says_which_child_what_is_wrong_and_what_is_done(run, tmp_path):
    said = " ".join(run(write(tmp_path, FAULTY)).split())

    assert "LA1" in said
    assert "CINreferralDate" in said
    assert "Episodes left out" in said
    assert "Children left out" not in said


def test_the_report_has_every_issue_and_no_cell_that_a_spreadsheet_would_run(run, tmp_path):
    report = tmp_path / "issues.csv"
    faulty = write(tmp_path, FAULTY.replace("<GenderCurrent>2", "<GenderCurrent>7"))

    with issues_written(report) as issues:
        run(faulty, issues=issues)

    rows = list(csv.DictReader(report.open(encoding="utf-8-sig")))
    assert {row["child"] for row in rows} == {"1", "2"}
    assert [row["left out"] for row in rows if row["element"] == "CINreferralDate"] == ["yes"]
    assert {row["LA child ID"] for row in rows} == {"LA1", "'=cmd|' /C calc'!A0"}


def test_words_of_a_file_are_shown_as_words(run, tmp_path):
    said = run(write(tmp_path, census(child("[red]7[/red]", upn="A1"))))

    assert "[red]7[/red]" in said


@pytest.mark.parametrize("by", ["nobody@authority.example", "idris@authority.example"])
def test_somebody_who_may_not_is_told_before_the_file_is_opened(run, tmp_path, by, analyst):
    with pytest.raises(NotPermitted):
        run(tmp_path / "not-there.xml", by=by)


def test_a_file_that_cannot_be_read_writes_nothing(run, tmp_path):
    cut = census(child(), child("LA2"))[:-100]

    with pytest.raises(CannotRead, match="ends too soon"):
        run(write(tmp_path, cut), yes=True)

    assert not Person.objects.exists()

"""A chronology for court: chosen entries in Word, numbered, with marked words withheld."""

from datetime import date, timedelta
from io import BytesIO

import docx
import pytest
from bs4 import BeautifulSoup

from kittiwake.core.dates import When
from kittiwake.records.front_door import events as kinds
from kittiwake.records.letters import court
from kittiwake.records.line import selectors
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, replace_entries
from kittiwake.records.notes.services import NoteFacts, write_note
from tests.integration.child.test_chronology_sifted import tell

pytestmark = pytest.mark.django_db


def words_of(file):
    made = docx.Document(BytesIO(bytes(file.content)))
    numbered = [each.text for each in made.paragraphs if each.style.name == "List Number"]
    return numbered, made


def marked_note(act, child):
    facts = NoteFacts(
        kind="CALL",
        title="Neighbour rang",
        text="Shouting",
        provenance="PUBLIC",
        when=When.day(act.at.date()),
        sharing="NOT_NAMED",
    )
    note = write_note(facts, subjects=[child], act=act)
    return Event.objects.get(source=f"notes.casenote:{note.pk}", subject=child)


def test_chosen_entries_are_numbered_by_word_itself_and_the_making_stands_on_the_line(as_manager, act, mia):
    first, left_out = (tell(act, mia, date(2016, month, 1), says=f"In month {month}") for month in (3, 4))
    answer = as_manager.post(f"/people/{mia.key}/court/?zoom=full", {"entry": [str(first.pk)]})

    assert answer.status_code == 302
    made = Event.objects.get(kind="chronology.made_for_court")
    assert made.says == "Chronology made for court: 1 entry, 0 with the text withheld"
    file = as_manager.get(f"/people/{mia.key}/court/{made.pk}/")
    numbered, document = words_of(file)
    assert numbered == ["1 March 2016. In month 3"]
    assert document.styles["List Number"].element.pPr.numPr is not None
    assert as_manager.get(f"/people/{mia.key}/court/{left_out.pk}/").status_code == 404


def test_an_entry_that_rests_on_marked_words_goes_in_without_them(act, mia):
    event = tell(act, mia, act.at.date(), says="An aunt told us about the car")
    note = marked_note(act, mia)
    limits = court.limits_of([event, note])

    assert limits == {note.pk: "The person who told us is not to be named"}
    made = court.make_court_chronology(subject=mia, chosen=[event.pk, note.pk], act=act)
    numbered, _ = words_of(court.court_file(act.by, mia, made.pk))
    assert sum("[text withheld: The person who told us is not to be named]" in each for each in numbered) == 1
    assert not any("Neighbour" in each for each in numbered)


def test_an_entry_of_another_record_is_refused_and_nothing_is_kept(act, mia, theo):
    elsewhere = tell(act, theo, act.at.date())
    with pytest.raises(court.CannotMake, match="no longer stand"):
        court.make_court_chronology(subject=mia, chosen=[elsewhere.pk], act=act)

    assert not selectors.events_visible_to(act.by, mia).filter(kind="chronology.made_for_court").exists()


def test_a_chronology_as_known_on_a_day_has_the_words_of_that_evening_and_says_so(as_manager, act, mia):
    entry = tell(act, mia, act.at.date(), says="The aunt was said to have a car")
    later = Act(by=act.by, at=act.at + timedelta(days=2))
    replaced = replace_entries(
        kinds.AGENCY_ANSWERED, later, old=mia.person, source=mia.person, says="She has no car"
    )
    put_right = next(each for each in replaced if each.supersedes == entry)
    known_on = act.at.strftime("%-d/%-m/%Y")

    page = as_manager.get(f"/people/{mia.key}/court/?zoom=full&known_on={known_on}")
    assert "The aunt was said to have a car" in page.content.decode()
    assert "She has no car" not in page.content.decode()
    answer = as_manager.post(
        f"/people/{mia.key}/court/?zoom=full&known_on={known_on}", {"entry": [str(entry.pk)]}
    )
    assert answer.status_code == 302

    made = Event.objects.get(kind="chronology.made_for_court")
    numbered, document = words_of(court.court_file(act.by, mia, made.pk))
    words = [each.text for each in document.paragraphs]
    assert [each.partition(". ")[2] for each in numbered] == ["The aunt was said to have a car"]
    assert any("1 of these entries was put right since." in each for each in words)
    assert any(each.startswith("Paragraph 1") and each.endswith("Put right since.") for each in words)
    with pytest.raises(court.CannotMake, match="no longer stand"):
        court.make_court_chronology(subject=mia, chosen=[entry.pk], act=later)
    court.make_court_chronology(subject=mia, chosen=[put_right.pk], act=later)


def test_one_is_begun_from_again_with_its_numbers_and_nothing_recorded_since_slips_in(as_manager, act, mia):
    first, left_out, last = (
        tell(act, mia, date(2016, month, 1), says=f"In month {month}") for month in (3, 4, 5)
    )
    chosen = {"entry": [str(first.pk), str(last.pk)], "name": "First hearing"}
    assert as_manager.post(f"/people/{mia.key}/court/?zoom=full", chosen).status_code == 302
    tell(act, mia, date(2016, 4, 15), says="Told since")
    made = Event.objects.get(kind="chronology.made_for_court")
    page = BeautifulSoup(
        as_manager.get(f"/people/{mia.key}/court/?zoom=full&again={made.pk}").text, "html.parser"
    )

    assert "First hearing" in page.main.get_text()
    ticked = [box["value"] for box in page.select("input[name=entry][checked]")]
    assert ticked == [str(first.pk), str(last.pk)]
    words = page.main.get_text(" ", strip=True)
    assert "Paragraph 2. 1 May 2016: In month 5" in words
    assert "Not in it. 15 April 2016: Told since" in words
    assert court.selection_of(act.by, mia, left_out.pk) is None
    assert court.selection_of(act.by, mia, made.pk).paragraphs.get(number=2).entry == last

"""A chronology for court: chosen entries in Word, numbered, with marked words withheld."""

from datetime import date
from io import BytesIO

import docx
import pytest

from kittiwake.core.dates import When
from kittiwake.records.letters import court
from kittiwake.records.line import selectors
from kittiwake.records.line.models import Event
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

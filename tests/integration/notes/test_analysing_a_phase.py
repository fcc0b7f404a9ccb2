"""What a phase of the chronology meant for the child: an opinion, under a name, put right openly."""

from datetime import date
from io import BytesIO

import docx
import pytest
from bs4 import BeautifulSoup

from kittiwake.core.dates import When
from kittiwake.records.letters import court
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import chronology, events_visible_to
from kittiwake.records.notes import services
from kittiwake.records.notes.choices import NoteKind
from kittiwake.records.notes.models import CaseNote
from tests.integration.people_made import make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def boxes(name, day, month, year):
    return {f"{name}_day": str(day), f"{name}_month": str(month), f"{name}_year": str(year)}


TYPED = {
    **boxes("from_on", 1, 3, 2016),
    **boxes("to_on", 3, 6, 2016),
    "title": "The spring that he was hungry",
    "text": "Each call was small.\nTogether they say that nobody was up.",
    "sharing": "ORDINARY",
}


@pytest.fixture
def theo(worker, at):
    return make_child(worker, at, given="Theo", family="Dunn")


@pytest.fixture
def as_worker(client, worker):
    return sign_in(client, worker)


def written(browser, child, **changes):
    answer = browser.post(f"/people/{child.key}/notes/analysis/", TYPED | changes)
    assert answer.status_code == 302, answer.text
    return CaseNote.objects.latest("pk")


def standing(viewer, child):
    return [event for event in events_visible_to(viewer, child) if event.kind == "phase.analysed"]


def test_it_stands_whole_in_the_chronology_at_the_end_of_its_phase_marked_as_an_opinion(
    as_worker, worker, theo
):
    written(as_worker, theo)
    (event,) = standing(worker, theo)
    (entry,) = chronology([event])

    assert event.happened_on == date(2016, 6, 3)
    assert entry.text.startswith("The spring that he was hungry, 1 March 2016 to 3 June 2016\nEach call")
    assert (entry.significance, entry.is_late) == ("HEADLINE", False)
    page = BeautifulSoup(as_worker.get(f"/people/{theo.key}/chronology/").text, "html.parser")
    shown = next(each for each in page.select(".kw-event") if "Together they say" in each.get_text())
    assert "Opinion" in shown.get_text()
    assert "Priya Raman" in shown.get_text()


def test_it_is_put_right_by_another_that_stands_in_its_place_and_both_are_kept(as_worker, worker, theo):
    first = written(as_worker, theo)
    address = f"/people/{theo.key}/notes/{first.pk}/analysis/"
    assert as_worker.get(f"/people/{theo.key}/notes/{first.pk}/correct/").url == address
    assert "Each call was small." in as_worker.get(address).text
    assert as_worker.post(address, TYPED | {"text": "One call was not small."}).status_code == 302

    (event,) = standing(worker, theo)
    assert event.says.endswith("One call was not small.")
    assert CaseNote.objects.get(supersedes=first).from_on == date(2016, 3, 1)
    assert "Each call was small." in as_worker.get(f"/people/{theo.key}/notes/{first.pk}/").text


def test_it_moves_with_all_that_was_said_when_it_is_about_somebody_else(as_worker, act, theo, worker, at):
    other = make_child(worker, at, given="Ada", family="Fenwick")
    note = written(as_worker, theo)
    services.move_note(note=note, wrong=theo, right=other, reason="Wrong file open.", act=act)

    assert standing(worker, theo) == []
    assert standing(worker, other)[0].says.startswith("The spring that he was hungry")


def test_a_chronology_for_court_says_whose_opinion_it_is_and_withholds_a_marked_one(as_worker, act, theo):
    for title, sharing in (("The spring", "ORDINARY"), ("The autumn", "NOT_NAMED")):
        written(as_worker, theo, title=title, sharing=sharing)
    chosen = Event.objects.filter(kind="phase.analysed").values_list("pk", flat=True)
    made = court.make_court_chronology(subject=theo, chosen=chosen, act=act)
    document = docx.Document(BytesIO(bytes(court.court_file(act.by, theo, made.pk).content)))
    numbered = [each.text for each in document.paragraphs if each.style.name == "List Number"]

    opinion = "3 June 2016. Analysis, the opinion of Priya Raman: "
    assert [each.startswith(opinion) for each in numbered] == [True, True]
    assert sum("[text withheld" in each for each in numbered) == 1
    assert not any("The autumn" in each for each in numbered)
    assert any("1 March 2016 to 3 June 2016. Each call was small." in each for each in numbered)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (boxes("to_on", 1, 2, 2016), "The last day is before the first"),
        (boxes("to_on", 1, 2, 2030), "has not happened yet"),
        ({"text": " "}, "A note needs a title and words of its own"),
        ({"text": "x" * 3001}, "The analysis"),
    ],
)
def test_what_cannot_stand_is_refused_and_nothing_typed_is_lost(as_worker, theo, changes, says):
    answer = as_worker.post(f"/people/{theo.key}/notes/analysis/", TYPED | changes)

    assert answer.status_code == 422
    assert says in answer.text
    assert "The spring that he was hungry" in answer.text
    assert not CaseNote.objects.exists()


def test_no_other_note_has_a_phase_and_no_analysis_is_without(act, theo):
    facts = {"title": "x", "text": "y", "provenance": "OTHER", "when": When.day(date(2016, 6, 3))}
    for wrong in (
        services.NoteFacts(kind=NoteKind.ANALYSIS, **facts),
        services.NoteFacts(kind=NoteKind.CALL, from_on=date(2016, 3, 1), **facts),
    ):
        with pytest.raises(services.BadNote, match="first and the last day"):
            services.write_note(wrong, subjects=[theo], act=act)

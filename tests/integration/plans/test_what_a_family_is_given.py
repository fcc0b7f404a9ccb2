"""For any family: neither file of anybody's version holds another's address, or what is for another alone."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import docx
import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kittiwake.core.documents import printable
from kittiwake.core.passages import plain_words
from kittiwake.records.access.services import involve
from kittiwake.records.files.selectors import files_of
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import AddressFacts, RelationshipFacts, record_address, relate
from kittiwake.records.plans.making import Sheet, files_from
from kittiwake.records.plans.recipients import recipients_of
from kittiwake.records.plans.services import BadPlan, CopyFacts, preview, recipient_with, write_copy
from tests.integration.pdf_read import text_of_pdf
from tests.integration.people_made import make_adult, make_child
from tests.integration.plans_made import action, begin, outcome, written

pytestmark = pytest.mark.django_db
FATHERS, MOTHERS, MARKED = "FATHERS", "MOTHERS", "MARKED"
ROADS = ("Tannery Lane", "Kestrel Row", "St Hild’s Terrace", "Żubr Court", "The Old Quay")
TOLD = {
    FATHERS: "Craig goes to the Anchor group every {} and says when he is away",
    MOTHERS: "Karen keeps the number of the refuge worker {} under another name",
    MARKED: "Police watch the house each {} without telling anybody there",
}
WORDS = {
    "why": "Mia was late for school eleven times.",
    "hopes": "Mornings go well.",
    "what_happens": "We meet again in May.",
}
DAYS = ("Monday", "Tuesday", "Thursday", "Saturday")

homes = st.tuples(st.integers(11, 199), st.sampled_from(ROADS), st.sampled_from(("TN1 4QD", "TN23 9WX", "")))
families = st.fixed_dictionaries(
    {
        "hers": homes,
        "his": homes,
        "is_protected": st.booleans(),
        "days": st.tuples(*[st.sampled_from(DAYS)] * 3),
        "whole_outcome": st.booleans(),
        "reader": st.sampled_from(("Karen Dunn", "Craig Marr", "Mia Dunn")),
        "is_easy_read": st.booleans(),
        "slips": st.sampled_from(("", "", "", "address", "words")),
        "shouts": st.booleans(),
    }
).filter(lambda each: each["hers"][:2] != each["his"][:2] and each["hers"][2] != each["his"][2])


@pytest.fixture
def three(worker, social_worker, long_term_team, at):
    """Mia, and her parents who live apart."""
    before, act = at - timedelta(days=200), Act(by=worker, at=at)
    mia = make_child(worker, before)
    karen, craig = (
        make_adult(worker, before),
        make_adult(worker, before, given="Craig", family="Marr"),
    )
    for parent, kind in ((karen, "MOTHER"), (craig, "FATHER")):
        relate(RelationshipFacts(kind=kind, responsibility="HOLDS"), one=parent, other=mia, act=act)
    for person in (mia, karen, craig):
        involve(subject=person, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return mia, karen, craig


@pytest.fixture
def begun(three, writing):
    return begin(three[0], writing)


def lines_of(home):
    number, road, _ = home
    return f"{number} {road}"


def house(three, drawn, act):
    """Each parent has a home of their own, perhaps hers protected."""
    _, karen, craig = three
    for person, home, is_protected in (
        (karen, drawn["hers"], drawn["is_protected"]),
        (craig, drawn["his"], False),
    ):
        facts = AddressFacts(lines=lines_of(home), postcode=home[2], is_protected=is_protected)
        record_address(facts, subject=person, act=act)


def version_for(three, plan, drawn, told, writing):
    """A plan with a part for each parent alone and one for nobody of the family: outcomes, or actions."""
    _, karen, craig = three
    for_one = {FATHERS: {"only_for": craig}, MOTHERS: {"only_for": karen}, MARKED: {"sharing": "NOT_FAMILY"}}
    if drawn["whole_outcome"]:
        apart = [outcome(action(), wish=told[name], **limit) for name, limit in for_one.items()]
        return written(plan, writing, outcomes=(outcome(), *apart))
    apart = [action(what=told[name], **limit) for name, limit in for_one.items()]
    return written(plan, writing, outcomes=(outcome(action(), *apart),))


def texts_of(files):
    """The text of the PDF and of the Word file."""
    pdf, word = sorted(files, key=lambda file: file.content_type)
    paragraphs = docx.Document(BytesIO(bytes(word.content))).paragraphs
    return [text_of_pdf(bytes(pdf.content)), "\n".join(paragraph.text for paragraph in paragraphs)]


def kept_from(drawn, told):
    """What the drawn reader must not be told: where another lives, any protected home, others' parts."""
    of = {"Karen Dunn": MOTHERS, "Craig Marr": FATHERS}.get(drawn["reader"])
    parts = [words for name, words in told.items() if name != of]
    hers_is_shut = drawn["is_protected"] or drawn["reader"] != "Karen Dunn"
    places = [drawn["hers"]] * hers_is_shut + [drawn["his"]] * (drawn["reader"] != "Craig Marr")
    return parts, [lines_of(home) for home in places] + [home[2] for home in places if home[2]]


def slipped(drawn, parts, places):
    """What the writer forgot to leave out, typed in their way."""
    words = {"": "", "address": places[0], "words": parts[0]}[drawn["slips"]]
    return words.upper() if drawn["shouts"] else words


@settings(
    max_examples=200,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),  # to make a family smaller takes minutes, and tells little
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(drawn=families)
def test_nothing_of_the_other_side_is_in_either_file(three, begun, worker, writing, drawn):
    """The files are made as `write_copy` makes them; that it keeps these very files is shown below."""
    told = {name: words.format(day) for (name, words), day in zip(TOLD.items(), drawn["days"], strict=True)}
    parts, places = kept_from(drawn, told)
    with transaction.atomic():
        house(three, drawn, Act(by=worker, at=writing.at))
        version = version_for(three, begun, drawn, told, writing)
        reader = three[("Mia Dunn", "Karen Dunn", "Craig Marr").index(drawn["reader"])]
        to = recipient_with(str(reader.key), plan=begun, act=writing)
        age = "FROM_5" if drawn["reader"] == "Mia Dunn" else ""
        clean = CopyFacts(**WORDS, age_band=age, is_easy_read=drawn["is_easy_read"])
        if drawn["slips"]:
            slip = replace(clean, hopes=f"{clean.hopes} {slipped(drawn, parts, places)}")
            with pytest.raises(BadPlan, match="Take it out"):
                preview(version=version, recipient=to, facts=slip, act=writing)
        files, _ = files_from(preview(version=version, recipient=to, facts=clean, act=writing))
        transaction.set_rollback(True)
    for text in map(plain_words, texts_of(files)):
        assert plain_words(WORDS["why"]) in text
        assert not [words for words in (*parts, *places) if plain_words(words) in text]


def test_each_parent_is_given_their_own_part_and_the_files_they_were_shown_are_kept(three, begun, writing):
    told = {name: words.format("Monday") for name, words in TOLD.items()}
    version = version_for(three, begun, {"whole_outcome": False}, told, writing)

    for reader in recipients_of(writing.by, begun, on=date(2017, 4, 24))[1:]:
        facts = CopyFacts(**WORDS)
        shown = preview(version=version, recipient=reader, facts=facts, act=writing)
        copy = write_copy(version=version, recipient_key=reader.key, facts=facts, act=writing)
        own = told[MOTHERS if reader.name == "Karen Dunn" else FATHERS]
        kept = texts_of(files_of(copy))
        assert kept == texts_of(files_from(shown)[0])
        assert all(plain_words(own) in plain_words(text) for text in kept)


TYPED = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None, database=None)
@given(parts=st.lists(st.tuples(TYPED, st.lists(TYPED, min_size=1, max_size=4)), min_size=1, max_size=5))
def test_a_word_file_gives_back_every_word_that_was_typed(parts):
    """Whoever opens it in Word, to translate it or read it aloud, finds each heading and what is under it."""
    sheet = Sheet(
        title="My plan", to="Mia Dunn", written_on=date(2017, 4, 24), reference="Plan 1, version 1",
        parts=tuple((heading, tuple(lines)) for heading, lines in parts), is_easy_read=False,
    )  # fmt: skip
    word = next(each for each in files_from(sheet)[0] if each.name.endswith(".docx"))

    found = [(each.style.name, each.text) for each in docx.Document(BytesIO(word.content)).paragraphs[2:]]
    assert found == [
        (style, printable(text))
        for heading, lines in parts
        for style, text in [("Heading 1", heading), *(("Normal", line) for line in lines)]
    ]

"""A letter goes to the right person, at the right address, and tells them only what they may be told."""

from datetime import date, timedelta
from io import BytesIO

import docx
import pytest
from django.db import DatabaseError

from kittiwake.core.dates import When
from kittiwake.records.access.models import User
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.files.selectors import files_of
from kittiwake.records.front_door.models import Feedback
from kittiwake.records.front_door.services import ask_agency, record_answer
from kittiwake.records.letters.models import Letter
from kittiwake.records.letters.selectors import address_has_changed, letter_files, recipients_of
from kittiwake.records.letters.services import CannotRecordSending, CannotWrite, NotConfirmed, record_sending
from kittiwake.records.letters.telling import MustNotTell
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Residence
from kittiwake.records.people.services import (
    AddressFacts,
    RelationshipFacts,
    record_address,
    record_death,
    relate,
)
from tests.integration.contacts_made import decide, make_contact, propose, screen
from tests.integration.letters_made import make_letter
from tests.integration.people_made import make_adult, make_child

pytestmark = pytest.mark.django_db
ELM, REFUGE = "12 Elm Road\nTarnmouth", "2 Quay Street\nTarnmouth"


@pytest.fixture
def child(worker, at):
    return make_child(worker, at)


@pytest.fixture
def father(worker, at, act, child):
    """At 12 Elm Road."""
    person = make_adult(worker, at, given="Dale", family="Dunn", sex="M")
    record_address(
        AddressFacts(lines=ELM, postcode="TM1 4AB", from_on=date(2015, 1, 5)), subject=person, act=act
    )
    relate(RelationshipFacts(kind="FATHER", responsibility="HOLDS"), one=person, other=child, act=act)
    return person


@pytest.fixture
def mother(worker, at, act, child):
    """In a refuge with the child."""
    person = make_adult(worker, at, given="Karen", family="Dunn", sex="F")
    for each in (person, child):
        record_address(
            AddressFacts(kind="REFUGE", lines=REFUGE, postcode="TM2 9ZZ", from_on=date(2017, 4, 1)),
            subject=each, act=act,
        )  # fmt: skip
    relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS"), one=person, other=child, act=act)
    return person


@pytest.fixture
def contact(act, child, father, mother):
    return make_contact(act, child)


def to(viewer: User, contact, person):
    found = recipients_of(viewer, contact, kind="CONSENT", on=date(2017, 4, 24))
    return next(each for each in found if each.key == str(person.key))


def words_of(letter: Letter, viewer: User) -> str:
    """All that stands in its Word file."""
    (word,) = [file for file in files_of(letter) if file.name.endswith(".docx")]
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(bytes(word.content))).paragraphs)


def test_a_letter_is_addressed_from_the_record_and_kept_as_two_files(contact, father, act):
    letter = make_letter(contact, act, kind="CONSENT", to=str(father.key))

    assert (letter.to_name, letter.address) == ("Dale Dunn", f"{ELM}\nTM1 4AB")
    pdf, word = sorted(files_of(letter), key=lambda file: file.content_type)
    assert bytes(pdf.content).startswith(b"%PDF")
    assert b"pdfuaid" in bytes(pdf.content)
    assert "Dear Dale Dunn" in words_of(letter, act.by)
    assert "12 Elm Road\nTarnmouth\nTM1 4AB" in words_of(letter, act.by)
    assert len(word.sha256) == 64


def test_two_parents_get_two_letters_and_neither_shows_where_the_other_lives(
    contact, father, mother, signing
):
    his = make_letter(contact, signing, kind="CONSENT", to=str(father.key))
    hers = make_letter(contact, signing, kind="CONSENT", to=str(mother.key))

    assert "Quay" not in words_of(his, signing.by)
    assert "TM2" not in words_of(his, signing.by)
    assert "Elm" not in words_of(hers, signing.by)
    assert "2 Quay Street" in words_of(hers, signing.by)


@pytest.mark.parametrize(
    "leak", ["now at 2 Quay Street", "now at 2, QUAY  street", "she is in TM29ZZ", "at tm2 9zz."]
)
def test_an_address_typed_into_the_other_parents_letter_is_refused_without_repeating_it(
    contact, father, act, leak
):
    with pytest.raises(MustNotTell, match="not its reader’s own") as refused:
        make_letter(contact, act, kind="CONSENT", to=str(father.key), text=f"Mia and her mother are {leak}")

    assert "Quay" not in str(refused.value)
    assert not Letter.objects.exists()


def test_somebody_without_a_home_is_not_told_where_the_others_live(contact, child, mother, act, worker, at):
    uncle = make_adult(worker, at, given="Roy", family="Dunn")
    record_address(AddressFacts(kind="NO_FIXED", from_on=date(2017, 4, 1)), subject=uncle, act=act)
    relate(RelationshipFacts(kind="CARER"), one=uncle, other=child, act=act)

    with pytest.raises(MustNotTell):
        make_letter(contact, act, kind="CONSENT", to=str(uncle.key), text="Mia is at 2 Quay Street.")


def test_a_house_number_that_ends_like_the_readers_own_is_still_anothers(contact, father, act, child):
    other = make_adult(act.by, act.at, given="Lil", family="Dunn")
    record_address(AddressFacts(lines="2 Elm Road\nTarnmouth"), subject=other, act=act)
    relate(RelationshipFacts(kind="GRANDPARENT"), one=other, other=child, act=act)

    with pytest.raises(MustNotTell):
        make_letter(contact, act, kind="CONSENT", to=str(father.key), text="She stays at 2 Elm Road now.")
    make_letter(contact, act, kind="CONSENT", to=str(father.key), text="We wrote to you at 12 Elm Road.")


def test_a_protected_address_is_printed_only_for_whoever_may_see_it(contact, mother, worker, act, signing):
    assert to(worker, contact, mother).address == ()
    assert "protected" in to(worker, contact, mother).note
    by_hand = make_letter(contact, act, kind="CONSENT", to=str(mother.key))
    assert "Quay" not in words_of(by_hand, worker)

    letter = make_letter(contact, signing, kind="CONSENT", to=str(mother.key))

    assert letter.is_address_protected
    assert letter_files(worker, letter) == []
    assert len(letter_files(signing.by, letter)) == 2


def test_a_letter_without_an_address_goes_by_hand_and_never_by_post(contact, mother, act):
    letter = make_letter(contact, act, kind="CONSENT", to=str(mother.key))

    with pytest.raises(CannotRecordSending, match="handed over"):
        record_sending(letter_id=letter.pk, how="POST", sent_at=act.at, act=act)
    assert record_sending(letter_id=letter.pk, how="HANDED", sent_at=act.at, act=act).how == "HANDED"


def test_nobody_writes_to_the_dead(contact, father, act):
    record_death(subject=father, died=When.day(date(2017, 4, 20)), act=act)

    with pytest.raises(CannotWrite, match="died on 20 April 2017"):
        make_letter(contact, act, kind="CONSENT", to=str(father.key))


def test_the_writer_ticks_who_it_is_and_another_tick_is_refused(contact, father, mother, act):
    with pytest.raises(NotConfirmed, match="ticked somebody else than Dale Dunn"):
        make_letter(contact, act, kind="CONSENT", to=str(father.key), confirmed=str(mother.key))
    with pytest.raises(NotConfirmed):
        make_letter(contact, act, kind="CONSENT", to=str(father.key), confirmed="")


def test_an_address_that_changed_while_somebody_wrote_is_looked_at_again(contact, father, act):
    seen = to(act.by, contact, father).fingerprint
    record_address(AddressFacts(lines="9 Fell Close", from_on=date(2017, 4, 20)), subject=father, act=act)

    with pytest.raises(NotConfirmed, match="changed while you were writing"):
        make_letter(contact, act, kind="CONSENT", to=str(father.key), seen=seen)


def test_a_letter_that_waits_says_that_its_reader_has_moved(contact, father, act):
    letter = make_letter(contact, act, kind="CONSENT", to=str(father.key))
    assert not address_has_changed(act.by, letter, at=act.at)

    record_address(AddressFacts(lines="9 Fell Close", from_on=date(2017, 4, 20)), subject=father, act=act)

    assert address_has_changed(act.by, letter, at=act.at)


def test_somebody_nobody_knows_of_is_not_written_to(contact, act, onlooker):
    with pytest.raises(CannotWrite, match="knows nobody"):
        make_letter(contact, act, kind="CONSENT", to="00000000-0000-4000-8000-000000000000")


def test_an_outcome_is_told_when_there_is_one(contact, father, act, signing):
    with pytest.raises(CannotWrite, match="Nothing has been decided"):
        make_letter(contact, act, kind="OUTCOME_FAMILY", to=str(father.key))
    screen(contact, act)
    propose(contact, act, "EARLY_HELP")
    decide(contact, signing, "EARLY_HELP")

    letter = make_letter(contact, act, kind="OUTCOME_FAMILY", to=str(father.key))

    assert "some extra help could be useful" in letter.text
    assert "Mia Dunn" in letter.text


def test_an_agencys_answer_keeps_its_marking_in_a_letter(contact, father, act):
    said = "Mr Dunn was cautioned in 2014 for assault on a former partner"
    check = ask_agency(contact_id=contact.pk, agency_kind="POLICE", question="Known?", act=act)
    record_answer(check_id=check.pk, answer="KNOWN", text=said, sharing="PROFESSIONALS", act=act)

    with pytest.raises(MustNotTell, match="cannot be told to the family"):
        make_letter(
            contact, act, kind="CONSENT", to=str(father.key), text=f"We know that you are fine, but {said}."
        )


def test_who_told_us_is_not_named_to_the_family_when_they_asked_not_to_be(act, child, father):
    contact = make_contact(act, child, referrer_name="Edith Ross", wants_no_name_given=True, source_code="1B")

    with pytest.raises(MustNotTell, match="names whoever told us"):
        make_letter(contact, act, kind="CONSENT", to=str(father.key), text="Edith Ross rang us about Mia.")


def test_sending_the_referrers_letter_stops_the_clock_that_waits_for_it(contact, act):
    letter = make_letter(contact, act)
    assert not Feedback.objects.exists()

    record_sending(letter_id=letter.pk, how="EMAIL", to="lead@school.example", sent_at=act.at, act=act)

    assert Feedback.objects.get().text == letter.text
    assert ClockRun.objects.get(clock="fd.ack_referrer", case=f"front_door.contact:{contact.pk}").stopped_at
    assert Event.objects.filter(kind="letter.sent", says__contains="by e-mail").exists()


def test_no_line_says_to_whom_or_where_a_letter_went(contact, father, act):
    letter = make_letter(contact, act, kind="CONSENT", to=str(father.key))
    record_sending(letter_id=letter.pk, how="POST", sent_at=act.at, act=act)

    said = " ".join(Event.objects.filter(kind__startswith="letter.").values_list("says", flat=True))
    assert "Dale" not in said
    assert "Elm" not in said


@pytest.mark.parametrize(
    ("how", "extra", "says"),
    [
        ("EMAIL", {"to": "no address"}, "Give the e-mail address"),
        ("PIGEON", {}, "Say how it went"),
        ("POST", {"later": 1}, "later than now"),
        ("POST", {"later": -1}, "before it was written"),
    ],
)
def test_a_sending_that_cannot_be_is_refused(contact, father, act, how, extra, says):
    letter = make_letter(contact, act, kind="CONSENT", to=str(father.key))
    sent_at = act.at + timedelta(hours=extra.pop("later", 0))

    with pytest.raises(CannotRecordSending, match=says):
        record_sending(letter_id=letter.pk, how=how, sent_at=sent_at, act=act, **extra)


def test_a_letter_may_go_in_the_minute_in_which_it_was_written(contact, act):
    written = Act(by=act.by, at=act.at + timedelta(seconds=40))
    same_minute = act.at

    letter = make_letter(contact, written)

    assert record_sending(letter_id=letter.pk, how="POST", sent_at=same_minute, act=written).how == "POST"


def test_a_letter_of_ten_thousand_words_is_refused_with_its_length(contact, act):
    with pytest.raises(CannotWrite, match="49,999 characters; 20,000 fit"):
        make_letter(contact, act, text="word " * 10_000)


@pytest.mark.parametrize(
    "name",
    [
        '#read("/etc/passwd")',
        "{{ 7*7 }}",
        "<w:t>&amp;",
        "محمد العلي",
        "Zoë O’Brien-Łuka",
        "a\u202eb",
        "*x* _y_ $z$",
    ],
)
def test_a_name_is_printed_as_it_stands_whatever_it_looks_like(act, child, worker, at, name):
    person = make_adult(worker, at, given=name, family="")
    relate(RelationshipFacts(kind="PARENT"), one=person, other=child, act=act)
    contact = make_contact(act, child)

    letter = make_letter(contact, act, kind="CONSENT", to=str(person.key))

    assert name.replace("\u202e", "") in words_of(letter, act.by)
    assert len(files_of(letter)) == 2


def test_where_no_font_shows_a_name_there_is_word_alone_and_a_word_why(act, child, worker, at):
    person = make_adult(worker, at, given="王", family="小明")
    relate(RelationshipFacts(kind="PARENT"), one=person, other=child, act=act)

    letter = make_letter(make_contact(act, child), act, kind="CONSENT", to=str(person.key))

    assert "王 小明" in words_of(letter, act.by)
    assert letter.no_pdf.startswith("No font here can print") == (len(files_of(letter)) == 1)


def test_the_same_form_sent_twice_is_one_letter(contact, act):
    from kittiwake.records.letters.selectors import beginning
    from kittiwake.records.letters.services import LetterFacts, write_letter

    begun = beginning(act.by, contact, kind="ACKNOWLEDGEMENT", to="referrer", on=date(2017, 4, 24))
    facts = LetterFacts(
        kind="ACKNOWLEDGEMENT", to="referrer", confirmed="referrer", seen=begun.recipient.fingerprint,
        text=begun.text,
    )  # fmt: skip
    first, second = (
        write_letter(facts, contact_id=contact.pk, submission=contact.submission, act=act) for _ in range(2)
    )

    assert first == second


def test_a_letter_is_never_changed(contact, act):
    letter = make_letter(contact, act)
    letter.text = "Something else."

    with pytest.raises(DatabaseError):
        letter.save()


def test_a_home_that_ended_is_nobodys_address(contact, father, act):
    Residence.objects.filter(person=father.pk).update(to_on=date(2017, 4, 1))

    assert to(act.by, contact, father).address == ()
    assert "No address is recorded" in to(act.by, contact, father).note


def test_an_onlooker_writes_no_letter(contact, father, onlooker, at):
    with pytest.raises(NotPermitted, match="closed to you"):
        make_letter(contact, Act(by=onlooker, at=at), kind="CONSENT", to=str(father.key))

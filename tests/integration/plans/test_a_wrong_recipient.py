"""A rehearsal: whoever picks the wrong person of a family is stopped before anything is kept."""

from datetime import date, timedelta
from io import BytesIO
from itertools import permutations

import docx
import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.core.passages import plain_words
from kittiwake.records.access.services import close_record
from kittiwake.records.files.selectors import files_of
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Relationship
from kittiwake.records.people.services import (
    AddressFacts,
    RelationshipFacts,
    end_relationship,
    record_address,
    relate,
)
from kittiwake.records.plans.models import Copy
from kittiwake.records.plans.recipients import recipients_of
from kittiwake.records.plans.services import BadPlan, CopyFacts, preview, write_copy
from tests.integration.pdf_read import text_of_pdf
from tests.integration.people_made import make_adult, make_child
from tests.integration.plans_made import begin, written
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
WORDS = {"why": "Mornings are hard.", "hopes": "Breakfast.", "what_happens": "Nana comes on Mondays."}
TODAY = date(2017, 4, 24)


@pytest.fixture
def family(mia, worker, at, act):
    """Karen Dunn the mother; Karen Dunn the grandmother; Craig the father; Dean, who once lived there."""
    before = at - timedelta(days=200)
    people = {
        "mother": make_adult(worker, before),
        "grandmother": make_adult(worker, before, born_on=date(1958, 11, 3)),
        "father": make_adult(worker, before, given="Craig", family="Marr"),
        "former": make_adult(worker, before, given="Dean", family="Poole"),
        "sister": make_child(worker, before, given="Ada"),
    }
    for name, kind in (("mother", "MOTHER"), ("grandmother", "GRANDPARENT"), ("father", "FATHER")):
        relate(RelationshipFacts(kind=kind, responsibility="HOLDS"), one=people[name], other=mia, act=act)
    relate(RelationshipFacts(kind="EX_PARTNER"), one=people["former"], other=people["mother"], act=act)
    relate(RelationshipFacts(kind="SIBLING"), one=people["sister"], other=mia, act=act)
    return people | {"child": mia}


@pytest.fixture
def version(mia, writing):
    return written(begin(mia, writing), writing)


@pytest.fixture
def browser(social_worker):
    client = Client()
    sign_in(client, social_worker)
    return client


def facts_for(who, family, **changes):
    band = "FROM_5" if who == "child" else ""
    return CopyFacts(**(WORDS | {"age_band": band} | changes))


def people_of(version, viewer):
    return {each.key: each for each in recipients_of(viewer, version.plan, on=TODAY)}


def test_a_form_begun_for_one_person_is_refused_for_every_other(family, version, writing):
    """Each of the family's people in the place of each other: 30 slips, and none is kept."""
    known = people_of(version, writing.by)
    for meant, picked in permutations(family, 2):
        intended = known.get(str(family[meant].key))
        seen = intended.fingerprint if intended else "somebody who is no recipient"
        with pytest.raises(BadPlan):
            write_copy(
                version=version, recipient_key=str(family[picked].key),
                facts=facts_for(picked, family, seen=seen), act=writing,
            )  # fmt: skip
    assert not Copy.objects.exists()


def test_only_those_who_may_be_given_it_are_offered_and_nobody_else_has_a_page(family, version, browser):
    page = browser.get(reverse("plans:plan", args=[family["child"].key, version.plan_id])).content.decode()
    assert "Karen Dunn, mother" in page
    assert "Karen Dunn, grandmother" in page.replace("grandparent", "grandmother")
    assert "Dean Poole" not in page.partition("For the family")[2]
    for name in ("former", "sister"):
        address = reverse("plans:copy_write", args=[family["child"].key, version.plan_id, family[name].key])
        assert browser.get(address).status_code == 404


def test_two_people_of_one_name_are_told_apart_on_every_page_of_both_files(family, version, writing):
    made = {}
    for name in ("mother", "grandmother", "father"):
        facts = facts_for(name, family)
        made[name] = write_copy(
            version=version, recipient_key=str(family[name].key), facts=facts, act=writing
        )
    assert made["mother"].recipient_name.startswith("Karen Dunn, mother")
    assert made["mother"].recipient_name != made["grandmother"].recipient_name
    assert made["father"].recipient_name == "Craig Marr"
    for copy in made.values():
        pdf, word = sorted(files_of(copy), key=lambda file: file.content_type)
        lines = "\n".join(each.text for each in docx.Document(BytesIO(bytes(word.content))).paragraphs)
        for text in (text_of_pdf(bytes(pdf.content)), lines):
            assert plain_words(f"For {copy.recipient_name}") in plain_words(text)


def test_whoever_stops_being_a_parent_between_reading_and_keeping_is_not_given_it(
    family, version, writing, act
):
    known = people_of(version, writing.by)[str(family["father"].key)]
    facts = facts_for("father", family, seen=known.fingerprint)
    preview(version=version, recipient=known, facts=facts, act=writing)
    row = Relationship.objects.get(one=family["father"].person)
    end_relationship(relationship_id=row.pk, to_on=TODAY - timedelta(days=1), act=act)

    with pytest.raises(BadPlan, match="not recorded as a parent or carer"):
        write_copy(version=version, recipient_key=known.key, facts=facts, act=writing)


def test_a_copy_of_somebody_who_is_no_parent_any_more_says_so_before_it_is_handed_over(
    family, version, writing, act, browser
):
    facts = facts_for("father", family)
    copy = write_copy(version=version, recipient_key=str(family["father"].key), facts=facts, act=writing)
    row = Relationship.objects.get(one=family["father"].person)
    end_relationship(relationship_id=row.pk, to_on=TODAY - timedelta(days=1), act=act)

    page = browser.get(reverse("plans:copy", args=[family["child"].key, version.plan_id, copy.pk]))
    assert "They are no longer recorded as a parent or carer of this child." in page.content.decode()


def test_somebody_without_parental_responsibility_is_no_recipient_until_they_are_a_carer(
    family, version, writing, act, worker, at
):
    step = make_adult(worker, at - timedelta(days=200), given="Lee", family="Ord")
    relate(
        RelationshipFacts(kind="STEP_PARENT", responsibility="NOT"), one=step, other=family["child"], act=act
    )
    with pytest.raises(BadPlan, match="record them as a carer first"):
        write_copy(version=version, recipient_key=str(step.key), facts=facts_for("step", family), act=writing)

    relate(RelationshipFacts(kind="CARER", responsibility="NOT"), one=step, other=family["child"], act=act)
    write_copy(version=version, recipient_key=str(step.key), facts=facts_for("step", family), act=writing)


def test_the_childs_worker_gives_a_parent_the_plan_without_reading_the_parents_record(
    family, version, writing, worker, at
):
    """Where Karen lives now is not theirs to know, and is looked for in what they write all the same."""
    karen = family["mother"]
    home = AddressFacts(lines="12 Kestrel Row\nTarnmouth", postcode="TM3 1AA", is_protected=True)
    record_address(home, subject=karen, act=Act(by=worker, at=at))
    told = facts_for("father", family, hopes="Craig writes to 12 Kestrel Row.")
    with pytest.raises(BadPlan, match="a protected address"):
        write_copy(version=version, recipient_key=str(family["father"].key), facts=told, act=writing)

    copy = write_copy(
        version=version, recipient_key=str(karen.key), facts=facts_for("mother", family), act=writing
    )
    assert copy.recipient == karen


def test_nothing_is_given_to_somebody_whose_record_is_closed(family, version, writing, team_manager, at):
    close_record(
        subject=family["father"], closure="RESTRICTED", compartment="Staff family", reason="A colleague.",
        ring="Ines Calder, 0191 498 0100", members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip
    with pytest.raises(BadPlan, match="Ring Ines Calder"):
        write_copy(
            version=version, recipient_key=str(family["father"].key), facts=facts_for("father", family),
            act=writing,
        )  # fmt: skip

"""The pages of assessments, as the author and the manager use them."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from kittiwake.records.access.services import close_record
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.choices import AssessmentKind, Stage
from kittiwake.records.assessment.models import Assessment, Authorisation, Writing
from kittiwake.records.line.models import Draft
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import (
    RelationshipFacts,
    agree_merge,
    end_relationship,
    propose_merge,
    relate,
)
from tests.integration.assessment_made import authorised, start, write
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import live_at, make_adult, make_child
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(child, author):
    return start(child, act=author)


def test_an_assessment_is_begun_written_given_in_returned_and_authorised_by_page(
    client, child, author, signing
):
    sign_in(client, author.by)
    typed = {
        "submission": str(UUID(int=9)), "kind": "CHILD_AND_FAMILY",
        "because": "The school is worried.", "started_on_day": "24", "started_on_month": "4",
        "started_on_year": "2017",
    }  # fmt: skip
    client.post(f"/people/{child.key}/assessments/start/", typed)
    assessment = Assessment.objects.get()
    part = assessment.parts.get()
    day = f"/assessments/{assessment.pk}/children/{part.pk}/a_day/"
    row = {"expected": "0", "text_1": "She gets herself up.", "provenance_1": "SEEN", "sharing_1": "ORDINARY"}
    client.post(day, row)
    client.post(f"/assessments/{assessment.pk}/submit/", {"note": ""})
    sign_in(client, signing.by)
    given = {"submission": assessment.submissions.get().pk}
    remark = {f"remark-{part.pk}-a_day": "Who is there at night?"}
    client.post(f"/assessments/{assessment.pk}/return/", given | remark | {"words": "See her alone."})

    sign_in(client, author.by)
    assert "Who is there at night?" in client.get(day).content.decode()
    client.post(day, row | {"expected": "1", "text_1": "She gets herself up. Nobody is there at night."})
    client.post(f"/assessments/{assessment.pk}/submit/", {"note": ""})
    sign_in(client, signing.by)
    shown = client.get(f"/assessments/{assessment.pk}/decide/").content.decode()
    assert "<ins>Nobody is there at night.</ins>" in shown
    given = {"submission": assessment.submissions.last().pk, f"next_{part.pk}": "CHILD_IN_NEED"}
    client.post(
        f"/assessments/{assessment.pk}/decide/", given | {"rationale": "Clear.", "considered": "None of it."}
    )

    assert Authorisation.objects.get().submission.number == 2


def test_a_section_without_a_source_is_kept_on_the_page_and_says_what_is_missing(client, author, written):
    sign_in(client, author.by)

    answer = client.post(
        f"/assessments/{written.pk}/sections/worries/",
        {"expected": "0", "text_1": "No food.", "provenance_1": ""},
    )

    assert answer.status_code == 422
    assert "Choose how you know statement 1" in answer.content.decode()
    assert "No food." in answer.content.decode()
    assert not Writing.objects.exists()


def test_half_a_section_is_kept_as_a_draft_and_opens_more_rows(client, author, written):
    sign_in(client, author.by)
    address = f"/assessments/{written.pk}/sections/worries/"

    client.post(
        address, {"expected": "0", "text_4": "No food.", "save_draft": "1", **_hidden(client, address)}
    )

    assert Draft.objects.get().fields["text_4"] == "No food."
    assert "No food." in client.get(address).content.decode()


def test_two_writers_see_each_others_words_and_nothing_is_lost(client, author, signing, written):
    write(written, "worries", "Theirs.", act=signing)
    sign_in(client, author.by)
    typed = {"expected": "0", "text_1": "Mine.", "provenance_1": "SEEN", "sharing_1": "ORDINARY"}

    answer = client.post(f"/assessments/{written.pk}/sections/worries/", typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Theirs." in page
    assert "Mine." in page
    client.post(f"/assessments/{written.pk}/sections/worries/", typed | {"expected": "1"})
    assert list(Writing.objects.values_list("number", "statements__text")) == [(1, "Theirs."), (2, "Mine.")]


def test_a_source_is_pinned_with_the_section_and_taken_off_again(client, author, child, worker, at, written):
    make_contact(Act(by=worker, at=at), child)
    event = child.events.get(kind="contact.received")
    sign_in(client, author.by)
    address = f"/assessments/{written.pk}/sections/worries/"

    client.post(address, {"expected": "0", "pins": [event.pk]})

    (pin,) = selectors.pins_visible_to(author.by, written)
    assert (pin.event, pin.provenance) == (event, "AGENCY")
    client.post(f"/assessments/{written.pk}/pins/{pin.pk}/off/")
    assert selectors.pins_visible_to(author.by, written) == []


def test_an_update_stands_beside_the_last_and_keeps_what_still_holds_with_one_press(
    client, child, author, signing
):
    before = (
        replace(author, at=author.at - timedelta(days=30)),
        replace(signing, at=signing.at - timedelta(days=30)),
    )
    last = authorised(child, author=before[0], manager=before[1])
    again = start(child, act=author, kind=AssessmentKind.UPDATE, follows=last)
    sign_in(client, author.by)
    address = f"/assessments/{again.pk}/sections/worries/"
    assert "There was no food on two visits." in client.get(address).content.decode()

    client.post(address, {"keep_last": "1"})

    kept = again.writings.get().statements.get()
    assert (kept.text, kept.provenance) == ("There was no food on two visits.", "SEEN")
    changed = client.get(
        f"/assessments/{again.pk}/children/{again.parts.get().pk}/a_day/?from=last"
    ).content.decode()
    assert "takes Corey to school.</textarea>" in changed


def test_a_sibling_closed_to_the_reader_hides_what_was_written_for_the_family(
    client, child, worker, at, hold, author, onlooker, team_manager
):
    other = hold(make_child(worker, at, given="Corey"))
    assessment = start(child, other, act=author)
    write(assessment, "worries", "Only for those who read both.", act=author)
    closing = {"compartment": "Staff family", "reason": "A colleague’s child.", "ring": "Ruth, 0191 498 0301"}
    close_record(subject=other, closure="SEALED", **closing, members=[team_manager], by=team_manager, at=at)
    sign_in(client, author.by)

    page = client.get(f"/assessments/{assessment.pk}/read/").content.decode()

    assert "Only for those who read both." not in page
    assert "Corey" not in page
    assert client.get(f"/assessments/{assessment.pk}/submit/").status_code == 404


def test_a_sealed_adult_who_joined_is_as_if_nobody_had_come(child, worker, author, signing, team_manager, at):
    day = timedelta(days=30)
    live_at(child, "3 Tannery Lane", act=Act(by=worker, at=at - 2 * day))
    month_ago = replace(author, at=at - day), replace(signing, at=at - day + timedelta(hours=2))
    part = authorised(child, author=month_ago[0], manager=month_ago[1]).parts.get()
    adult = make_adult(worker, at)
    live_at(adult, "3 Tannery Lane", act=Act(by=worker, at=at))
    closing = {"compartment": "Witness", "reason": "At risk.", "ring": "Ruth, 0191 498 0301"}
    close_record(subject=adult, closure="SEALED", **closing, members=[team_manager], by=team_manager, at=at)

    assert not selectors.currency_of(part).is_current
    assert not selectors.currency_of(part, viewer=team_manager).is_current
    assert selectors.currency_of(part, viewer=author.by).is_current


def test_a_managers_list_has_what_waits_and_what_is_out_of_date(
    client, child, worker, at, author, signing, hold
):
    day = timedelta(days=30)
    authorised(child, author=replace(author, at=at - day), manager=replace(signing, at=at - day))
    live_at(child, "9 Kiln Street", act=Act(by=worker, at=at))
    other = hold(make_child(worker, at, given="Corey"))
    waiting = start(other, act=author)
    write(waiting, "worries", act=author)
    services.submit(assessment_id=waiting.pk, act=author)
    sign_in(client, signing.by)

    page = client.get("/assessments/").content.decode()

    assert "Child and family assessment: Corey Dunn" in page
    assert "Out of date since 24 April 2017: the child moved" in page
    assert "1 assessment to authorise" in client.get("/").content.decode()


def test_a_review_point_is_set_and_held(client, signing, written):
    sign_in(client, signing.by)
    address = f"/assessments/{written.pk}/review/"
    client.post(address, {"words": "", "again_on_day": "8", "again_on_month": "5", "again_on_year": "2017"})
    written.refresh_from_db()
    assert written.review_on.isoformat() == "2017-05-08"

    client.post(address, {"words": "She has been seen twice. Ask the school."})

    written.refresh_from_db()
    assert written.review_on is None
    assert written.review_points.get().words == "She has been seen twice. Ask the school."


def test_a_tool_is_gone_through_and_shows_what_got_worse(client, child, author):
    for days, grade in ((60, 2), (0, 4)):
        facts = services.ToolFacts(
            tool="care_over_time", used_on=(author.at - timedelta(days=days)).date(),
            graded={"food": services.Graded(grade=grade, seen="Empty cupboards.")},
        )  # fmt: skip
        services.use_tool(facts, subject=child, act=author)
    sign_in(client, author.by)

    page = client.get(f"/people/{child.key}/tools/care_over_time/").content.decode()

    assert "Worse than the time before: Food" in page


def test_a_bad_grade_needs_what_was_seen(child, author):
    facts = services.ToolFacts(
        tool="care_over_time", used_on=author.at.date(), graded={"food": services.Graded(grade=5)}
    )
    with pytest.raises(services.BadScore, match="Food"):
        services.use_tool(facts, subject=child, act=author)


def test_a_child_removed_meanwhile_leaves_the_others_part(child, worker, at, hold, author, signing):
    other = hold(make_child(worker, at, given="Corey"))
    assessment = start(child, other, act=author)
    gone = assessment.parts.get(subject=other)

    services.stop_part(part_id=gone.pk, why="FAMILY_MOVED", words="He lives in Leeds.", act=signing)

    found = selectors.opened(author.by, assessment.pk)
    assert found.stage == Stage.WRITING
    assert [part.subject for part in found.going_on] == [child]


def test_what_one_act_told_of_three_children_is_offered_once_and_how_the_work_went_is_not(
    author, child, worker, at, hold
):
    others = [hold(make_child(worker, at, given=name)) for name in ("Corey", "Ava")]
    assessment = start(child, *others, act=author)
    make_contact(Act(by=worker, at=at), child, *others)

    offered = [event.kind for event in selectors.sources_for(author.by, assessment)]

    assert offered.count("contact.received") == 1
    assert not [kind for kind in offered if kind.startswith(("allocation.", "assessment."))]


def test_a_workers_desk_leads_to_children_not_born_yet_only_where_there_is_one(
    client, author, worker, at, hold
):
    sign_in(client, author.by)
    assert 'href="/pregnancies/"' not in client.get("/").content.decode()

    hold(make_child(worker, at, given="Baby", born_on=None, expected_on=at.date() + timedelta(weeks=20)))

    assert 'href="/pregnancies/"' in client.get("/").content.decode()


def test_what_a_manager_types_is_kept_until_they_decide(client, author, signing, written):
    write(written, "worries", act=author)
    services.submit(assessment_id=written.pk, act=author)
    sign_in(client, signing.by)
    address = f"/assessments/{written.pk}/decide/"
    given = {"submission": written.submissions.get().pk}
    remark = {"remark-0-worries": "How often?"}

    client.post(f"/assessments/{written.pk}/return/", given | remark | {"words": "", "save_draft": "1"})
    client.post(address, given | {"rationale": "It is clear", "save_draft": "1"})

    page = client.get(address).content.decode()
    assert "How often?" in page
    assert "It is clear" in page
    client.post(f"/assessments/{written.pk}/return/", given | remark | {"words": "See her alone."})
    assert not Draft.objects.exists()


def test_fourteen_brothers_and_sisters_are_assessed_together_each_with_a_part(
    client, author, worker, at, hold
):
    children = [hold(make_child(worker, at, given=f"Child{number}")) for number in range(14)]
    assessment = start(*children, act=author)
    sign_in(client, author.by)

    page = client.get(f"/assessments/{assessment.pk}/").content.decode()

    assert all(f"?child={part.pk}" in page for part in assessment.parts.all())
    write(assessment, "a_day", act=author, part=assessment.parts.last())
    told = client.get(f"/assessments/{assessment.pk}/submit/").content.decode()
    assert "Child0 Dunn: neither a day in their life nor their own words are written." in told
    assert "Child13 Dunn: neither" not in told


def test_who_left_the_household_while_a_draft_is_open_stays_in_what_was_typed(
    client, author, child, worker, at, written, hold
):
    mother = make_adult(worker, at)
    bond = relate(RelationshipFacts(kind="MOTHER"), one=mother, other=child, act=Act(by=worker, at=at))
    hold(mother)
    sign_in(client, author.by)
    address = f"/assessments/{written.pk}/sections/worries/"
    typed = {"text_1": "She hid.", "provenance_1": "PARENT", "speaker_1": str(mother.key)}
    client.post(address, {"expected": "0", "save_draft": "1", **typed, **_hidden(client, address)})
    end_relationship(relationship_id=bond.relationship.pk, to_on=at.date(), act=Act(by=worker, at=at))

    answer = client.post(address, {"expected": "0", "sharing_1": "ORDINARY", **typed})

    assert answer.status_code == 302
    (said,) = Writing.objects.get().statements.all()
    assert (said.text, said.speaker) == ("She hid.", mother)
    again = {"expected": "1", "sharing_1": "ORDINARY", **typed, "text_1": "She hid upstairs."}
    client.post(address, again)
    assert Writing.objects.get(number=2).statements.get().speaker == mother


def test_a_child_joined_to_another_record_while_drafted_keeps_the_draft_and_the_assessment(
    client, author, child, worker, at, written, manager
):
    twice = make_child(worker, at - timedelta(days=1))
    sign_in(client, author.by)
    part = written.parts.get()
    address = f"/assessments/{written.pk}/children/{part.pk}/a_day/"
    typed = {"expected": "0", "text_1": "She gets herself up.", "provenance_1": "SEEN"}
    client.post(address, {"save_draft": "1", **typed, **_hidden(client, address)})

    merge = propose_merge(kept=child, other=twice, because="One child.", act=Act(by=worker, at=at))
    agree_merge(merge_id=merge.pk, act=Act(by=manager, at=at))

    assert "She gets herself up." in client.get(address).content.decode()
    client.post(address, typed | {"sharing_1": "ORDINARY"})
    assert Writing.objects.get().part == part


def _hidden(client, address):
    """What the form carries of its draft."""
    from html.parser import HTMLParser

    found = {}

    class Hidden(HTMLParser):
        def handle_starttag(self, tag, attrs):
            known = dict(attrs)
            if tag == "input" and known.get("name") in {"draft", "revision"}:
                found[known["name"]] = known["value"]

    Hidden().feed(client.get(address).content.decode())
    return found

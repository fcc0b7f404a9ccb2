"""Readings that look like curiosity are put forward, each with why; those that work explains are not."""

from datetime import timedelta

import pytest

from kittiwake.records.access import services as access
from kittiwake.records.access.choices import InvolvementKind, OpeningReason, Tie
from kittiwake.records.access.models import Attempt, Team
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.privacy import selectors, services
from kittiwake.records.privacy.choices import Finding, Sign
from kittiwake.records.privacy.models import DoubtfulReading
from tests.integration.contacts_made import decided_contact, make_contact
from tests.integration.people_made import live_at, make_adult, make_child
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def officer(db):
    return join("Beatrix Lindqvist", "privacy_officer", Team.objects.create(name="Information governance"))


@pytest.fixture
def child(other_worker, at):
    """A child of another name than the reader's, recorded by somebody else."""
    return make_child(other_worker, at - 60 * DAY, given="Imogen", family="Thackeray")


@pytest.fixture
def read(worker, at):
    """The worker reads a page of a record, an hour before ten unless said."""

    def look(*subjects, by=None, before=timedelta(hours=1), page="child:page", **more):
        access.looked(
            subjects=subjects, by=by or worker, at=at - before, page=page, purpose="Screening", **more
        )

    return look


@pytest.fixture
def put_forward(officer, at):
    """Goes through the log and gives the signs of each reading, by who read and whose record."""

    def sifted(after=timedelta(0)):
        services.sift(act=Act(by=officer, at=at + after))
        return {
            (row.user, row.subject): {why.sign for why in row.whys.all()}
            for row in selectors.open_readings(officer)
        }

    return sifted


def test_a_reading_that_nothing_explains(child, worker, read, put_forward):
    read(child)

    assert put_forward() == {(worker, child): {Sign.NO_WORK}}


def test_working_with_the_child_explains_it(child, worker, read, put_forward, front_door_team, at):
    access.involve(
        subject=child, user=worker, team=front_door_team, kind=InvolvementKind.SUPPORTING,
        by=worker, at=at - DAY,
    )  # fmt: skip
    read(child)

    assert put_forward() == {}


def test_a_team_that_works_with_the_child_explains_it(child, other_worker, read, put_forward, at):
    team = other_worker.posts.get().team
    access.involve(
        subject=child, user=None, team=team, kind=InvolvementKind.TEAM, by=other_worker, at=at - DAY
    )
    read(child)

    assert put_forward() == {}


def test_work_that_ended_the_day_before_explains_nothing(
    child, worker, manager, read, put_forward, front_door_team, at
):
    part = access.involve(
        subject=child, user=worker, team=front_door_team, kind="SUPPORTING", by=worker, at=at - 9 * DAY
    )
    access.end_involvement(involvement=part, by=manager, at=at - DAY)
    read(child)

    assert put_forward() == {(worker, child): {Sign.NO_WORK}}


def test_a_contact_in_work_explains_the_child_and_the_half_sister_in_its_history(
    client, child, worker, other_worker, read, put_forward, at
):
    act = Act(by=other_worker, at=at - timedelta(minutes=30))
    mother = make_adult(other_worker, at - 60 * DAY)
    sister = make_child(other_worker, at - 60 * DAY, given="Ottilie")
    for each in (child, sister):
        relate(RelationshipFacts(kind="MOTHER"), one=mother, other=each, act=act)
    contact = make_contact(act, child, received_at=act.at - timedelta(hours=1))
    sign_in(client, worker).get(f"/contacts/{contact.pk}/")
    client.get(f"/people/{sister.key}/")
    read(child)

    assert put_forward(after=timedelta(minutes=10)) == {}


def test_a_contact_decided_long_ago_explains_nothing(child, worker, manager, read, put_forward, at):
    decided_contact(
        child, worker=Act(by=worker, at=at - 40 * DAY), manager=Act(by=manager, at=at - 40 * DAY),
        received_at=at - 41 * DAY,
    )  # fmt: skip
    read(child, page="front_door:contact")

    assert put_forward() == {(worker, child): {Sign.NO_WORK}}


def test_looking_for_the_right_child_explains_it(child, worker, read, put_forward, at):
    access.searched(words="imogen", found=3, by=worker, at=at - timedelta(minutes=65))
    read(child)

    assert put_forward() == {}


def test_the_same_family_name_is_asked_about_though_a_search_went_before(
    worker, other_worker, read, put_forward, at
):
    namesake = make_child(other_worker, at - DAY, given="Dev", family="Ráman")
    access.searched(words="raman", found=1, by=worker, at=at - timedelta(minutes=65))
    read(namesake)

    assert put_forward() == {(worker, namesake): {Sign.SAME_NAME}}


def test_a_name_that_the_reader_had_before(child, worker, read, put_forward, at):
    access.state(by=worker, at=at - 9 * DAY, family_names="Oduya, Thackeray")
    read(child)

    assert Sign.SAME_NAME in put_forward()[worker, child]


@pytest.mark.parametrize(
    ("lines", "postcode", "sign"),
    [
        ("4 Quay St.", "tm12ab", Sign.SAME_POSTCODE),
        ("4, Quay Street", "TM1 2AB", Sign.SAME_ADDRESS),
        ("9 Quay Street", "TM9 9ZZ", None),
    ],
)
def test_where_the_reader_lives(child, worker, act, read, put_forward, at, lines, postcode, sign):
    from kittiwake.records.people.services import AddressFacts, record_address

    record_address(
        AddressFacts(lines="4 Quay Street", postcode="TM1 2AB"),
        subject=child,
        act=Act(by=worker, at=at - DAY),
    )
    access.state(by=worker, at=at - 9 * DAY, lines=lines, postcode=postcode)
    read(child)

    assert put_forward()[worker, child] == {Sign.NO_WORK} | ({sign} if sign else set())


def test_the_readers_own_home_is_asked_about_though_they_work_with_the_child(
    child, worker, act, read, put_forward, front_door_team, at
):
    live_at(child, "4 Quay Street", act=Act(by=worker, at=at - DAY))
    access.state(by=worker, at=at - 9 * DAY, lines="4 Quay Street")
    access.involve(
        subject=child, user=worker, team=front_door_team, kind="SUPPORTING", by=worker, at=at - DAY
    )
    read(child)

    assert put_forward() == {(worker, child): {Sign.SAME_ADDRESS}}


def test_a_colleagues_family(child, worker, other_worker, read, put_forward, at):
    access.declare(
        user=other_worker, subject=child, tie=Tie.FAMILY, words="Niece", by=other_worker, at=at - DAY
    )
    read(child)

    assert put_forward()[worker, child] == {Sign.COLLEAGUE, Sign.NO_WORK}


@pytest.mark.parametrize("by_whom", ["worker", "manager"])
def test_a_try_at_ones_own_family(client, child, worker, put_forward, request, at, by_whom):
    access.declare(
        user=worker, subject=child, tie=Tie.FAMILY, words="x", by=request.getfixturevalue(by_whom), at=at
    )
    sign_in(client, worker).get(f"/people/{child.key}/")

    assert put_forward(after=timedelta(minutes=10)) == {(worker, child): {Sign.OWN}}


def test_a_try_at_a_record_that_is_sealed_tells_the_officer_nothing(child, worker, put_forward, at):
    Attempt.objects.create(user=worker, at=at - DAY, page="child:page", subject=child)

    assert put_forward() == {}


def test_a_refusal_alone_is_no_reason_to_ask(child, onlooker, read, put_forward):
    read(child, by=onlooker, was_refused=True)

    assert put_forward() == {}


def test_what_was_opened_for_a_stated_reason_is_reviewed_elsewhere(child, onlooker, read, put_forward, at):
    access.open_for_a_while(
        subject=child, reason=OpeningReason.COVER, words="x", lasts=timedelta(hours=4), by=onlooker,
        at=at - timedelta(hours=2),
    )  # fmt: skip
    read(child, by=onlooker)

    assert put_forward() == {}


def test_going_through_it_twice_is_once_and_more_readings_join_the_open_one(
    child, worker, read, put_forward, officer
):
    read(child)
    read(child, before=timedelta(hours=2))
    put_forward()
    put_forward()
    assert DoubtfulReading.objects.get().times == 2

    read(child, before=-timedelta(minutes=5))
    put_forward(after=timedelta(minutes=10))

    assert DoubtfulReading.objects.get().times == 3
    assert not put_forward(after=timedelta(minutes=20)).get((officer, child))


def test_it_asks_the_database_no_more_for_ten_times_the_readings(
    child, worker, other_worker, read, put_forward, officer, at, django_assert_max_num_queries
):
    for number in range(30):
        read(make_child(other_worker, at - DAY, given=f"Child{number}"))

    with django_assert_max_num_queries(15 + 2 * 30):  # two for each row that it writes
        services.sift(act=Act(by=officer, at=at))

    assert DoubtfulReading.objects.count() == 30


def test_closing_one_says_what_was_found_and_is_counted(client, child, worker, read, put_forward, officer):
    read(child)
    put_forward()
    row = DoubtfulReading.objects.get()
    listed = sign_in(client, officer).get("/privacy/readings/").text
    assert "Priya Raman read the record of Imogen Thackeray" in listed
    assert "neither the reader nor a team of theirs worked with the person" in listed
    address = f"/privacy/readings/{row.pk}/"
    assert client.post(address, {"finding": "WRONG", "found": ""}).status_code == 422

    client.post(address, {"finding": "WRONG", "found": "She says she was curious. Her manager knows."})

    row.refresh_from_db()
    assert (row.finding, row.closed_by) == (Finding.WRONG, officer)
    after = client.get("/privacy/readings/").text
    assert "There is nothing to ask about" in after
    assert "1 of 1" in after


def test_the_first_finding_stands_and_nobody_closes_their_own(child, worker, read, put_forward, officer, at):
    read(child)
    put_forward()
    row, act = DoubtfulReading.objects.get(), Act(by=officer, at=at)
    services.close_reading(reading_id=row.pk, finding=Finding.EXPLAINED, found="A court hearing.", act=act)

    with pytest.raises(services.CannotClose, match="already"):
        services.close_reading(reading_id=row.pk, finding=Finding.WRONG, found="x", act=act)
    DoubtfulReading.objects.filter(pk=row.pk).update(
        user=officer, finding="", found="", closed_by=None, closed_at=None
    )
    with pytest.raises(services.CannotClose, match="Somebody else"):
        services.close_reading(reading_id=row.pk, finding=Finding.EXPLAINED, found="x", act=act)
    assert not selectors.doubtful_readings(officer).exists()


def test_an_onlooker_neither_goes_through_the_log_nor_reads_the_list(client, manager, at):
    with pytest.raises(NotPermitted, match="principal officer"):
        services.sift(act=Act(by=manager, at=at))
    assert sign_in(client, manager).get("/privacy/readings/").status_code == 403


def test_going_through_it_on_the_page(client, child, read, officer):
    read(child)
    page = sign_in(client, officer).post("/privacy/readings/sift/", follow=True)

    assert "1 reading put forward" in page.text
    assert "gone through up to 24 April 2017" in page.text

from datetime import date
import pytest
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import *
from kittiwake.records.access.services import close_record
from tests.integration.people_made import make_adult, make_child
from tests.standing_people import *
from tests.signing_in import sign_in_browser
pytestmark = pytest.mark.django_db(transaction=True)

def test_shots(new_page, assert_accessible, worker, other_worker, team_manager, at, live_server):
    act = Act(by=worker, at=at)
    k = make_child(worker, at, "Kayleigh", "Dunn", sex="F", first_language="Polish", needs_interpreter=True, source="Police notification")
    m = make_adult(worker, at, sex="F"); b = make_child(worker, at, "Tom", "Reed", sex="M", born_on=date(2012,5,1))
    r = make_child(worker, at, "Kayley", "Dunne")
    add_name(NameFacts(kind="ALIAS", given="Kiki"), subject=k, act=act)
    add_identifier(NumberFacts(scheme="nhs_number", value="9434765991", source="School"), subject=k, act=act)
    for p in (k, m): record_address(AddressFacts(lines="12 Elm Road\nTarnmouth", postcode="TM1 4AB", from_on=date(2015,1,5)), subject=p, act=act)
    record_address(AddressFacts(kind="REFUGE", lines="Harbour House", from_on=date(2016,1,5)), subject=b, act=act)
    relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS", certainty="CONFIRMED"), one=m, other=k, act=act)
    relate(RelationshipFacts(kind="MOTHER"), one=m, other=b, act=act)
    close_record(subject=r, closure="RESTRICTED", compartment="Staff", reason="x", ring="Ruth Garside, 0191 498 0300", members=[], by=team_manager, at=at)
    for width in (1280, 390):
        page = new_page(width=width)
        sign_in_browser(page, worker)
        def shot(name):
            page.screenshot(path=f"/tmp/people_shots/{name}-{width}.png", full_page=True)
            assert_accessible(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        page.goto("/people/find/?contact=42"); shot("find")
        page.get_by_label("Name", exact=True).fill("Kaylee Dun"); page.get_by_label("Date of birth").fill("27/3/2008"); page.get_by_role("button", name="Search").click(); shot("found")
        page.goto("/people/add/"); shot("add")
        page.get_by_label("Given names").fill("Kaylee"); page.get_by_label("Family name").fill("Dun"); page.get_by_label("Date of birth", exact=True).fill("27/3/2008")
        page.get_by_role("button", name="Continue").click(); shot("duplicates")
        for name in ("details", "household", "details/change", "relationships/add/?other=%s&x=" % b.key, "addresses/add"):
            page.goto(f"/people/{k.key}/{name}" + ("" if "?" in name else "/")); shot(name.split("?")[0].replace("/", "_"))
        page.goto(f"/people/{k.key}/details/change/")
        from kittiwake.records.people.models import Person
        change_person(subject=k, expected_version=Person.objects.get(pk=k.pk).version, changes={"religion": f"Quaker {width}"}, act=Act(by=other_worker, at=at))
        page.get_by_label("Religion").fill("Methodist"); page.get_by_role("button", name="Save").click(); shot("conflict")

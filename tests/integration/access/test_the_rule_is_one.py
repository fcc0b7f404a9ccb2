"""Within a page closures are read once and asked in Python; elsewhere in SQL. Both must be the same rule."""

from datetime import date

import pytest

from kittiwake.core.asking import asked_once
from kittiwake.records.access import selectors, services
from kittiwake.records.access.choices import Closure, InvolvementKind, Reach
from kittiwake.records.front_door.selectors import contacts_visible_to
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db

KINDS = ("open", "held", "restricted", "sealed", "restricted and held", "sealed and held")


@pytest.fixture
def family(worker, act, team_manager, social_worker, long_term_team, manager, at):
    """A child of each kind, each on a contact; the manager is a member of every closure."""
    found = {}
    for kind in KINDS:
        child = make_child(by=worker, at=at, given="Child", family=kind.title(), born_on=date(2010, 3, 4))
        make_contact(act, child)
        if "held" in kind:
            services.involve(
                subject=child, user=social_worker, team=long_term_team,
                kind=InvolvementKind.ALLOCATED, by=team_manager, at=at,
            )  # fmt: skip
        for closure in Closure:
            if kind.startswith(closure.value.lower()):
                services.close_record(
                    subject=child, closure=closure, compartment="Staff family", reason="A colleague's child.",
                    ring="Ruth Garside, 0191 498 0301", members=[manager], by=team_manager, at=at,
                )  # fmt: skip
        found[kind] = child
    return found


def seen(viewer, family):
    """Everything that decides what this viewer gets, as plain values."""
    return {
        "reach": selectors.reaches_of(viewer, family.values()),
        "one by one": {child.pk: selectors.reach_of(viewer, child) for child in family.values()},
        "read": set(selectors.subjects_visible_to(viewer).values_list("pk", flat=True)),
        "named": set(selectors.subjects_nameable_to(viewer).values_list("pk", flat=True)),
        "contacts": set(contacts_visible_to(viewer).values_list("pk", flat=True)),
    }


@pytest.mark.parametrize(
    "somebody",
    ["worker", "manager", "other_manager", "social_worker", "team_manager", "onlooker", "analyst", "owner"],
)
def test_a_page_and_a_service_see_the_same(family, somebody, request):
    viewer = request.getfixturevalue(somebody)

    elsewhere = seen(viewer, family)
    with asked_once():
        within_a_page = seen(viewer, family)
        again = seen(viewer, family)

    assert within_a_page == again == elsewhere


@pytest.mark.parametrize(
    ("somebody", "reaches"),
    [
        ("worker", "FULL FULL NAME NONE NAME NONE"),
        ("manager", "FULL FULL FULL FULL FULL FULL"),
        ("social_worker", "NAME FULL NAME NONE NAME NONE"),
        ("onlooker", "NAME NAME NAME NONE NAME NONE"),
        ("owner", "NONE NONE NONE NONE NONE NONE"),
    ],
)
def test_how_far_each_gets_within_a_page(family, somebody, reaches, request):
    with asked_once():
        found = selectors.reaches_of(request.getfixturevalue(somebody), family.values())

    assert [found[family[kind].pk] for kind in KINDS] == [Reach[word] for word in reaches.split()]

"""The pages that are timed, in an authority of one size."""

import os
from datetime import UTC, date, datetime

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment, teardown_test_environment
from django.urls import reverse

from kittiwake.records.access.models import User
from kittiwake.records.assessment.models import Part
from kittiwake.records.front_door.models import Contact
from kittiwake.records.front_door.selectors import undecided
from kittiwake.records.protection.models import Conference
from kittiwake.records.subject.models import Subject
from kittiwake.simulation.run import make_authority
from tests.bench import homes
from tests.bench.timing import Timed, time_page
from tests.signing_in import sign_in

ROWAN = ("Rowan", "Bellwood")  # simulation/stories/neglect_for_two_years.py
AS_AT = date(2017, 4, 24)
THE_FOURTH = "Mina told her teacher this morning"  # simulation/stories/three_contacts_and_a_fourth.py


def measure(scale: float) -> list[Timed]:
    """Times of the desk, the child's page and the contact page with its history, in its own database."""
    os.environ["KITTIWAKE_PRETEND_NOW"] = f"2017-04-24T16:00:00+01:00|{datetime.now(UTC).timestamp()}"
    settings.ROOT_URLCONF = "tests.bench.bare"
    setup_test_environment(debug=False)
    settings.ALLOWED_HOSTS = ["testserver"]
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        make_authority(seed=1, scale=scale, as_at=AS_AT)
        with connection.cursor() as cursor:
            cursor.execute("analyze")
        return [time_page(page, address, client) for page, address, client in _pages()]
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()


def _pages() -> list[tuple[str, str, Client]]:
    """The desks, and one child who is the same in an authority of any size, with a middling history."""
    worker, manager = _client("screening_worker"), _client("front_door_manager")
    contact = undecided(Contact.objects.filter(account__startswith=THE_FOURTH)).get()
    child = contact.people.filter(part="CHILD").first().subject
    return [
        ("desk of a worker", "/", worker),
        ("desk of a manager", "/", manager),
        ("child's page", f"/people/{child.key}/", worker),
        ("contact with its history", f"/contacts/{contact.pk}/", worker),
        *_of_long_work(),
        *homes.pages(),
    ]


def _of_long_work() -> list[tuple[str, str, Client]]:
    """Two years of neglect, the same in an authority of any size; and what stands still in a team."""
    rowan = Subject.objects.get(person__names__given=ROWAN[0], person__names__family=ROWAN[1])
    plan = rowan.plans.get(kind="CHILD_PROTECTION", to_on=None)
    held = Conference.objects.filter(children__subject=rowan).exclude(held_at=None)
    part = Part.objects.filter(subject=rowan).order_by("-pk")[0]
    worker, latest = _named("Tomasz Bielak"), held.latest("held_at")
    return [
        ("assessment", reverse("assessment:read", args=[part.assessment_id]), worker),
        ("plan", reverse("plans:plan", args=[rowan.key, plan.pk]), worker),
        ("conference", reverse("protection:conference", args=[rowan.key, latest.pk]), worker),
        ("the path so far", reverse("journey:journey", args=[rowan.key]), worker),
        ("what stands still", reverse("drift:list"), _named("Ruth Garside")),
    ]


def _named(name: str) -> Client:
    client = Client()
    sign_in(client, User.objects.get(name=name))
    return client


def _client(role: str) -> Client:
    client = Client()
    sign_in(client, User.objects.filter(posts__role=role).order_by("pk").first())
    return client

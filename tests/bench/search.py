"""Looking for one person among a million, beside the bare page: the search as a worker sends it."""

import os
from datetime import UTC, date, datetime
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment, teardown_test_environment

from kittiwake.records.access import services
from kittiwake.records.access.models import Team
from tests.bench import million
from tests.bench.searches import KINDS, searches
from tests.signing_in import sign_in

SEARCHES, AROUND, AGAINST_BARE = 220, 5, 10.0
"""Issue 3: a search among a million people takes at most ten bare pages, 19 times of 20."""


def measure() -> dict[str, Any]:
    """A million people in a database of their own, and the searches for them; then it is dropped."""
    os.environ["KITTIWAKE_PRETEND_NOW"] = f"2017-04-24T16:00:00+01:00|{datetime.now(UTC).timestamp()}"
    settings.ROOT_URLCONF = "tests.bench.bare"
    setup_test_environment(debug=False)
    settings.ALLOWED_HOSTS = ["testserver"]
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        team = Team.objects.create(name="Initial Response", phone="0191 498 0200")
        worker = services.join(
            email="worker@authority.example", name="Priya Raman", team=team, role="screening_worker",
            on=date(2016, 1, 4), by=None,
        )  # fmt: skip
        million.make(worker.pk)
        return search(sign_in(Client(), worker))
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()


def search(client: Client) -> dict[str, Any]:
    """Ask for the bare page and a search by turns; the first of each kind warms up and does not count.

    ratio  19 of 20 searches took no longer than so many bare pages; p50: half of them.
    found  the share of those looked for who stood on the first page, where it is not one name of many.
    """
    bare: list[float] = []
    took: list[tuple[float, str]] = []
    hits: list[bool] = []
    for number, asked in enumerate(searches(SEARCHES + len(KINDS))):
        bare_took, _ = _took(client, "/bare/")
        search_took, page = _took(client, "/people/find/", asked.typed)
        if number >= len(KINDS):
            bare.append(bare_took)
            took.append((search_took, asked.kind))
            hits += [asked.key in page] if asked.key else []
    times = [seconds / _usual(bare, number) for number, (seconds, _) in enumerate(took)]
    return {
        "page": "search among a million",
        "ratio": round(quantiles(times, n=20)[-1], 2),
        "p50": round(median(times), 2),
        "slowest": took[times.index(max(times))][1],
        "found": round(sum(hits) / len(hits), 2),
        "searches": len(times),
        "bare_milliseconds": round(median(bare) * 1000, 1),
        "holds": quantiles(times, n=20)[-1] <= AGAINST_BARE,
        "kinds": {
            kind: round(median(time for time, (_, of) in zip(times, took, strict=True) if of == kind), 1)
            for kind in KINDS
        },
    }


def _usual(bare: list[float], number: int) -> float:
    """The bare page about that moment, so that a machine that gets busy slows both alike."""
    return median(bare[max(number - AROUND, 0) : number + AROUND + 1])


def _took(client: Client, address: str, typed: dict[str, str] | None = None) -> tuple[float, str]:
    started = perf_counter()
    answer = client.post(address, typed) if typed else client.get(address)
    took = perf_counter() - started
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}: nothing was measured.")
    return took, answer.content.decode()

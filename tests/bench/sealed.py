"""`python -m tests.bench.sealed`: does the time of an answer tell a sealed record from none?

A report, not a test: a busy machine would fail it. 5,000 pairs by turns; the share in which the sealed record
took longer is 50% where nothing tells them apart, give or take 2.2 points (three standard errors).
"""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from math import sqrt
from statistics import median
from time import perf_counter
from uuid import uuid4

PAIRS = 5_000
ERRORS = 3  # standard errors within which it counts as even


def main() -> int:
    os.environ |= {"KITTIWAKE_LOCAL": "1", "DJANGO_SETTINGS_MODULE": "kittiwake.config.settings"}
    os.environ["KITTIWAKE_PRETEND_NOW"] = f"2017-04-24T10:00:00+01:00|{datetime.now(UTC).timestamp()}"
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    from kittiwake.config import postgres

    with postgres.server("bench") as url:
        os.environ["DATABASE_URL"] = url
        import django

        django.setup()
        told = [_report(name, ask, pairs) for name, ask in _in_a_database()]
    return 1 if any(told) else 0


def _report(name: str, ask: Callable[[bool], None], pairs: int) -> bool:
    """Print one page's times; True when they tell."""
    longer, times = 0, {True: [], False: []}
    for number in range(pairs + 20):
        order = (True, False) if number % 2 else (False, True)
        took = {is_sealed: _took(ask, is_sealed) for is_sealed in order}
        if number >= 20:  # the first warm both up
            longer += took[True] > took[False]
            for is_sealed, seconds in took.items():
                times[is_sealed].append(seconds)
    share, error = longer / pairs, ERRORS * 0.5 / sqrt(pairs)
    tells = abs(share - 0.5) > error
    print(
        f"{name:<24} sealed {median(times[True]) * 1000:.3f} ms, none {median(times[False]) * 1000:.3f} ms;"
        f" sealed took longer in {share:.1%} of {pairs:,} (50% ± {error:.1%})  {'TELLS' if tells else 'even'}"
    )
    return tells


def _took(ask: Callable[[bool], None], is_sealed: bool) -> float:
    started = perf_counter()
    ask(is_sealed)
    return perf_counter() - started


def _in_a_database() -> list[tuple[str, Callable[[bool], None]]]:
    """A sealed record in a database of its own, and how to ask for it and for none by page."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client

    from kittiwake.records.access.models import Team
    from kittiwake.records.line.services import Act
    from tests.integration.access.places import make_place, stand
    from tests.signing_in import sign_in
    from tests.standing_people import join

    settings.ALLOWED_HOSTS = ["testserver"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    team, at = Team.objects.create(name="Initial Response"), datetime(2017, 4, 24, 9, tzinfo=UTC)
    worker = join("Priya Raman", "screening_worker", team)
    manager = join("Marian Holt", "front_door_manager", team)
    keeper = join("Ruth Garside", "team_manager", team)
    child, place = make_place("Wren", worker=Act(by=worker, at=at), manager=Act(by=manager, at=at))
    stand(child, "sealed", viewers=[worker], team=team, keeper=keeper, at=at)
    client = sign_in(Client(), worker)

    def asks(
        address: str, there: object, none: Callable[[], object], *, posts: bool
    ) -> Callable[[bool], None]:
        def ask(is_sealed: bool) -> None:
            where = address.format(there if is_sealed else none())
            answer = client.post(where) if posts else client.get(where)
            if answer.status_code != 404:
                raise RuntimeError(f"{where} answered {answer.status_code}: nothing was measured.")

        return ask

    return [
        ("child's page", asks("/people/{}/", place.key, uuid4, posts=False)),
        ("child's page, sent to", asks("/people/{}/declare/", place.key, uuid4, posts=True)),
        ("contact", asks("/contacts/{}/", place.contact_id, lambda: 2_000_000_000, posts=False)),
        ("referral", asks("/referrals/{}/authorised/", place.referral_id, lambda: 2_000_000_000, posts=True)),
    ]


if __name__ == "__main__":
    import logging

    logging.disable(logging.WARNING)
    sys.exit(main())

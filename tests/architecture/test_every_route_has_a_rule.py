"""A route says who may open it. One that does not answers nobody, and fails here first.

That each rule is kept is walked in tests/integration/access/test_every_route_for_every_role.py.
"""

import pytest

from kittiwake.records.access.roles import functions
from tests.routes import every_route


@pytest.fixture(scope="module")
def routes():
    return every_route()


def test_every_route_declares_a_rule(routes):
    assert routes
    without = [route.name for route in routes if route.rule is None]
    assert not without, "decorate these with @page or @open_page (web/page.py):\n" + "\n".join(without)


def test_every_function_that_a_page_asks_for_is_carried_by_a_role(routes):
    unknown = [
        f"{route.name} {route.rule.may}"
        for route in routes
        if route.rule and route.rule.may not in {None, *functions()}
    ]
    assert not unknown, "no role in roles.toml carries these:\n" + "\n".join(unknown)


def test_whatever_reads_no_record_or_asks_for_no_role_says_why(routes):
    silent = [
        route.name
        for route in routes
        if route.rule
        and not route.rule.because.strip()
        and (route.rule.may is None or route.rule.about is None)
    ]
    assert not silent, "\n".join(silent)


def test_every_blank_in_an_address_has_an_argument(routes):
    missing = [
        f"{route.name} {blank}" for route in routes for blank in route.blanks if route.argument(blank) is None
    ]
    assert not missing, "give these an argument in tests/routes.py:\n" + "\n".join(missing)


def test_route_names_are_not_used_twice(routes):
    names = [route.name for route in routes]
    assert len(names) == len(set(names))

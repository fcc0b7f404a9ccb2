"""For random requests and homes: no limit is ever broken, each reason is true of the record, two runs agree.

The truth is asked of the rows themselves, one by one and slowly, apart from the code that matches.
"""

from datetime import date, timedelta
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kittiwake.core.dates import age
from kittiwake.core.postcodes import Spot, miles, spot_of
from kittiwake.records.care.models import Placement
from kittiwake.records.line.services import Act
from kittiwake.records.matching.choices import How, Limit
from kittiwake.records.matching.models import Line, Request, Sibling
from kittiwake.records.matching.selectors import matches_for
from kittiwake.records.people.models import Person
from kittiwake.records.provision.choices import COUNTED, WITH_A_WORD, Care, HomeKind, Trait
from kittiwake.records.provision.models import Hold, Home, HomeTrait
from kittiwake.records.provision.services import HomeFacts, record_home, record_provider
from kittiwake.records.subject.models import Subject
from tests.integration.matching_made import CIVIC, DURHAM, LIBRARY, TYNEMOUTH
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)
REQUESTS, HOMES, CHILDREN = 300, 40, 36
POSTCODES = (CIVIC, LIBRARY, TYNEMOUTH, DURHAM, "NE99 9ZZ", "")
KINDS = [HomeKind.FOSTER, HomeKind.CONNECTED, HomeKind.CHILDRENS_HOME, HomeKind.SUPPORTED]
WORDS = ("Polish", "Romani")


@pytest.fixture
def chance():
    return Random(20170424)  # noqa: S311 -- the same on each run, and no secret


@pytest.fixture
def children(worker, at, chance):
    born = [TODAY - timedelta(days=chance.randint(30, 6400)) for _each in range(CHILDREN)]
    return [make_child(worker, at, given=f"Child {number}", born_on=day) for number, day in enumerate(born)]


@pytest.fixture
def homes(finding, children, chance):
    provider = record_provider(name="Many", kind="PR1", act=finding)
    made = [_home(number, provider, children, finding, chance) for number in range(HOMES)]
    for child in children[:24]:
        home = chance.choice(made)
        Placement.objects.create(
            subject=child, from_on=TODAY - timedelta(days=chance.randint(0, 90)), type="U6", provider="PR1",
            home=home, because="There.", recorded_by=finding.by, recorded_at=finding.at,
        )  # fmt: skip
    for number, child in enumerate(children[24:28]):
        Hold.objects.create(
            home=made[number], subject=child, bed=1, from_on=TODAY, to_on=TODAY + timedelta(days=3),
            recorded_by=finding.by, recorded_at=finding.at,
        )  # fmt: skip
    return made


def _home(number: int, provider: object, children: list[Subject], act: Act, chance: Random) -> Home:
    youngest = chance.randint(0, 14)
    facts = HomeFacts(
        name=f"Home {chance.randint(0, 9)}", kind=chance.choice(KINDS), lines=f"{number} Row",
        postcode=chance.choice(POSTCODES), is_in_the_area=chance.random() < 0.7,
        opened_on=date(2012, 4, 2), beds=chance.randint(1, 4),
        urn=f"SC{number}" if chance.random() < 0.5 else "",
        from_age=youngest, to_age=chance.randint(youngest, 17),
        kinds=tuple(chance.sample(sorted(Care), chance.choice((0, 0, 1, 3)))),
        named_child=chance.choice(children) if chance.random() < 0.1 else None,
        weekly_cost=chance.choice((None, 400, 4000)),
    )  # fmt: skip
    home = record_home(provider=provider, facts=facts, act=act)
    for trait in chance.sample(sorted(set(Trait) - COUNTED), 6):
        HomeTrait.objects.create(
            home=home, trait=trait, detail=chance.choice(WORDS) if trait in WITH_A_WORD else "",
            is_so=chance.random() < 0.6, recorded_by=act.by, recorded_at=act.at,
        )  # fmt: skip
    return home


def _request(children: list[Subject], act: Act, chance: Random) -> Request:
    child, *others = chance.sample(children, 3)
    Request.objects.filter(subject=child, closed_at=None).update(
        closed_at=act.at, closed_how="NOT_NEEDED", closed_because="Another is made."
    )
    request = Request.objects.create(
        subject=child, wanted_by=TODAY, care=chance.choice(sorted(Care)), because="Any.", currency="None.",
        kinds=chance.sample(sorted(KINDS), chance.choice((0, 0, 1, 2))), is_current=False,
        is_together=chance.random() < 0.4, school_postcode=chance.choice(POSTCODES),
        family_postcode=chance.choice(POSTCODES), recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    for other in others[: chance.randint(1, 2)] if request.is_together else []:
        Sibling.objects.create(request=request, subject=other)
    for trait in chance.sample(sorted(Trait), chance.randint(0, 4)):
        Line.objects.create(
            request=request, weight=chance.choice(("MUST", "SHOULD", "AVOID")), trait=trait,
            detail=chance.choice(WORDS) if trait in WITH_A_WORD else "",
        )  # fmt: skip
    return request


def years(subject_id: int) -> int:
    return age(Person.objects.get(subject=subject_id).born_on, TODAY)


def coming(request: Request) -> list[int]:
    return [request.subject_id, *(each.subject_id for each in request.siblings.all())]


def there(home: Home) -> list[int]:
    """Who lives in it."""
    return [
        row.subject_id for row in Placement.objects.filter(home=home, withdrawn_at=None) if row.to_on is None
    ]


def kept(home: Home, request: Request) -> list[int]:
    """For whom a bed is kept, besides those who come and those who live there."""
    held = [hold.subject_id for hold in Hold.objects.filter(home=home, released_at=None)]
    return [each for each in held if each not in (*coming(request), *there(home))]


def is_so(home: Home, line: Line, request: Request) -> bool | None:
    others = [each for each in [*there(home), *kept(home, request)] if each not in coming(request)]
    own = years(request.subject_id)
    if line.trait == "OTHER_CHILDREN":
        return bool(others)
    if line.trait == "YOUNGER":
        return any(years(each) < own for each in others)
    if line.trait == "OLDER":
        return any(years(each) > own for each in others)
    row = HomeTrait.objects.filter(home=home, trait=line.trait, detail=line.detail).first()
    return row.is_so if row else None


def broken(home: Home, request: Request) -> set[str]:
    """Every limit that this home breaks, by the rows."""
    terms, lines = home.terms.get(), list(request.lines.all())
    needed = [each for each in coming(request) if each not in there(home)]
    free = terms.beds - len(there(home)) - len(kept(home, request))
    ages = [years(each) for each in coming(request)]
    found = {
        Limit.UNREGISTERED: home.kind == "CHILDRENS_HOME" and not home.urn,
        Limit.KIND: bool(request.kinds and home.kind not in request.kinds)
        or bool(terms.kinds and request.care not in terms.kinds),
        Limit.NAMED: terms.named_child_id is not None and terms.named_child_id not in coming(request),
        Limit.AGE: any(not terms.from_age <= each <= terms.to_age for each in ages),
        Limit.FULL: bool(needed) and free < 1,
        Limit.GROUP: 1 <= free < len(needed),
        Limit.HERE: request.subject_id in there(home),
        Limit.AVOID: any(line.weight == "AVOID" and is_so(home, line, request) for line in lines),
        Limit.MUST: any(line.weight == "MUST" and is_so(home, line, request) is False for line in lines),
    }
    return {limit for limit, is_broken in found.items() if is_broken}


def as_it_is(home: Home, line: Line, request: Request) -> How:
    so = is_so(home, line, request)
    if so is None:
        return How.NOT_KNOWN
    return How.MET if so == (line.weight != "AVOID") else How.NOT_MET


def far(home: Home, postcode: str) -> How | None:
    """How far it is from a typed postcode; nothing where there is no such postcode."""
    spot = spot_of(postcode)
    if spot is None:
        return None
    if home.east is None:
        return How.NOT_KNOWN
    way = miles(spot, Spot(home.east, home.north))
    return How.MET if way <= 5 else How.PARTLY if way <= 20 else How.NOT_MET


def test_no_limit_is_broken_each_reason_is_true_and_two_runs_agree(children, homes, finding, chance):
    by_number = {home.pk: home for home in homes}
    seen: dict[str, int] = {}
    for _each in range(REQUESTS):
        request = _request(children, finding, chance)
        found = matches_for(request, on=TODAY).found
        if _each % 10 == 0:
            assert found == matches_for(request, on=TODAY).found
        for one in found if _each % 50 == 0 else [found[0], *chance.sample(found, 2)]:
            home = by_number[one.home.number]
            assert {each.limit for each in one.limits} == broken(home, request)
            expected = [as_it_is(home, line, request) for line in request.lines.all()]
            ways = [far(home, postcode) for postcode in (request.school_postcode, request.family_postcode)]
            assert [each.how for each in one.fits] == expected + [way for way in ways if way]
            for limit in one.limits:
                seen[limit.limit] = seen.get(limit.limit, 0) + 1
        assert [each.is_possible for each in found] == sorted(
            [each.is_possible for each in found], reverse=True
        )
    met = {"UNREGISTERED", "KIND", "NAMED", "AGE", "FULL", "GROUP", "HERE", "AVOID", "MUST"}
    assert seen.keys() == met, "every limit was met at least once"


def test_one_child_beside_a_thousand_homes_asks_as_much_as_beside_ten(children, finding, chance):
    provider = record_provider(name="Many", kind="PR1", act=finding)
    request = _request(children, finding, chance)
    counts = []
    for more in (10, 990):
        for number in range(more):
            _bare_home(number, provider, finding)
        with CaptureQueriesContext(connection) as asked:
            found = matches_for(Request.objects.get(pk=request.pk), on=TODAY).found
        counts.append(len(asked))
    assert len(found) == 1000
    assert counts[0] == counts[1] <= 20


def _bare_home(number: int, provider: object, act: Act) -> None:
    facts = HomeFacts(
        name=f"Home {number}", kind="FOSTER", lines=f"{number} Row", is_in_the_area=True,
        opened_on=date(2012, 4, 2), beds=2,
    )  # fmt: skip
    record_home(provider=provider, facts=facts, act=act)

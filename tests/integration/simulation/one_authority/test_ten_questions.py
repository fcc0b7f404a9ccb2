"""Ten questions are asked of the page of twenty children, and each answer is found on it.

The answers are read from the rows themselves, one by one; only where a row has none may the page say so.
"""

from datetime import date
from random import Random

import pytest
from bs4 import BeautifulSoup
from django.db.models import Q
from django.test import Client

from kittiwake.clocks import clock
from kittiwake.core.lengths import says_age
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.front_door.models import ContactPerson, Decision, Episode, Proposal
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.notes.models import CaseNote
from kittiwake.records.people.models import Person, Relationship, Residence
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection.models import Emergency
from kittiwake.records.visits.models import VisitPart
from tests.integration.simulation.one_authority.conftest import AS_AT
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
MANY = 20


@pytest.fixture
def manager(made):
    return User.objects.get(name="Marian Holt")


def children(manager):
    """Half of them with a plan: those of whom most is asked."""
    chance = Random(11)  # noqa: S311 -- the same twenty each time
    known = Person.objects.filter(born_on__gt=date(2000, 4, 24), died_on=None, subject__restrictions=None)
    known = known.order_by("pk")
    on_a_plan = list(known.filter(subject__plans__to_on=None, subject__plans__isnull=False).distinct())
    others = list(known.filter(subject__plans=None, subject__in=Event.objects.values("subject")))
    planned = chance.sample(on_a_plan, min(MANY // 2, len(on_a_plan)))
    return planned + chance.sample(others, MANY - len(planned))


def page_of(client, person):
    answer = client.get(f"/people/{person.subject.key}/")
    assert answer.status_code == 200
    page = BeautifulSoup(answer.content, "html.parser")
    answers = page.select(".kw-band__answer")
    band = {one.dt.get_text(" ", strip=True): one.dd.get_text(" ", strip=True) for one in answers}
    return page.get_text(" ", strip=True), band


def shown(text):
    """The beginning of a text, as a page shows it: spaces as one, long ones cut at the end."""
    return " ".join(text.split())[:60]


def now(rows):
    return rows.filter(Q(to_on=None) | Q(to_on__gte=AS_AT))


def lives_with(person):
    """Everybody who lives at their address that is not hidden; nobody where the record has none."""
    home = now(Residence.objects.filter(person=person, kind="HOME", address__isnull=False)).first()
    if home is None:
        return set()
    there = now(Residence.objects.filter(address=home.address, kind="HOME", is_protected=False))
    return {row.person for row in there.exclude(person=person).filter(person__died_on=None)}


def worry(person):
    """What the latest contact says: in the words of whoever decided, else proposed, else told."""
    there = ContactPerson.objects.filter(subject=person.subject, removed_at=None)
    latest = there.order_by("-contact__received_at", "-contact").first()
    if latest is None:
        return None
    decision = Decision.objects.filter(contact=latest.contact).order_by("pk").last()
    proposal = Proposal.objects.filter(contact=latest.contact).order_by("pk").last()
    told = (decision and decision.rationale, proposal and proposal.reasons, latest.contact.account)
    return next(filter(None, told))


def child_says(person):
    """The latest of their own words, from a note or from a visit."""
    notes = CaseNote.objects.filter(subjects=person.subject, provenance="CHILD", superseded_by=None)
    visits = VisitPart.objects.filter(subject=person.subject, visit__superseded_by=None).exclude(said="")
    told = [(row.happened_on, 0, row.pk, row.text) for row in notes]
    told += [(row.visit.happened_on, 1, row.pk, row.said) for row in visits]
    return max(told)[-1] if told else None


def next_due(person):
    """What is to come first of what runs in any piece of work on the line; else what is past first."""
    cases = Event.objects.filter(subject=person.subject, superseded_by=None).values("case")
    runs = ClockRun.objects.filter(case__in=cases, stopped_at=None)
    first = min(runs, key=lambda run: (run.due_on < AS_AT, run.due_on, run.pk), default=None)
    return clock(first.clock).title if first else None


def question_by_question(person):
    """Heading, what the rows say, and the finding that stands there when they say nothing."""
    child = person.subject
    plan = Plan.objects.filter(subject=child, to_on=None).order_by("from_on", "pk").last()
    version = plan.versions.order_by("number").last() if plan else None
    power = Emergency.objects.filter(subject=child, ended_at=None).first()
    parents = Relationship.objects.filter(other=person, responsibility="HOLDS", to_on=None)
    works = now(Involvement.objects.filter(subject=child, kind="ALLOCATED", user__isnull=False))
    imported = Episode.objects.filter(subject=child, to_on=None).first()
    yield "Who holds parental responsibility", [row.one for row in parents], "Nobody has recorded"
    yield "Legal status", [power.get_kind_display()] if power else [], "No order or emergency power"
    if version:
        yield "The plan", [version.says], "There is no plan"
    elif not imported:
        yield "The plan", [plan.get_kind_display()] if plan else [], "There is no plan"
    yield "What works well", [version.works] if version and version.works else [], "Nobody has recorded"
    yield "What we are worried about", [worry(person)] if worry(person) else [], "No worry about them"
    yield "The child says", [child_says(person)] if child_says(person) else [], "Nothing they said"
    yield "Next thing due", [next_due(person)] if next_due(person) else [], "No timescale"
    yield "Who works with them", [str(row.user) for row in works], "Nobody is allocated"


def known_as(person):
    """Each name that stands: a page may use any of them."""
    return {f"{name.given} {name.family}".strip() for name in person.names.filter(to_on=None)}


def is_named(person, text):
    return any(name in text for name in known_as(person))


def test_each_answer_is_on_the_page(made, manager):
    client, told = Client(), 0
    sign_in(client, manager)
    for person in children(manager):
        page, band = page_of(client, person)
        assert is_named(person, page)
        assert says_age(person.born_on, AS_AT) in page
        for other in lives_with(person):
            assert is_named(other, band["Lives with"]), known_as(other)
        for question, rows, absence in question_by_question(person):
            assert rows or absence in band[question], (question, band)
            for row in rows:
                is_there = (
                    is_named(row, band[question]) if isinstance(row, Person) else shown(row) in band[question]
                )
                assert is_there, (question, row, band[question])
                told += 1
    assert told > MANY * 4, "too few of the twenty have anything to tell"

"""Rows in memory answer as the database does; and say so when they cannot."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Count, Exists, OuterRef, Q

from kittiwake.records.access.models import Post, Restriction, User
from kittiwake.records.front_door.models import Contact, Decision, Proposal
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Name, Person
from kittiwake.simulation.bulk.conditions import NotInMemory
from kittiwake.simulation.bulk.copying import Pile
from kittiwake.simulation.bulk.lanes import everything
from kittiwake.simulation.bulk.loading import first_numbers, loading
from kittiwake.simulation.bulk.memory import Memory
from kittiwake.simulation.bulk.standing_in import from_memory
from tests.integration.contacts_made import decided_contact, make_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
DAY = date(2017, 4, 3)

QUESTIONS = {
    "by equality": lambda: Contact.objects.filter(how="EMAIL"),
    "by the row itself": lambda: Event.objects.filter(recorded_by=User.objects.order_by("pk").first()),
    "by a row further on": lambda: Decision.objects.filter(contact__screener__name__iexact="priya raman"),
    "by the key of a row": lambda: Decision.objects.filter(contact__id=Contact.objects.first().pk),
    "by several values": lambda: Event.objects.filter(kind__in=["contact.received", "contact.decided"]),
    "by nothing there": lambda: ClockRun.objects.filter(stopped_at=None),
    "by something there": lambda: ClockRun.objects.filter(stopped_at__isnull=False),
    "by a range of days": lambda: Event.objects.filter(
        happened_on__gte=DAY, happened_on__lt=DAY + timedelta(30)
    ),
    "either of two": lambda: Person.objects.filter(Q(sex="F") | Q(born_on__gte=date(2005, 1, 1))),
    "turned round": lambda: Event.objects.exclude(kind="contact.received", subject=None),
    "not": lambda: Event.objects.filter(~Q(kind="contact.received")),
    "among the answers of another": lambda: Name.objects.filter(
        person__in=Person.objects.exclude(born_on=None)
    ),
    "among a column of another": lambda: Name.objects.filter(
        person__in=Event.objects.filter(kind="contact.decided").values("subject")
    ),
    "where another is there": lambda: Contact.objects.filter(
        Exists(Decision.objects.filter(contact=OuterRef("pk"), outcome="REFERRAL"))
    ),
    "where no other is there": lambda: Event.objects.filter(
        ~Exists(Event.objects.filter(supersedes=OuterRef("pk")))
    ),
    "from the other end": lambda: Contact.objects.filter(decisions__outcome="REFERRAL"),
    "nothing at the other end": lambda: Proposal.objects.filter(question=None),
    "in an order": lambda: Event.objects.order_by("-happened_on", "-happened_at", "-pk"),
    "in the model's own order": lambda: Proposal.objects.all(),
    "in an order that turns": lambda: Event.objects.order_by("kind", "-recorded_at", "pk"),
    "the other way round": lambda: Event.objects.order_by("kind", "pk").reverse(),
    "the first few": lambda: Event.objects.order_by("pk")[2:5],
    "columns": lambda: Event.objects.order_by("pk").values_list("pk", "subject"),
    "one column, once each": lambda: Event.objects.order_by("kind").values_list("kind", flat=True).distinct(),
    "from a row": lambda: Contact.objects.order_by("pk").first().people.filter(removed_at=None),
    "of nobody": lambda: Event.objects.none(),
    "an annotation where there is nothing": lambda: Restriction.objects.annotate(many=Count("members")),
}


@pytest.fixture
def lived(worker, manager, at):
    mia, theo = make_child(worker, at), make_child(worker, at, given="Theo", family="Reay")
    acts = {"worker": Act(by=worker, at=at), "manager": Act(by=manager, at=at + timedelta(hours=2))}
    decided_contact(mia, **acts, outcome="REFERRAL")
    decided_contact(theo, **acts)
    make_contact(acts["worker"])


@pytest.fixture
def memory(lived):
    return Memory(everything(), first_numbers(), share=0, shares=1)


@pytest.mark.parametrize("question", QUESTIONS)
def test_memory_answers_as_the_database_does(memory, question):
    ask = QUESTIONS[question]
    by_the_database = list(ask())
    with from_memory(memory):
        by_memory = list(ask())

    if not any(word in question for word in ("order", "few", "once", "round")):
        by_memory, by_the_database = (sorted(each, key=number) for each in (by_memory, by_the_database))
    assert by_memory == by_the_database


def number(answer):
    return getattr(answer, "pk", answer)


def test_the_questions_have_answers(memory):
    empty = {question for question, ask in QUESTIONS.items() if not ask()}

    assert empty == {"of nobody", "an annotation where there is nothing"}


@pytest.mark.parametrize(
    "ask",
    [
        lambda: Contact.objects.filter(account__icontains="coat").exists(),
        lambda: Contact.objects.annotate(many=Count("people")).exists(),
        lambda: Event.objects.aggregate(Count("pk")),
        lambda: Event.objects.filter(kind="contact.received").delete(),
    ],
)
def test_what_memory_cannot_answer_is_not_guessed(memory, ask):
    with from_memory(memory), pytest.raises(NotInMemory):
        ask()


def test_what_was_read_changes_nothing_until_it_is_saved(memory):
    with from_memory(memory):
        contact = Contact.objects.first()
        was = contact.version
        contact.version = 99
        assert Contact.objects.get(pk=contact.pk).version == was
        contact.save()
        assert Contact.objects.get(pk=contact.pk).version == 99


def test_the_managers_are_given_back(memory):
    with from_memory(memory):
        pass

    with connection.cursor() as cursor:
        cursor.execute("select count(*) from front_door_contact")
        assert cursor.fetchone()[0] == Contact.objects.count()


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"account": ""}, "contact_has_an_account"),
        ({"consent": "NOT_SOUGHT", "consent_reason": ""}, "consent_not_sought_or_refused_has_a_reason"),
        ({"screener_id": 10**9}, "screener"),
        ({"submission": "the first's"}, "submission"),
    ],
)
def test_a_row_that_a_constraint_forbids_is_refused_when_it_is_copied(memory, wrong, constraint):
    first = Contact.objects.first()
    if "submission" in wrong:
        wrong = {"submission": first.submission}
    columns = {field.attname: getattr(first, field.attname) for field in Contact._meta.concrete_fields}
    columns |= {"id": None, "submission": "6f0f9c1e-6d0f-4a3e-9c55-0d7f2c3f1a77"} | wrong
    with from_memory(memory):
        Contact.objects.create(**columns)
    pile = Pile(memory=memory, written_at=first.recorded_at)
    pile.take()

    with pytest.raises(IntegrityError, match=constraint):
        copy_in(pile)


@transaction.atomic
def copy_in(pile):
    with loading() as load:
        for copied in pile.copied():
            load.copy(copied)
        list(load.finish())


def test_a_post_is_found_by_its_holder(memory):
    with from_memory(memory):
        assert all(post.user.posts.filter(pk=post.pk).exists() for post in Post.objects.all())

"""How a plan goes to whose it is, when joined records are separated."""

from django.db import IntegrityError, transaction

from kittiwake.records.line.services import Act, move_entries
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.plans.models import Plan
from kittiwake.records.subject.models import Subject


def _plan(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    plan = Plan.objects.select_for_update().get(pk=number)
    plan.subject = right
    try:
        with transaction.atomic():
            plan.save()
    except IntegrityError as clash:
        raise CannotAllot(
            "The other child has a plan of this kind on one of its days. End one of them by mistake first."
        ) from clash
    move_entries(source=plan, wrong=wrong, right=right, reason=reason, act=act)


MOVES = {"plans.plan": _plan}
GOES_WITH: dict = {}

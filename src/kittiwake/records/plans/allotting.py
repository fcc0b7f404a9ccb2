"""How a plan goes to whose it is, when joined records are separated: with all that was written under it."""

from django.db.models import Q

from kittiwake.records.line.services import Act
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.plans.choices import Audience, EndReason
from kittiwake.records.plans.models import Action, Copy, Outcome, Plan
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def _plan(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Versions, reviews and copies hang on the plan; where they name the child, they name the right one."""
    plan = Plan.objects.select_for_update().get(pk=number)
    if _clashing(plan, right):
        raise CannotAllot(
            "The other child has a plan of this kind on one of its days. End one of them by mistake first."
        )
    plan.subject = right
    plan.save()
    named = {"only_for__in": records_of(wrong)}
    Outcome.objects.filter(version__plan=plan, **named).update(only_for=right)
    Action.objects.filter(outcome__version__plan=plan, **named).update(only_for=right)


def _clashing(plan: Plan, right: Subject) -> bool:
    if plan.end_reason == EndReason.MISTAKE:
        return False
    theirs = Plan.objects.filter(subject__in=records_of(right), kind=plan.kind)
    until = Q(from_on__lte=plan.to_on) if plan.to_on else Q()
    overlaps = until & (Q(to_on=None) | Q(to_on__gte=plan.from_on))
    return theirs.filter(overlaps).exclude(end_reason=EndReason.MISTAKE).exclude(pk=plan.pk).exists()


def _childs_copies(wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """A child's own copy is for the child whose plan it is; what is printed on it stays."""
    for child, other in ((wrong, right), (right, wrong)):
        theirs = Copy.objects.filter(audience=Audience.CHILD, version__plan__subject__in=records_of(child))
        theirs.filter(recipient__in=records_of(other)).update(recipient=child)


MOVES = {"plans.plan": _plan}
CARRIED = {"plans.copy": "plans.plan", "plans.outcome": "plans.plan", "plans.action": "plans.plan"}
SETTLES = (_childs_copies,)

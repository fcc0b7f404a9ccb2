"""What `kittiwake check` asks of child protection."""

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef, Q

from kittiwake.records.line.checking import Check
from kittiwake.records.plans.choices import EndReason, PlanKind
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection.choices import StrategyDecision
from kittiwake.records.protection.models import Enquiry, PlanCategory, StrategyChild


def category_faults() -> Iterator[str]:
    """Categories on days on which their plan does not stand."""
    before, after = Q(from_on__lt=F("plan__from_on")), Q(from_on__gt=F("plan__to_on"))
    for key in PlanCategory.objects.filter(before | after).order_by("pk").values_list("pk", flat=True):
        yield f"protection.plancategory:{key}: its plan does not stand on its first day."
    other = Q(plan__kind=PlanKind.CHILD_PROTECTION)
    for key in PlanCategory.objects.exclude(other).order_by("pk").values_list("pk", flat=True):
        yield f"protection.plancategory:{key}: its plan is no child protection plan."
    decided = Plan.objects.filter(kind=PlanKind.CHILD_PROTECTION).exclude(conferences=None)
    uncategorised = decided.filter(~Exists(PlanCategory.objects.filter(plan=OuterRef("pk"))))
    for key in (
        uncategorised.exclude(end_reason=EndReason.MISTAKE).order_by("pk").values_list("pk", flat=True)
    ):
        yield f"plans.plan:{key}: a conference began it, and it has no category."


def enquiry_faults() -> Iterator[str]:
    """Children for whom an enquiry was decided on, and none ever began."""
    joined = Q(subject__whole=OuterRef("subject__whole"))
    began = Enquiry.objects.filter(
        Q(closed_at=None) | Q(closed_at__gte=OuterRef("discussion__held_at")),
        Q(subject=OuterRef("subject")) | (joined & ~Q(subject__whole=[])),
    )
    forgotten = StrategyChild.objects.filter(~Exists(began), decision=StrategyDecision.ENQUIRY)
    for key in forgotten.order_by("pk").values_list("discussion", flat=True):
        yield f"protection.strategydiscussion:{key}: it decided on an enquiry that never began."


CHECKS = (
    Check("Categories stand on the days of their plans", category_faults),
    Check("Every enquiry that was decided on began", enquiry_faults),
)

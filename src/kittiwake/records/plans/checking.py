"""What `kittiwake check` asks of plans."""

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef

from kittiwake.records.line.checking import Check
from kittiwake.records.plans.choices import EndReason
from kittiwake.records.plans.models import Agreement, Plan, PlanVersion, Review


def review_faults() -> Iterator[str]:
    """Reviews on a day on which their plan did not stand."""
    standing = Review.objects.filter(superseded_by=None).exclude(plan__end_reason=EndReason.MISTAKE)
    before = standing.filter(held_on__lt=F("plan__from_on"))
    after = standing.filter(held_on__gt=F("plan__to_on"))
    for key in (before | after).order_by("pk").values_list("pk", flat=True):
        yield f"plans.review:{key}: it was held on a day on which its plan did not stand."


def agreement_faults() -> Iterator[str]:
    """Versions that their own author agreed."""
    own = Agreement.objects.filter(by=F("version__author"))
    for key in own.order_by("pk").values_list("pk", flat=True):
        yield f"plans.agreement:{key}: its author agreed it."


def numbering_faults() -> Iterator[str]:
    """Versions whose number does not follow the one before."""
    before = PlanVersion.objects.filter(plan=OuterRef("plan"), number=OuterRef("number") - 1)
    for key in PlanVersion.objects.filter(~Exists(before), number__gt=1).values_list("pk", flat=True):
        yield f"plans.planversion:{key}: the version before it is missing."


def overseer_faults() -> Iterator[str]:
    """Plans overseen by somebody who wrote a version of them."""
    wrote = PlanVersion.objects.filter(plan=OuterRef("pk"), author=OuterRef("overseen_by"))
    for key in Plan.objects.filter(Exists(wrote)).order_by("pk").values_list("pk", flat=True):
        yield f"plans.plan:{key}: whoever oversees it wrote a version of it."


CHECKS = (
    Check("Plans were reviewed while they stood", review_faults),
    Check("Nobody agreed a plan that they wrote", agreement_faults),
    Check("Versions of a plan follow one another", numbering_faults),
    Check("Nobody oversees a plan that they wrote", overseer_faults),
)

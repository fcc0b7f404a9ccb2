"""What `kittiwake check` asks of assessments."""

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef

from kittiwake.records.assessment.models import Authorisation, Part, Returned
from kittiwake.records.line.checking import Check
from kittiwake.records.line.models import Event


def conclusion_faults() -> Iterator[str]:
    """Authorised assessments in which a child has no conclusion, though their part did not stop before."""
    signed = Authorisation.objects.filter(submission__assessment=OuterRef("assessment"))
    without = Part.objects.filter(Exists(signed), stopped_on=None, conclusion=None)
    for key in without.order_by("pk").values_list("pk", flat=True):
        yield f"assessment.part:{key}: the assessment is authorised, and says nothing of this child."


def decided_twice() -> Iterator[str]:
    """Submissions that were both returned and authorised."""
    both = Returned.objects.filter(submission__authorisation__isnull=False)
    for key in both.order_by("pk").values_list("submission", flat=True):
        yield f"assessment.submission:{key}: it was returned, and authorised."


def own_work() -> Iterator[str]:
    """Assessments that their own author authorised."""
    own = Authorisation.objects.filter(by=F("submission__assessment__author"))
    for key in own.order_by("pk").values_list("pk", flat=True):
        yield f"assessment.authorisation:{key}: its author authorised it."


def answered_faults() -> Iterator[str]:
    """Authorised parts whose child's line does not say so."""
    told = Event.objects.filter(kind="assessment.authorised", subject=OuterRef("subject"))
    silent = Part.objects.filter(~Exists(told), conclusion__isnull=False)
    for key in silent.order_by("pk").values_list("pk", flat=True):
        yield f"assessment.part:{key}: it is authorised, and the child’s line does not say so."


CHECKS = (
    Check("Every authorised assessment concludes for each child", conclusion_faults),
    Check("No assessment is returned and authorised at once", decided_twice),
    Check("Nobody authorises their own assessment", own_work),
    Check("Every authorised assessment stands on the child’s line", answered_faults),
)

"""Leaning on an assessment: freely while it is current, and for a reason when it is not."""

from django.db import transaction
from django.db.models import Model

from kittiwake.core.text import clean, visible
from kittiwake.core.today import local_day
from kittiwake.records.assessment import events
from kittiwake.records.assessment.models import Part, Reliance
from kittiwake.records.assessment.policies import require_writing
from kittiwake.records.assessment.selectors.currency import currency_of
from kittiwake.records.line.services import Act, key_of, record


class OutOfDate(Exception):
    """The assessment is out of date, or was never authorised, and no reason was given. Safe to show."""


@transaction.atomic
def lean_on(*, part: Part, work: Model, reason: str = "", act: Act) -> Reliance:
    """Write down that other work (a plan, a match, a review) leans on this child's assessment.

    Raises  policies.NotPermitted; OutOfDate without a reason, saying since when and why.
    Source  the report, paragraphs 23 and 43; replay R10.
    """
    require_writing(act, [part.subject])
    currency = currency_of(part, on=local_day(act.at))
    given = clean(reason).strip() if visible(reason).strip() else ""
    if not currency.is_current and not given:
        raise OutOfDate(f"{currency.says()} Bring it up to date, or say why it serves as it is.")
    relied = Reliance.objects.create(
        part=part, work=key_of(work), was_current=currency.is_current,
        reason="" if currency.is_current else given, by=act.by, at=act.at,
    )  # fmt: skip
    record(events.ASSESSMENT_LEANED_ON, act, about=[part.subject], source=relied, case=part.assessment)
    return relied

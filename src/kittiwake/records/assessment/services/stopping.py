"""Stopping the part of one child without authorising it."""

from django.db import transaction

from kittiwake.core.text import clean, visible
from kittiwake.core.today import local_day
from kittiwake.records.assessment.choices import WhyStopped
from kittiwake.records.assessment.models import Assessment, Part
from kittiwake.records.assessment.policies import require_deciding
from kittiwake.records.assessment.services.before_birth import stop_part_row
from kittiwake.records.assessment.standing import NOT_WRITABLE, NotNow, stage_of
from kittiwake.records.line.services import Act


class CannotStop(Exception):
    """It cannot be stopped so. The message says why."""


@transaction.atomic
def stop_part(*, part_id: int, why: str, words: str, act: Act) -> Part:
    """End one child's part without an authorised assessment; the others go on. A manager's decision.

    Raises  policies.NotPermitted; NotNow for one that lies with a manager or is authorised; CannotStop.
    """
    part = Part.objects.select_related("subject", "referral", "assessment").get(pk=part_id)
    assessment = Assessment.objects.select_for_update().get(pk=part.assessment_id)
    require_deciding(act, [part.subject])
    problem = NOT_WRITABLE.get(stage_of(assessment))
    if problem or part.stopped_on:
        raise NotNow(f"This part cannot be stopped now. {problem or 'It was stopped.'}")
    if why not in WhyStopped.values or why == WhyStopped.NO_LONGER_PREGNANT:
        raise CannotStop("Choose why it stops. The end of a pregnancy is recorded on a page of its own.")
    if not visible(words).strip():
        raise CannotStop("Say what happened, and who knows that the assessment stops.")
    day = local_day(act.at)
    stop_part_row(part, why=WhyStopped(why), words=clean(words).strip(), on=day, act=act)
    return part

"""What a page of other work says about the assessment behind it: one notice, where one is needed.

context["leaning"] = leaning_of(viewer, subject, plan, answer=url)
{% include "assessment/_leaning.html" %}
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day, today
from kittiwake.records.access import policies
from kittiwake.records.assessment import selectors

if TYPE_CHECKING:
    from django.db.models import Model

    from kittiwake.records.access.models import User
    from kittiwake.records.assessment.selectors import Behind
    from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class Leaning:
    """How the assessment behind a piece of work stands, in words.

    asks    it is out of date, and nobody has said why it serves.
    given   the newest reason with who gave it and when; empty without one.
    read    where the assessment is read; empty where there is none.
    answer  where it is brought up to date or a reason given; empty for who may do neither.
    """

    says: str
    asks: bool = False
    given: str = ""
    reason: str = ""
    read: str = ""
    answer: str = ""


def leaning_of(viewer: "User", subject: "Subject", work: "Model", *, answer: str) -> Leaning | None:
    """None for those who do not read the child's record."""
    found = selectors.behind(viewer, subject, work=work)
    if found is None:
        return None
    if not policies.can(viewer, "assessment.write", on=today()):
        answer = ""
    if found.part is None or found.currency is None:
        return Leaning(says="No authorised assessment stands behind it.", answer=answer)
    return Leaning(
        says=found.currency.says(),
        asks=found.asks,
        given=given_by(found),
        reason=found.reasons_given[0].reason if found.reasons_given else "",
        read=reverse("assessment:read", args=[found.part.assessment_id]),
        answer=answer if found.asks else "",
    )


def given_by(found: "Behind") -> str:
    """ "Ruth Garside, 24 April 2017", of the newest reason; empty without one."""
    if not found.reasons_given:
        return ""
    newest = found.reasons_given[0]
    return f"{newest.by}, {says_day(local_day(newest.at))}"

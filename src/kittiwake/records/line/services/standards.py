"""Writing down which practice standards a decision met."""

from django.db.models import Model

from kittiwake.records.access.models import User
from kittiwake.records.line.models import StandardCheck
from kittiwake.records.line.services.recording import Act, key_of
from kittiwake.standards import Assessment


def record_standards(
    assessment: Assessment, *, decision: Model, case: Model, act: Act, agreed_by: User | None = None
) -> list[StandardCheck]:
    """Store each standard of the decision, met or not, with the reason and who allowed it."""
    return StandardCheck.objects.bulk_create(
        StandardCheck(
            decision=key_of(decision),
            case=key_of(case),
            standard=row.standard.key,
            is_met=row.is_met,
            reason="" if row.is_met else row.reason,
            agreed_by=agreed_by if row.needs_agreement and not row.is_met else None,
            by=act.by,
            at=act.at,
        )
        for row in assessment.rows
    )

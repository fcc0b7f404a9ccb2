"""What an agency tells of a missing child through its own inbox, and who answers it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from kittiwake.core import codes
from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act, record
from kittiwake.records.missing import events
from kittiwake.records.missing.choices import CODES
from kittiwake.records.missing.models import AgencyReport
from kittiwake.records.missing.services.facts import (
    LONGEST_LINE,
    BadMissing,
    MissingMovedOn,
    maybe,
    needed,
    require_come,
)
from kittiwake.records.people.selectors import agency_of

LONGEST_BORN, LONGEST_ADDRESS, LONGEST_REFERENCE = 60, 300, 60


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    """A child who is missing, in the agency's own words: the columns of an AgencyReport."""

    child_name: str
    from_at: datetime
    kind: str
    last_seen: str
    ring: str
    child_born: str = ""
    child_address: str = ""
    believed: str = ""
    police_reference: str = ""


@transaction.atomic
def report_as_agency(*, facts: ReportFacts, act: Act) -> AgencyReport:
    """An agency tells that a child is missing. Whoever takes it up finds whose record it belongs to.

    Raises  policies.NotPermitted; BadMissing.
    """
    policies.require(act.by, "agency.answer", on=local_day(act.at))
    agency = agency_of(act.by, on=local_day(act.at))
    if agency is None:
        raise policies.NotPermitted("Your account belongs to no agency now.")
    require_come(facts.from_at, known_at=act.at)
    if facts.kind not in {code.code for code in codes.code_set(CODES, "kind")}:
        raise BadMissing("Say whether you know where they are.")
    row = AgencyReport.objects.create(
        agency=agency, told_by=act.by, told_at=act.at, from_at=facts.from_at, kind=facts.kind,
        child_name=needed(facts.child_name, "The name", "Say who is missing.", at_most=LONGEST_LINE),
        child_born=maybe(facts.child_born, "The date of birth", at_most=LONGEST_BORN),
        child_address=maybe(facts.child_address, "The address", at_most=LONGEST_ADDRESS),
        last_seen=needed(facts.last_seen, "Last seen", "Say who saw them last, where, and in what."),
        believed=maybe(facts.believed, "Where they may be"),
        police_reference=maybe(facts.police_reference, "The reference", at_most=LONGEST_REFERENCE),
        ring=needed(facts.ring, "Whom to ring", "Say whom we ring, with the number.", at_most=LONGEST_LINE),
    )  # fmt: skip
    record(events.TOLD_BY_AGENCY, act, about=[None], source=row, when=When.moment(row.from_at))
    return row


@transaction.atomic
def set_report_aside(*, report: AgencyReport, because: str, act: Act) -> AgencyReport:
    """Nothing is to be written of it: told twice, or back before anybody looked. The agency reads why.

    Raises  policies.NotPermitted; BadMissing without a reason; MissingMovedOn where it was answered.
    """
    policies.require(act.by, "missing.take_up", on=local_day(act.at))
    held = AgencyReport.objects.select_for_update().get(pk=report.pk)
    if not held.waits:
        raise MissingMovedOn("Somebody has answered this report already. Look at the list again.")
    held.set_aside_because = needed(because, "The reason", "Say why nothing is written of it.")
    held.answered_by, held.answered_at = act.by, act.at
    held.save()
    return held

"""The clocks of a child's health run on their period of care: none of these turns one for anybody else."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Model

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.care.models import Period
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import BadCare
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, Happening
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of


def of_period(kind: Kind, child: Subject, source: Model, on: date) -> Iterator[Happening]:
    """The event on the period of care that goes on, where one does."""
    going = Period.objects.filter(subject__in=records_of(child), to_on=None, withdrawn_at=None)
    for period in going:
        yield Happening(kind=kind, about=[child], source=source, case=period, when=When.day(on))


def may_write(subject: Subject, on: date, act: Act) -> Subject:
    """Whose it is. Raises  policies.NotPermitted; BadCare for a day to come."""
    child = first_record(subject)
    require_on(act, "health.record", child)
    if on > local_day(act.at):
        raise BadCare("That day has not come. Check the date.")
    return child

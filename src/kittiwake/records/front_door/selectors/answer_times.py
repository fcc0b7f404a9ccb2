"""How long agencies have to answer, and the hours that this is measured in."""

from datetime import date

from django.db.models import QuerySet

from kittiwake.core.asking import kept
from kittiwake.core.today import now
from kittiwake.records.front_door.models import AnswerTimeSetting
from kittiwake.records.front_door.selectors.nights import office_hours_on
from kittiwake.records.front_door.working_time import AnswerTime, WorkingTime
from kittiwake.records.line.services import calendar_known


def answer_time_on(day: date) -> AnswerTime:
    """What is in force that day: the authority's own setting, else the one built in."""
    setting = AnswerTimeSetting.objects.filter(from_on__lte=day).order_by("-from_on").first()
    if setting is None:
        return AnswerTime()
    return AnswerTime(
        working_hours=setting.working_hours,
        urgent_working_hours=setting.urgent_working_hours,
        version=f"set from {setting.from_on.isoformat()}",
    )


def answer_time_settings() -> QuerySet[AnswerTimeSetting]:
    """Every setting, the newest first."""
    return AnswerTimeSetting.objects.select_related("by")


def working_time_on(day: date) -> WorkingTime:
    """The office hours of that day with the holidays known: two queries, once for a page that reads."""
    return kept(
        ("front_door.working_time", day),
        lambda: WorkingTime(hours=office_hours_on(day), calendar=calendar_known(now())),
    )

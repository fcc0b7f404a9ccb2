"""The authority's own settings, by day."""

from datetime import date

from django.db.models import QuerySet

from kittiwake.records.line.models import ExtraHoliday, TimescaleSetting


def settings_of(timescale: str) -> QuerySet[TimescaleSetting]:
    """Every setting of one timescale, the newest first."""
    return TimescaleSetting.objects.filter(timescale=timescale).select_related("by")


def setting_on(day: date) -> dict[str, TimescaleSetting]:
    """The setting that counts on that day, for each timescale that has one."""
    found = TimescaleSetting.objects.filter(from_on__lte=day).order_by("from_on").select_related("by")
    return {setting.timescale: setting for setting in found}


def holidays() -> QuerySet[ExtraHoliday]:
    return ExtraHoliday.objects.select_related("by")

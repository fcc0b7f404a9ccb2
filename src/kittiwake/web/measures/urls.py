"""Addresses of the measures. A month is written as in 2017-04."""

from datetime import date

from django.urls import path, register_converter

from kittiwake.web.measures import pages


class MonthInAddress:
    """A month, as its first day."""

    regex = r"\d{4}-\d{2}"

    def to_python(self, text: str) -> date:
        return date.fromisoformat(f"{text}-01")  # a ValueError means: no such address

    def to_url(self, month: date) -> str:
        return f"{month:%Y-%m}"


register_converter(MonthInAddress, "month")

app_name = "measures"
urlpatterns = [
    path("measures/", pages.measure_list, name="measure_list"),
    path("measures/<slug:key>/", pages.measure, name="measure"),
    path("measures/<slug:key>/<month:month>/", pages.rows, name="rows"),
    path("measures/<slug:key>/<month:month>/keys/", pages.keys, name="keys"),
]

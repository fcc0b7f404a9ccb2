"""Addresses of missing children. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.missing.pages import interviewing, listing, overview, reporting, using

app_name = "missing"
_of = "people/<uuid:key>/missing"
_one = f"{_of}/<int:episode_id>"
urlpatterns = [
    path(f"{_of}/", overview.overview, name="overview"),
    path(f"{_of}/report/", reporting.report, name="report"),
    path(f"{_one}/told/", reporting.told, name="told"),
    path(f"{_one}/back/", reporting.back, name="back"),
    path(f"{_one}/right/", reporting.right, name="right"),
    path(f"{_one}/back/right/", reporting.back_right, name="back_right"),
    path(f"{_one}/mistaken/", reporting.mistaken, name="mistaken"),
    path(f"{_one}/offer/", interviewing.offer, name="offer"),
    path(f"{_one}/answer/", interviewing.answer, name="answer"),
    path(f"{_one}/interview/", interviewing.interview, name="interview"),
    path(f"{_one}/interview/right/", interviewing.interview_right, name="interview_right"),
    path(f"{_of}/themes/<int:theme_id>/", using.use, name="use"),
    path("missing/", listing.everybody, name="list"),
    path("missing/patterns/", listing.patterns, name="patterns"),
    path("missing/reports/<int:report_id>/", listing.aside, name="aside"),
]

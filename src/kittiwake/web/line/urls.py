"""Addresses of a person's line. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.line.pages import clock, court, entry, family, lanes, reading

app_name = "line"
urlpatterns = [
    path("people/<uuid:key>/chronology/", reading.chronology, name="chronology"),
    path("people/<uuid:key>/lanes/", lanes.lanes, name="lanes"),
    path("people/<uuid:key>/family/", family.family, name="family"),
    path("people/<uuid:key>/court/", court.court, name="court"),
    path("people/<uuid:key>/court/<int:made_id>/", court.court_file, name="court_file"),
    path("people/<uuid:key>/activity/", reading.activity, name="activity"),
    path("people/<uuid:key>/schedule/", reading.schedule, name="schedule"),
    path("people/<uuid:key>/entries/<int:entry_id>/", entry.entry, name="entry"),
    path("people/<uuid:key>/clocks/<int:run_id>/", clock.clock, name="clock"),
]

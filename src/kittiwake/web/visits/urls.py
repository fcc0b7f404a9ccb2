"""Addresses of visits. No name of a person, and nothing of a visit, stands in one."""

from django.urls import path

from kittiwake.web.visits.pages import reading, writing

app_name = "visits"
urlpatterns = [
    path("visits/<int:part_id>/", reading.numbered, name="numbered"),
    path("visits/plans/<int:plan_id>/", reading.under_plan, name="under_plan"),
    path("people/<uuid:key>/visits/", reading.visit_list, name="visit_list"),
    path("people/<uuid:key>/visits/write/", writing.write, name="write"),
    path("people/<uuid:key>/visits/<int:part_id>/", reading.visit, name="visit"),
    path("people/<uuid:key>/visits/<int:part_id>/correct/", writing.correct, name="correct"),
]

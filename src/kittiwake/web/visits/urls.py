"""Addresses of visits. No name of a person, and nothing of a visit, stands in one."""

from django.urls import path

from kittiwake.web.visits.pages import marks, reading, writing

app_name = "visits"
urlpatterns = [
    path("visits/due/", reading.due, name="due"),
    path("visits/<int:part_id>/", reading.numbered, name="numbered"),
    path("people/<uuid:key>/visits/", reading.visit_list, name="visit_list"),
    path("people/<uuid:key>/visits/write/", writing.write, name="write"),
    path("people/<uuid:key>/visits/<int:part_id>/", reading.visit, name="visit"),
    path("people/<uuid:key>/visits/<int:part_id>/correct/", writing.correct, name="correct"),
    path("people/<uuid:key>/marks/", marks.body_maps, name="body_maps"),
    path("people/<uuid:key>/marks/write/", marks.write_marks, name="write_marks"),
    path("people/<uuid:key>/marks/<int:body_map_id>/", marks.body_map, name="body_map"),
    path("people/<uuid:key>/marks/<int:body_map_id>/right/", marks.put_right, name="put_marks_right"),
]

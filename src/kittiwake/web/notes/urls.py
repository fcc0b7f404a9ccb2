"""Addresses of notes. No name of a person, and nothing of a note, stands in one."""

from django.urls import path

from kittiwake.web.notes.pages import analysing, changing, reading, writing

app_name = "notes"
urlpatterns = [
    path("people/<uuid:key>/notes/", reading.note_list, name="note_list"),
    path("people/<uuid:key>/notes/write/", writing.write, name="write"),
    path("people/<uuid:key>/notes/analysis/", analysing.analyse, name="analyse"),
    path("people/<uuid:key>/notes/<int:note_id>/analysis/", analysing.correct, name="correct_analysis"),
    path("people/<uuid:key>/notes/<int:note_id>/", reading.note, name="note"),
    path("people/<uuid:key>/notes/<int:note_id>/correct/", changing.correct, name="correct"),
    path("people/<uuid:key>/notes/<int:note_id>/move/", changing.move, name="move"),
]

"""Addresses of marked words. No name of a person, and no word of theirs, stands in one."""

from django.urls import path

from kittiwake.web.marking import pages

app_name = "marking"
urlpatterns = [
    path("people/<uuid:key>/kept-from-family/", pages.marked, name="marked"),
    path("people/<uuid:key>/kept-from-family/<str:source>/release/", pages.release, name="release"),
]

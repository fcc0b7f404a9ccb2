"""Addresses of the map. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.journey.pages import journey

app_name = "journey"
urlpatterns = [path("people/<uuid:key>/journey/", journey, name="journey")]

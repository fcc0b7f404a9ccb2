"""The first page after signing in."""

from django.urls import path

from kittiwake.web.desk import pages

app_name = "desk"
urlpatterns = [path("", pages.desk, name="desk")]

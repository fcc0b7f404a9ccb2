"""The session's own address."""

from django.urls import path

from kittiwake.web.layout import pages

app_name = "layout"
urlpatterns = [path("session", pages.session, name="session")]

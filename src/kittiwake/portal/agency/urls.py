"""The addresses of an agency's inbox. No name of a person or an agency stands in one."""

from django.urls import path

from kittiwake.portal.agency import pages

app_name = "agency"
urlpatterns = [
    path("agency/", pages.inbox, name="inbox"),
    path("agency/<int:check_id>/", pages.question, name="question"),
    path("agency/<int:check_id>/answer/", pages.answer, name="answer"),
]

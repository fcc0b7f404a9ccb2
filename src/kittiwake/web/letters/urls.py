"""Addresses of letters. No name of a person, and nothing of a letter, stands in one."""

from django.urls import path

from kittiwake.web.letters import pages, writing

app_name = "letters"
urlpatterns = [
    path("contacts/<int:contact_id>/letters/", pages.letter_list, name="letter_list"),
    path("contacts/<int:contact_id>/letters/write/", writing.write, name="write"),
    path("letters/<int:letter_id>/", pages.letter, name="letter"),
    path("letters/<int:letter_id>/sent/", pages.sent, name="sent"),
    path("letters/<int:letter_id>/<str:form>/", pages.download, name="download"),
]

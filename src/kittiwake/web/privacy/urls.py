"""Addresses of the principal officer's pages. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.privacy.pages import openings, readings, register

app_name = "privacy"
urlpatterns = [
    path("privacy/", openings.queue, name="queue"),
    path("privacy/openings/<int:opening_id>/", openings.review, name="review"),
    path("privacy/openings/<int:opening_id>/close/", openings.close, name="close"),
    path("privacy/readings/", readings.reading_list, name="reading_list"),
    path("privacy/readings/sift/", readings.sift, name="sift"),
    path("privacy/readings/<int:reading_id>/", readings.reading, name="reading"),
    path("privacy/declarations/", register.register, name="register"),
    path("privacy/declarations/<int:declaration_id>/end/", register.end, name="end"),
]

"""Addresses of thresholds. A contact stands in them by its number alone."""

from django.urls import path

from kittiwake.web.thresholds.pages import listing, looking_back, questions, rereading

app_name = "thresholds"
urlpatterns = [
    path("thresholds/", listing.home, name="home"),
    path("thresholds/continuum/", listing.read_continuum, name="continuum"),
    path("thresholds/sample/", listing.weekly_sample, name="sample"),
    path("thresholds/sample/<int:contact_id>/", rereading.read_again, name="read_again"),
    path("thresholds/differences/", listing.differences, name="differences"),
    path("thresholds/questions/", questions.question_list, name="question_list"),
    path("thresholds/questions/<int:contact_id>/", questions.question, name="question"),
    path("thresholds/look-backs/", looking_back.look_back_list, name="look_back_list"),
    path("thresholds/look-backs/<int:contact_id>/", looking_back.look_back, name="look_back"),
]

"""Addresses of education. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.education.pages import overview, writing

app_name = "education"
_of = "people/<uuid:key>/education"
urlpatterns = [
    path(f"{_of}/", overview.overview, name="overview"),
    path(f"{_of}/learning/", writing.begin, name="begin"),
    path(f"{_of}/learning/<int:learning_id>/end/", writing.end, name="end"),
    path(f"{_of}/plan/", writing.pep, name="pep"),
    path(f"{_of}/attendance/", writing.attendance, name="attendance"),
    path(f"{_of}/exclusion/", writing.exclusion, name="exclusion"),
    path(f"{_of}/needs/", writing.ehc, name="ehc"),
    path("education/", overview.listed, name="listed"),
]

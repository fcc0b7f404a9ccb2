"""Addresses of health. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.health.pages import overview, writing

app_name = "health"
_of = "people/<uuid:key>/health"
urlpatterns = [
    path(f"{_of}/", overview.overview, name="overview"),
    path(f"{_of}/passport/", overview.passport, name="passport"),
    path(f"{_of}/looked/", writing.look, name="look"),
    path(f"{_of}/looked/<int:look_id>/", writing.put_right, name="put_right"),
    path(f"{_of}/consent/", writing.consent, name="consent"),
    path(f"{_of}/questionnaire/", writing.questionnaire, name="questionnaire"),
    path(f"{_of}/referrals/", writing.refer, name="refer"),
    path(f"{_of}/referrals/<int:health_referral_id>/", writing.step, name="step"),
    path("health/", overview.tracker, name="tracker"),
]

"""Addresses of alerts for visits. No name of a person, and nothing of an alert, stands in one."""

from django.urls import path

from kittiwake.web.alerts.pages import reading, writing

app_name = "alerts"
urlpatterns = [
    path("people/<uuid:key>/alerts/", reading.alert_list, name="alert_list"),
    path("people/<uuid:key>/alerts/write/", writing.write, name="write"),
    path("people/<uuid:key>/alerts/<int:alert_id>/review/", writing.review, name="review"),
    path("people/<uuid:key>/alerts/<int:alert_id>/end/", writing.end, name="end"),
]

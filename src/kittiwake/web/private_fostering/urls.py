"""Addresses of private fostering. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.private_fostering.pages import arranging, judging, reading

app_name = "private_fostering"
_of = "people/<uuid:key>/private-fostering"
_one = f"{_of}/<int:arrangement_id>"
urlpatterns = [
    path(f"{_of}/", reading.overview, name="overview"),
    path(f"{_of}/new/", arranging.notify, name="notify"),
    path(f"{_one}/begun/", arranging.begin, name="begin"),
    path(f"{_one}/right/", arranging.right, name="right"),
    path(f"{_one}/end/", arranging.end, name="end"),
    path(f"{_one}/mistaken/", arranging.mistaken, name="mistaken"),
    path(f"{_one}/check/", judging.check, name="check"),
    path(f"{_one}/decide/", judging.decide, name="decide"),
    path("private-fostering/", reading.register, name="register"),
]

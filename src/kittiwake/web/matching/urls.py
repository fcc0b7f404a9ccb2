"""Addresses of finding a home. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.matching.pages import after, asking, finding, gaps

app_name = "matching"
_of = "people/<uuid:key>/home"
_one = f"{_of}/<int:request_id>"
urlpatterns = [
    path(f"{_of}/", finding.overview, name="overview"),
    path(f"{_of}/ask/", asking.ask, name="ask"),
    path(f"{_of}/read-again/", after.read_again, name="read_again"),
    path(f"{_of}/assessment/", after.refresh, name="refresh"),
    path(f"{_one}/", finding.matches, name="matches"),
    path(f"{_one}/end/", asking.end, name="end"),
    path(f"{_one}/offer/<int:home_id>/", finding.offer, name="offer"),
    path(f"{_one}/answer/<int:offer_id>/", finding.answer, name="answer"),
    path(f"{_one}/bed/<int:offer_id>/", finding.let_go, name="let_go"),
    path(f"{_one}/choose/<int:offer_id>/", finding.choose, name="choose"),
    path(f"{_one}/place/", after.place, name="place"),
    path("homes/ahead/", gaps.ahead, name="ahead"),
    path("homes/gaps/", gaps.sufficiency, name="gaps"),
    path("homes/looked-for/", gaps.looked_for, name="looked_for"),
]

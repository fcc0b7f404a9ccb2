"""Addresses of what children say. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.voice.pages import listening, offering, overview, stories

app_name = "voice"
_of = "people/<uuid:key>/voice"
urlpatterns = [
    path(f"{_of}/", overview.overview, name="overview"),
    path(f"{_of}/said/", listening.say, name="say"),
    path(f"{_of}/said/<int:view_id>/", listening.put_right, name="put_right"),
    path(f"{_of}/said/<int:view_id>/used/", listening.use, name="use"),
    path(f"{_of}/offers/", offering.offer, name="offer"),
    path(f"{_of}/offers/<int:offer_id>/answer/", offering.answer, name="answer"),
    path(f"{_of}/offers/<int:offer_id>/met/", offering.met, name="met"),
    path(f"{_of}/offers/<int:offer_id>/end/", offering.end, name="end"),
    path(f"{_of}/story/", stories.story, name="story"),
    path(f"{_of}/story/<int:story_id>/file/", stories.filed, name="filed"),
    path("offers/", overview.due, name="due"),
]

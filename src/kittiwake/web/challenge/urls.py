"""Addresses of challenges. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.challenge.pages import acting, listing, raising

app_name = "challenge"
urlpatterns = [
    path("challenges/", listing.challenge_list, name="challenge_list"),
    path("challenges/effect/", listing.effect, name="effect"),
    path("challenges/<int:challenge_id>/", listing.challenge, name="challenge"),
    path("challenges/<int:challenge_id>/answer/", acting.answer, name="answer"),
    path("challenges/<int:challenge_id>/further/", acting.further, name="further"),
    path("challenges/<int:challenge_id>/close/", acting.close, name="close"),
    path("challenges/<int:challenge_id>/again/", acting.again, name="again"),
    path("people/<uuid:key>/challenges/", listing.of_child, name="of_child"),
    path("people/<uuid:key>/challenges/raise/", raising.raise_one, name="raise"),
]

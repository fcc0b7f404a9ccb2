"""Addresses of what stands still. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.drift.pages import listing, numbered, one_child

app_name = "drift"
urlpatterns = [
    path("drift/", listing.standing_still, name="list"),
    path("drift/<int:sign_id>/", numbered.numbered, name="numbered"),
    path("drift/reasons/", listing.what_is_read, name="reasons"),
    path("people/<uuid:key>/drift/", one_child.of_child, name="of_child"),
    path("people/<uuid:key>/drift/<int:sign_id>/", one_child.put_aside, name="put_aside"),
]

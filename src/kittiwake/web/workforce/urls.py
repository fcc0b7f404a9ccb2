"""Addresses of allocation. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.workforce.pages import allocating, capacity, handing_over, times, waiting

app_name = "workforce"
urlpatterns = [
    path("allocation/", waiting.waiting_list, name="waiting_list"),
    path("allocation/times/", times.times, name="times"),
    path("allocation/<int:wait_id>/", waiting.wait, name="wait"),
    path("allocation/<int:wait_id>/change/", waiting.change, name="wait_change"),
    path("allocation/<int:wait_id>/end/", waiting.end, name="wait_end"),
    path("people/<uuid:key>/worker/", allocating.allocate, name="allocate"),
    path("people/<uuid:key>/worker/ask/", waiting.ask, name="ask"),
    path("people/<uuid:key>/hand-over/", handing_over.write, name="hand_over"),
    path("people/<uuid:key>/hand-over/<int:hand_over_id>/", handing_over.note, name="hand_over_note"),
    path("people/<uuid:key>/hand-over/<int:hand_over_id>/read/", handing_over.read, name="hand_over_read"),
    path("capacity/", capacity.team, name="capacity"),
    path("capacity/<int:account_id>/", capacity.worker, name="worker"),
    path("capacity/<int:account_id>/away/", capacity.away, name="away"),
    path("capacity/<int:account_id>/back/", capacity.back, name="back"),
]

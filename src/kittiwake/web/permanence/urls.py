"""Addresses of permanence. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.permanence.pages import (
    adopting,
    board,
    going_home,
    looking_back,
    matching,
    overview,
    panel,
    tracking,
)

app_name = "permanence"
_of = "people/<uuid:key>/permanence"
urlpatterns = [
    path("permanence/", board.board, name="board"),
    path("permanence/panel/", panel.agenda, name="agenda"),
    path("permanence/reviews/", panel.scrutinised, name="scrutinised"),
    path(f"{_of}/", overview.overview, name="overview"),
    path(f"{_of}/standing/", tracking.standing, name="standing"),
    path(f"{_of}/step/", tracking.step, name="step"),
    path(f"{_of}/step/<int:milestone_id>/", tracking.step_right, name="step_right"),
    path(f"{_of}/beside/", tracking.beside, name="beside"),
    path(f"{_of}/beside/<int:beside_id>/end/", tracking.end_beside, name="end_beside"),
    path(f"{_of}/match/", matching.propose, name="propose"),
    path(f"{_of}/match/<int:match_id>/panel/", matching.hear, name="hear"),
    path(f"{_of}/match/<int:match_id>/decide/", matching.decide, name="decide_match"),
    path(f"{_of}/match/<int:match_id>/told/", matching.told, name="told"),
    path(f"{_of}/adoption/report/", adopting.report, name="report"),
    path(f"{_of}/adoption/decide/", adopting.decide, name="decide_adoption"),
    path(f"{_of}/adoption/close/", adopting.close, name="close_adoption"),
    path(f"{_of}/home/", going_home.weigh, name="weigh"),
    path(f"{_of}/home/<int:gate_id>/decide/", going_home.decide, name="decide_gate"),
    path(f"{_of}/look-back/", looking_back.look_back, name="look_back"),
    path(f"{_of}/panel/", panel.decide, name="decide_at_panel"),
]

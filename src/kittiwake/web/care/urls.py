"""Addresses of a child's time in care. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.care.pages import (
    agreeing,
    beginning,
    between,
    changing,
    delegating,
    late,
    overseeing,
    overview,
    planning,
    reviewing,
)

app_name = "care"
_of = "people/<uuid:key>/care"
urlpatterns = [
    path(f"{_of}/", overview.overview, name="overview"),
    path(f"{_of}/begin/", beginning.begin, name="begin"),
    path(f"{_of}/move/", changing.move, name="move"),
    path(f"{_of}/status/", changing.status, name="status"),
    path(f"{_of}/end/", changing.end, name="end"),
    path(f"{_of}/mistaken/", changing.mistaken, name="mistaken"),
    path(f"{_of}/late/status/", late.status, name="late_status"),
    path(f"{_of}/late/placement/", late.placement, name="late_placement"),
    path(f"{_of}/agreement/", agreeing.agree, name="agree"),
    path(f"{_of}/agreement/<int:agreement_id>/end/", agreeing.end, name="end_agreement"),
    path(f"{_of}/decisions/", delegating.decisions, name="decisions"),
    path(f"{_of}/decisions/new/", delegating.delegate, name="delegate"),
    path(f"{_of}/decisions/<int:delegation_id>/copy/", delegating.copy, name="copy"),
    path(f"{_of}/decisions/<int:delegation_id>/given/", delegating.given, name="given"),
    path(f"{_of}/reviews/", reviewing.reviews, name="reviews"),
    path(f"{_of}/reviews/officer/", reviewing.officer, name="officer"),
    path(f"{_of}/reviews/report/", reviewing.report, name="report"),
    path(f"{_of}/reviews/held/", reviewing.hold, name="hold"),
    path(f"{_of}/reviews/midway/", between.midway, name="midway"),
    path(f"{_of}/section-20/", between.section_20, name="section_20"),
    path(f"{_of}/told/", between.told, name="told"),
    path(f"{_of}/reviews/<int:review_id>/sent/", reviewing.sent, name="sent"),
    path(f"{_of}/plans/", planning.plans, name="plans"),
    path(f"{_of}/plans/care/", planning.care_plan, name="care_plan"),
    path(f"{_of}/plans/placement/", planning.placement_plan, name="placement_plan"),
    path("reviews/", overseeing.overseen, name="overseen"),
]

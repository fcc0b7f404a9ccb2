"""Addresses of child protection work. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.protection.pages import (
    arrangements,
    conferences,
    emergencies,
    enquiries,
    meeting,
    minutes,
    moments,
    moves,
    numbered,
    overview,
    plan,
    strategy,
)

app_name = "protection"
_of = "people/<uuid:key>/protection"
_conference = f"{_of}/conferences/<int:conference_id>"
urlpatterns = [
    path(f"{_of}/", overview.overview, name="overview"),
    path(f"{_of}/strategy/", strategy.decide, name="decide"),
    path(f"{_of}/strategy/<int:discussion_id>/", strategy.discussion, name="discussion"),
    path(f"{_of}/strategy/<int:discussion_id>/held/", strategy.hold, name="hold"),
    path(f"{_of}/strategy/<int:discussion_id>/when/", moments.discussion, name="discussion_moment"),
    path(f"{_of}/strategy/<int:discussion_id>/off/", strategy.call_off, name="call_off_strategy"),
    path(f"{_of}/strategy/<int:discussion_id>/afterwards/", strategy.afterwards, name="afterwards"),
    path(f"{_of}/enquiries/<int:enquiry_id>/", enquiries.enquiry, name="enquiry"),
    path(f"{_of}/enquiries/<int:enquiry_id>/seen/", enquiries.sight, name="sight"),
    path(f"{_of}/enquiries/<int:enquiry_id>/outcome/", enquiries.propose, name="propose"),
    path(f"{_of}/enquiries/<int:enquiry_id>/authorise/", enquiries.authorise, name="authorise"),
    path(f"{_of}/emergency/", emergencies.begin, name="emergency"),
    path(f"{_of}/emergency/<int:emergency_id>/end/", emergencies.end, name="end_emergency"),
    path(f"{_of}/moved-here/", moves.moved_here, name="moved_here"),
    path(f"{_of}/moved-here/<int:stay_id>/end/", moves.end_stay, name="end_stay"),
    path(f"{_of}/moves-away/", moves.moves_away, name="moves_away"),
    path(f"{_of}/moves-away/<int:transfer_id>/over/", moves.taken_over, name="taken_over"),
    path(f"{_of}/plan/category/", plan.category, name="category"),
    path(f"{_of}/plan/check/", plan.check, name="check"),
    path(f"{_of}/plan/end/", plan.end, name="end_plan"),
    path(f"{_of}/close/", plan.close, name="close"),
    path(f"{_of}/put-right/", plan.put_right, name="put_right"),
    path(f"{_of}/conferences/", conferences.call, name="call"),
    path(f"{_conference}/", conferences.conference, name="conference"),
    path(f"{_conference}/held/", minutes.hold, name="minute"),
    path(f"{_conference}/when/", moments.conference, name="conference_moment"),
    path(f"{_conference}/off/", minutes.call_off, name="call_off_conference"),
    path(f"{_conference}/sent/", minutes.sent, name="sent"),
    path(f"{_conference}/meeting/", meeting.meeting, name="meeting"),
    path("protection/strategy/<int:discussion_id>/", numbered.discussion, name="numbered_discussion"),
    path("protection/conferences/<int:conference_id>/", numbered.conference, name="numbered_conference"),
    path("protection/enquiries/<int:enquiry_id>/", numbered.enquiry, name="numbered_enquiry"),
    path("arrangements/", arrangements.register, name="arrangements"),
    path("arrangements/<int:arrangement_id>/end/", arrangements.end, name="end_arrangement"),
]

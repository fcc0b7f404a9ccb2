"""Addresses of child protection work. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.protection.pages import (
    arrangements,
    conferences,
    emergencies,
    enquiries,
    meeting,
    numbered,
    overview,
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
    path(f"{_of}/enquiries/<int:enquiry_id>/", enquiries.enquiry, name="enquiry"),
    path(f"{_of}/enquiries/<int:enquiry_id>/seen/", enquiries.sight, name="sight"),
    path(f"{_of}/enquiries/<int:enquiry_id>/outcome/", enquiries.propose, name="propose"),
    path(f"{_of}/enquiries/<int:enquiry_id>/authorise/", enquiries.authorise, name="authorise"),
    path(f"{_of}/emergency/", emergencies.begin, name="emergency"),
    path(f"{_of}/emergency/<int:emergency_id>/end/", emergencies.end, name="end_emergency"),
    path(f"{_of}/moved-here/", emergencies.moved_here, name="moved_here"),
    path(f"{_of}/conferences/", conferences.call, name="call"),
    path(f"{_conference}/", conferences.conference, name="conference"),
    path(f"{_conference}/held/", conferences.hold, name="minute"),
    path(f"{_conference}/sent/", conferences.sent, name="sent"),
    path(f"{_conference}/meeting/", meeting.meeting, name="meeting"),
    path("protection/strategy/<int:discussion_id>/", numbered.discussion, name="numbered_discussion"),
    path("protection/conferences/<int:conference_id>/", numbered.conference, name="numbered_conference"),
    path("protection/enquiries/<int:enquiry_id>/", numbered.enquiry, name="numbered_enquiry"),
    path("arrangements/", arrangements.register, name="arrangements"),
    path("arrangements/<int:arrangement_id>/end/", arrangements.end, name="end_arrangement"),
]

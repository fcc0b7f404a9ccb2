"""The addresses of agencies' accounts."""

from django.urls import path

from kittiwake.web.agencies import pages

app_name = "agencies"
urlpatterns = [
    path("accounts/agencies/", pages.agency_list, name="agency_list"),
    path("accounts/agencies/belong/", pages.belong, name="belong"),
    path("accounts/agencies/leave/", pages.leave, name="leave"),
    path("accounts/agencies/close/", pages.close, name="close"),
]

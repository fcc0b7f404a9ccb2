"""Addresses of the register of homes."""

from django.urls import path

from kittiwake.web.provision.pages import add, home, register

app_name = "provision"
urlpatterns = [
    path("homes/", register, name="register"),
    path("homes/new/", add, name="add"),
    path("homes/<int:home_id>/", home, name="home"),
]

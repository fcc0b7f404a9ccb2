"""Addresses of the register of homes."""

from django.urls import path

from kittiwake.web.provision.pages import add, register

app_name = "provision"
urlpatterns = [
    path("homes/", register, name="register"),
    path("homes/new/", add, name="add"),
]

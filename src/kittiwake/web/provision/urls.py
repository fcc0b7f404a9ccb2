"""Addresses of the register of homes."""

from django.urls import path

from kittiwake.web.provision.changing import close, open_again, put_right, terms
from kittiwake.web.provision.pages import add, home, register

app_name = "provision"
urlpatterns = [
    path("homes/", register, name="register"),
    path("homes/new/", add, name="add"),
    path("homes/<int:home_id>/", home, name="home"),
    path("homes/<int:home_id>/terms/", terms, name="terms"),
    path("homes/<int:home_id>/put-right/", put_right, name="put_right"),
    path("homes/<int:home_id>/close/", close, name="close"),
    path("homes/<int:home_id>/open-again/", open_again, name="open_again"),
]

"""Addresses of signing in, accounts, closed records and who has looked.

The sign-in library looks for its own route names, so those stand outside the area's name.
"""

from allauth.socialaccount.providers.openid_connect import views as openid
from django.urls import include, path

from kittiwake.web.access.pages import accounts, demo, openings, own, records, signing_in
from kittiwake.web.page import open_page

anybody = open_page(because="Nobody is signed in yet, or somebody is only half signed in.")
leaving = open_page(because="Signing out shows nothing.")

library = [
    path("sign-in/", anybody(signing_in.sign_in), name="account_login"),
    path("sign-in/code/", anybody(signing_in.type_code), name="mfa_authenticate"),
    path("sign-in/second-factor/", anybody(signing_in.set_up_second_factor), name="mfa_activate_totp"),
    path("sign-in/recovery-codes/", anybody(signing_in.recovery_codes), name="mfa_view_recovery_codes"),
    path("sign-in/openid/<slug:provider_id>/", anybody(openid.login), name="openid_connect_login"),
    path("sign-in/openid/<slug:provider_id>/back/", anybody(openid.callback), name="openid_connect_callback"),
    path("sign-out/", leaving(signing_in.sign_out), name="account_logout"),
]
ours = [
    path("sign-in/again/", anybody(signing_in.sign_in_again), name="sign_in_again"),
    path("sign-in/first/<str:who>/<str:token>/", anybody(signing_in.first_password), name="first_password"),
    path("demo/", demo.personas, name="demo"),
    path("accounts/", accounts.account_list, name="account_list"),
    path("accounts/add/", accounts.account_add, name="account_add"),
    path("accounts/roles/", accounts.role_list, name="role_list"),
    path("accounts/teams/", accounts.team_list, name="team_list"),
    path("accounts/<int:account_id>/", accounts.account, name="account"),
    path("accounts/<int:account_id>/move/", accounts.account_move, name="account_move"),
    path("accounts/<int:account_id>/leave/", accounts.account_leave, name="account_leave"),
    path("accounts/<int:account_id>/switch/", accounts.account_switch, name="account_switch"),
    path("accounts/<int:account_id>/link/", accounts.account_link, name="account_link"),
    path("people/<uuid:key>/looked/", records.looked, name="looked"),
    path("people/<uuid:key>/allocation/", records.allocation, name="allocation"),
    path(
        "people/<uuid:key>/allocation/<int:involvement_id>/end/",
        records.allocation_end,
        name="allocation_end",
    ),
    path("account/", own.own, name="own"),
    path("people/<uuid:key>/declare/", own.declare, name="declare"),
    path("people/<uuid:key>/opening/", openings.opening, name="opening"),
    path("openings/", openings.opening_list, name="opening_list"),
    path("openings/<int:opening_id>/close/", openings.opening_close, name="opening_close"),
    path("openings/<int:opening_id>/seen/", openings.opening_seen, name="opening_seen"),
    path("people/<uuid:key>/closure/", records.closure, name="closure"),
    path("people/<uuid:key>/closure/<int:restriction_id>/end/", records.closure_end, name="closure_end"),
]
urlpatterns = [*library, path("", include((ours, "access")))]

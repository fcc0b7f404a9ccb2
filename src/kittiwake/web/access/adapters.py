"""Where the sign-in library meets our accounts: nobody signs up, accounts are made by the system owner."""

import base64
import hashlib
from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect

from kittiwake.core.today import today
from kittiwake.records.access import selectors, services
from kittiwake.web import gate
from kittiwake.web.layout.context import home_of

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialLogin

    from kittiwake.records.access.models import User

# One answer for a wrong password, an unknown address, a closed and a dormant account.
NOT_KNOWN = (
    "That address and password do not open an account. After 30 days without use, or when you leave a "
    "post, an account is shut: ask the system owner."
)


class AccountsInUse(AuthenticationBackend):
    """Checks a password; a closed or dormant account is answered like one that does not exist."""

    def user_can_authenticate(self, user: "User") -> bool:
        return services.may_sign_in(user, on=today())

    @classmethod
    def _stash_user(cls, user: "User | None") -> None:
        """The library would lead a closed account to a page of its own, which tells that there is one."""


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": NOT_KNOWN,
        "too_many_login_attempts": "Too many tries. Wait five minutes, then try again.",
        "rate_limited": "Too many tries. Wait five minutes, then try again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return home_of(request.user)

    def is_safe_url(self, url: str | None) -> bool:
        """The root is nobody's wish: whoever was turned away there goes to where they begin."""
        return url != "/" and super().is_safe_url(url)

    def login(self, request: HttpRequest, user: "User") -> None:
        super().login(request, user)
        gate.let_in(request, user)

    def is_reauthentication_required(self, *, app: str, **_other: Any) -> bool:
        """Never asked: a second factor is set up once, right after the password; the owner resets it."""
        return False

    def add_message(self, *_arguments: Any, **_named: Any) -> None:
        """The library's own messages ("You have signed in") tell nobody anything."""


class OpenIdAdapter(DefaultSocialAccountAdapter):
    """The authority's own sign-in. It says who somebody is; whether they have an account is ours to say."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: "SocialLogin") -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: "SocialLogin") -> None:
        user = sociallogin.user if sociallogin.is_existing else self._account_of(sociallogin)
        if user is None or not services.may_sign_in(user, on=today()):
            messages.error(request, "Your sign-in was accepted, but it does not open an account here.")
            raise ImmediateHttpResponse(redirect("account_login"))
        if not sociallogin.is_existing:
            sociallogin.connect(request, user)

    def on_authentication_error(self, request: HttpRequest, *_arguments: Any, **_named: Any) -> None:
        messages.error(request, "The authority’s sign-in did not let you through. Try again.")
        raise ImmediateHttpResponse(redirect("account_login"))

    def _account_of(self, sociallogin: "SocialLogin") -> "User | None":
        """By address, and only by one that the authority's sign-in vouches for."""
        vouched = [address.email for address in sociallogin.email_addresses if address.verified]
        return selectors.account_with_address(vouched[0]) if vouched else None


class SecondFactorAdapter(DefaultMFAAdapter):
    """Keeps the secret of a second factor encrypted, so that a copy of the database does not hold it."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "That code is not right, or has been used. Wait for the next one and type it."
    }

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def get_totp_label(self, user: "User") -> str:
        return user.email


def _cipher() -> Fernet:
    key = hashlib.sha256(b"kittiwake.second_factor" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))

"""Being signed in, for tests of pages: what a real sign-in leaves in the session, without its steps.

The real steps are tested in tests/integration/access/test_signing_in.py.
"""

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.internal.flows.login import _AUTHENTICATION_METHODS_USER_SESSION_KEY
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from kittiwake.core.today import now
from kittiwake.records.access.models import User
from kittiwake.web.gate import SIGNED_IN_AT


def sign_in(client: Client, user: User) -> Client:
    """This client as that user, a second factor shown. Gives the client back."""
    client.force_login(user)
    session = client.session
    session[SIGNED_IN_AT] = now().isoformat()
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "at": now().timestamp()}]
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(user.pk)
    session.save()
    return client


def sign_in_browser(page: Page, user: User) -> None:
    """This Playwright page's browser as that user, at the live server. Go to a page afterwards."""
    cookie = sign_in(Client(), user).cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies(
        [{"name": cookie.key, "value": cookie.value, "domain": "localhost", "path": "/", "httpOnly": True}]
    )

"""People with passwords and second factors, and the codes that their phones would show."""

import time
from collections.abc import Callable
from datetime import datetime

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.test import Client

from kittiwake.records.access import services
from kittiwake.records.access.models import User

PASSWORD = "gannet over seven staithes"


@pytest.fixture(autouse=True)
def quick_to_hash(settings) -> None:
    """A password takes a second to check, by design; here there are many to check, and none to guess."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def with_password(worker: User, at: datetime) -> User:
    """The worker, who has a password and no second factor yet."""
    services.signed_in(user=worker, at=at)
    worker.set_password(PASSWORD)
    worker.save()
    return worker


@pytest.fixture
def secret(with_password: User) -> str:
    """The worker's second factor, set up."""
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(with_password, secret)
    RecoveryCodes.activate(with_password)
    return secret


def code_for(secret: str) -> str:
    """What the app on the phone shows now."""
    counter = int(time.time()) // 30
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


@pytest.fixture
def type_password(client: Client) -> Callable:
    def send(user: User | str, password: str = PASSWORD, address: str = "/sign-in/"):
        email = user if isinstance(user, str) else user.email
        return client.post(address, {"login": email, "password": password})

    return send

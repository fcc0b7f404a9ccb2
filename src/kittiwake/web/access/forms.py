"""What the sign-in pages ask."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache

from kittiwake.web.components.forms import PlainForm

CODE_BOX = {"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}


class SignIn(LoginForm):
    """Address and password. What is wrong with them is said in one sentence, whatever it is."""

    use_required_attribute = False

    def __init__(self, *args: Any, only: str = "", **options: Any) -> None:
        super().__init__(*args, **options, label_suffix="")
        self.only = only
        address, password = self.fields["login"], self.fields["password"]
        address.label, password.label, password.help_text = "Work e-mail address", "Password", ""
        address.widget.attrs = {"autocomplete": "username", "spellcheck": "false"}
        password.widget.attrs = {"autocomplete": "current-password"}
        address.error_messages["required"] = "Enter your work e-mail address."
        address.error_messages["invalid"] = "Enter an address such as name@council.example."
        password.error_messages["required"] = "Enter your password."

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        if self.only and self.user and str(self.user.pk) != self.only:
            raise forms.ValidationError("This page belongs to somebody else. Sign in on a page of your own.")
        return answers


class Code(AuthenticateForm):
    """The second factor's code, or a recovery code."""

    use_required_attribute = False

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options, label_suffix="")
        _ask_for_code(self.fields["code"], "Code")
        self.fields["code"].help_text = "Six digits from your authenticator app, or a recovery code."

    def clean_code(self) -> str:
        """A code opens once for as long as any clock would take it (RFC 6238, 5.2).

        The library forgets a used code after one step, but takes it up to a step early and a step late.
        """
        code = super().clean_code()
        steps = 2 * app_settings.TOTP_TOLERANCE + 1
        used = f"kittiwake.second_factor.used:{self.user.pk}:{''.join(code.split())}"
        if not cache.add(used, "y", timeout=steps * app_settings.TOTP_PERIOD):
            raise get_adapter().validation_error("incorrect_code")
        return code


class SecondFactor(ActivateTOTPForm):
    """The first code of a new second factor: proof that the app has the secret."""

    use_required_attribute = False

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options, label_suffix="")
        _ask_for_code(self.fields["code"], "Code that the app shows now")


class FirstPassword(PlainForm):
    password = forms.CharField(
        label="Password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least 12 characters. Three or four words that only you would put together are good.",
    )
    again = forms.CharField(
        label="The same again",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user = user

    def clean_password(self) -> str:
        validate_password(self.cleaned_data["password"], self.user)
        return self.cleaned_data["password"]

    def clean(self) -> dict[str, Any]:
        first, second = self.cleaned_data.get("password"), self.cleaned_data.get("again")
        if first and second and first != second:
            self.add_error("again", "The two passwords differ. Type the same twice.")
        return self.cleaned_data


def _ask_for_code(field: forms.Field, label: str) -> None:
    field.label, field.widget.attrs = label, dict(CODE_BOX)
    field.error_messages["required"] = "Enter the code."

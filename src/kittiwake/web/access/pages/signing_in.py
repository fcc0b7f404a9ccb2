"""Signing in and out, with the sign-in library's flows and our own words."""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes.views import ViewRecoveryCodesView
from allauth.mfa.totp import views as totp
from allauth.socialaccount.adapter import get_adapter as openid
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from kittiwake.records.access import services
from kittiwake.web import gate
from kittiwake.web.access import forms
from kittiwake.web.page import Request


class SignIn(account.LoginView):
    template_name = "access/sign_in.html"
    form_class = forms.SignIn

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        onwards = {"next": self.get_next_url()} if self.get_next_url() else {}
        providers = [
            (provider.name, provider.get_login_url(self.request, process="login", **onwards))
            for provider in openid(self.request).list_providers(self.request)
        ]
        return super().get_context_data(**named) | {
            "providers": providers,
            "onwards": self.get_next_url(),
            "demo_address": reverse("access:demo") if settings.IS_DEMO else "",
        }


class SignInAgain(SignIn):
    """For the dialog on a page whose session ended: only the person who was signed in may come back to it."""

    template_name = "access/sign_in_again.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"only": self.request.GET.get("viewer", "nobody")}


class TypeCode(second_factor.AuthenticateView):
    template_name = "access/second_factor.html"

    def _build_forms(self) -> forms.Code:
        self.webauthn_form = None
        typed = self.request.POST if self.request.method == "POST" else None
        self.auth_form = forms.Code(typed, user=self.stage.login.user)
        return self.auth_form


class SetUpSecondFactor(totp.ActivateTOTPView):
    template_name = "access/set_up_second_factor.html"
    form_class = forms.SecondFactor

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        context = super().get_context_data(**named)
        return context | {"picture": _inline(context["totp_svg"]), "secret": context["form"].secret}

    def form_valid(self, form: forms.SecondFactor) -> HttpResponse:
        response = super().form_valid(form)
        gate.second_factor_shown(self.request)
        return response


sign_in = SignIn.as_view()
sign_in_again = SignInAgain.as_view()
type_code = TypeCode.as_view()
_set_up = SetUpSecondFactor.as_view()
_codes = ViewRecoveryCodesView.as_view(template_name="access/recovery_codes.html")


@never_cache
def set_up_second_factor(request: Request) -> HttpResponse:
    """For somebody who has signed in with a password and has no second factor yet."""
    if not gate.is_in(request):
        return gate.sign_in_first(request)
    if gate.has_second_factor(request):
        return redirect("/")
    if request.user.has_authenticator:
        return gate.sign_in_first(request, afresh=True)
    return _set_up(request)


@never_cache
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Shown once, to somebody who has just set their second factor up."""
    return gate.turned_away(request) or _codes(request)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    return account.logout(request)


@never_cache
def first_password(request: HttpRequest, who: str, token: str) -> HttpResponse:
    """What a sign-in link leads to: choosing a password, once."""
    try:
        user = services.invited(who, token)
    except services.LinkIsWorthless as refusal:
        return render(request, "access/link_is_worthless.html", {"reason": str(refusal)}, status=410)
    form = forms.FirstPassword(request.POST or None, user=user)
    if form.is_valid():
        services.accept_invitation(who=who, token=token, password=form.cleaned_data["password"])
        messages.success(request, "Your password is set. Sign in with it.")
        return redirect("account_login")
    return render(request, "access/first_password.html", {"form": form, "name": user.name})


def too_many_tries(request: HttpRequest) -> HttpResponse:
    """What the sign-in library's limits answer."""
    return render(request, "access/too_many_tries.html", status=429)


def _inline(svg: str) -> SafeString:
    """The picture without its XML heading. The library draws it; nothing anybody typed is in it as text."""
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308 -- see above

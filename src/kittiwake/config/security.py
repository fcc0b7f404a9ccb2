"""Settings for sign-in, sessions and what a browser may load."""

import json
import os

from csp.constants import NONE, SELF

from kittiwake.config.environment import is_on

IS_LOCAL = is_on("KITTIWAKE_LOCAL") or is_on("KITTIWAKE_DEMO")

AUTHENTICATION_BACKENDS = ["kittiwake.web.access.adapters.AccountsInUse"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "kittiwake.web.access.adapters.AccountAdapter"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "5/5m/key,20/m/ip"}
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60  # how long a sign-in link can be used
SOCIALACCOUNT_ADAPTER = "kittiwake.web.access.adapters.OpenIdAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a link, not a form: a form may only be sent to ourselves
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "APPS": json.loads(os.environ.get("KITTIWAKE_OPENID", "[]")),
        "OAUTH_PKCE_ENABLED": True,
    }
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Kittiwake"
MFA_TOTP_TOLERANCE = (
    1  # one step of 30 seconds before and after, as RFC 6238 (5.2) has it: people type slowly
)
MFA_ADAPTER = "kittiwake.web.access.adapters.SecondFactorAdapter"
MFA_RECOVERY_CODES_SHOW_ONCE = True
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

SESSION_COOKIE_AGE = 30 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not IS_LOCAL
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "kittiwake.web.layout.errors.csrf"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = not IS_LOCAL
SECURE_HSTS_SECONDS = 0 if IS_LOCAL else 31_536_000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if is_on("KITTIWAKE_BEHIND_PROXY") else None
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

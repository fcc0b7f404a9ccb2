"""Django's settings. Everything a site may change comes from the environment; nothing is guessed."""

import os
from pathlib import Path

import dj_database_url

from kittiwake.config.environment import is_on, required_unless_local

PACKAGE = Path(__file__).resolve().parent.parent
STATE = Path(os.environ.get("KITTIWAKE_STATE", Path.cwd() / ".kittiwake")).resolve()

IS_DEMO = is_on("KITTIWAKE_DEMO")
IS_LOCAL = IS_DEMO or is_on("KITTIWAKE_LOCAL")
DEBUG = False
SECRET_KEY = required_unless_local("KITTIWAKE_SECRET_KEY", is_local=IS_LOCAL)
ALLOWED_HOSTS = os.environ.get("KITTIWAKE_HOSTS", "127.0.0.1 localhost [::1]").split()
AUTHORITY_NAME = os.environ.get("KITTIWAKE_AUTHORITY", "Tarnmouth Council")

ROOT_URLCONF = "kittiwake.config.urls"
WSGI_APPLICATION = "kittiwake.config.wsgi.application"
AUTH_USER_MODEL = "access.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

RECORD_AREAS = [
    "subject",
    "access",
    "upkeep",
    "line",
    "marking",
    "people",
    "drift",
    "alerts",
    "workforce",
    "files",
    "notes",
    "plans",
    "visits",
    "provision",
    "challenge",
    "front_door",
    "assessment",
    "protection",
    "court",
    "care",
    "matching",
    "voice",
    "health",
    "education",
    "missing",
    "private_fostering",
    "permanence",
    "letters",
    "privacy",
]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "pgtrigger",
    "pghistory",
    *(f"kittiwake.records.{area}" for area in RECORD_AREAS),
    "kittiwake.dataset",
    "kittiwake.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "kittiwake.web.page.DenyByDefault",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "OPTIONS": {
            "environment": "kittiwake.config.templating.environment",
            "context_processors": ["kittiwake.web.layout.context.every_page"],
        },
    },
    {  # for the sign-in library's own e-mails and fragments
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL", "postgres://kittiwake@127.0.0.1:5432/kittiwake"),
        conn_max_age=60,
        conn_health_checks=True,
    )
    | {"ATOMIC_REQUESTS": False}
}
# Statements asked twice are kept by the server with one plan for all values: core/prepared.py. Pages are read
# from memory or from a disk without a head: with the price of a turning disk, small tables are read whole.
DATABASES["default"]["OPTIONS"] = {
    "prepare_threshold": 2,
    "options": "-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1",
    **DATABASES["default"].get("OPTIONS", {}),
}

TIME_ZONE = "Europe/London"
LANGUAGE_CODE = "en-gb"
USE_TZ = True
USE_I18N = False

STATIC_URL = "/static/"
STATIC_ROOT = STATE / "static"
STATICFILES_DIRS = [PACKAGE / "web" / "static", STATE / "assets"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # files live in the database
    "staticfiles": {  # the demo and a real site collect and hash their files first; tests need not
        "BACKEND": "kittiwake.config.static_files.HashedStaticFiles"
        if IS_DEMO or not IS_LOCAL
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

CACHES = {  # shared by all processes: rate limits count in it
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

from kittiwake.config.security import *  # noqa: E402, F403 -- one idea, one file: sign-in, sessions, policies

DATA_UPLOAD_MAX_NUMBER_FIELDS = 25_000  # the longest plan that is taken: 60 outcomes with 60 actions each

"""The standing people, for every test in this folder."""

import django

django.setup()  # the fixtures name models, and this file is read before pytest-django starts Django

from tests.standing_people import *  # noqa: E402, F403 -- fixtures are found by name

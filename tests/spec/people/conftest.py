"""The standing people: who is found is asked of the database."""

import django

django.setup()  # the fixtures name models, and this file is read before pytest-django starts Django

from tests.standing_people import *  # noqa: E402, F403 -- fixtures are found by name

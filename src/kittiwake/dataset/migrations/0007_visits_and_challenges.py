"""Visits, and challenges with what they changed."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("dataset", "0006_waits_for_a_worker"),
        ("visits", "0001_visits_and_what_they_say_of_each_child"),
        ("challenge", "0001_challenges_and_what_they_changed"),
    ]

    operations = [
        PlaceView("visits", fingerprint="39045cfc18472790"),
        PlaceView("challenges", fingerprint="7214a37f6fac2988"),
    ]

"""Homes that were looked for: whether one was found, in time, near, and for brothers and sisters together."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("care", "0001_founding"),
        ("dataset", "0006_before_and_in_court"),
        ("matching", "0001_founding"),
        ("subject", "0001_founding"),
    ]

    operations = [PlaceView("home_requests", fingerprint="c38e3bccc936997e")]

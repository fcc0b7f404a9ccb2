"""Decisions read again, and referred children with what they were answered before."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_forget_old_passwords"),
        ("dataset", "0002_night_entries"),
        ("front_door", "0004_criteria_rereadings_and_look_backs"),
    ]

    operations = [
        PlaceView("referred_children", fingerprint="6d90bee8c4c37794"),
        PlaceView("rereadings", fingerprint="16419da1d7ad23e8"),
    ]

"""The first views: contacts and who is on them, clock runs, standards checked, people."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("front_door", "0001_initial"),
        ("line", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        PlaceView("clock_runs", fingerprint="6271fdfe6757833d"),
        PlaceView("contact_people", fingerprint="7a8e6f5d1f27b1ec"),
        PlaceView("contacts", fingerprint="17991181a2f9e0cf"),
        PlaceView("people", fingerprint="404556a436bb65f2"),
        PlaceView("standards_checked", fingerprint="57eb612587e301f5"),
    ]

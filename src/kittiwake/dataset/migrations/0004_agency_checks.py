"""Questions to agencies, and how many had been answered when a contact was decided."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("dataset", "0003_rereadings_and_referred_children"),
        ("front_door", "0007_answers_stand_alone"),
    ]

    operations = [
        PlaceView("agency_checks", fingerprint="d324874510755f86"),
        PlaceView("contacts", fingerprint="14bec8527cf0d666"),
    ]

"""Health, education and voice of children who are looked after."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("care", "0001_founding"),
        ("dataset", "0007_home_requests"),
        ("education", "0001_founding"),
        ("health", "0001_founding"),
        ("line", "0001_founding"),
        ("subject", "0001_founding"),
        ("voice", "0001_founding"),
    ]

    operations = [
        PlaceView("care_clock_runs", fingerprint="e6db4bb51cfe6c45"),
        PlaceView("offers_to_children", fingerprint="febaf34e053399dc"),
        PlaceView("places_of_learning", fingerprint="9367e4e705aa13a6"),
        PlaceView("questionnaires", fingerprint="ad686cc017da5e72"),
    ]

"""Children who are assessed, and what it comes to."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("dataset", "0007_visits_and_challenges"),
        ("assessment", "0001_what_an_assessment_is"),
    ]

    operations = [PlaceView("assessed_children", fingerprint="74d0a688ada752fa")]

"""Times that children were missing, and private fostering."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("care", "0001_founding"),
        ("dataset", "0003_initial_conferences"),
        ("line", "0001_founding"),
        ("missing", "0001_founding"),
        ("private_fostering", "0001_founding"),
        ("subject", "0001_founding"),
    ]

    operations = [
        PlaceView("missing_episodes", fingerprint="64cd74ee4b5c6322"),
        PlaceView("private_fosterings", fingerprint="5b31bb6128c48cc9"),
    ]

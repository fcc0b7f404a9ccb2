"""How soon an initial conference followed the strategy discussion."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("dataset", "0002_children_helped_their_plans_and_drift"),
        ("line", "0001_founding"),
        ("protection", "0003_moves_checks_corrections_and_the_end_of_the_work"),
        ("subject", "0001_founding"),
    ]

    operations = [PlaceView("initial_conferences", fingerprint="1adfa61e3c2744b5")]

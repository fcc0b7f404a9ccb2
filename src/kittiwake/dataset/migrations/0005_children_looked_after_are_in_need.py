"""Children who are looked after count as in need."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("care", "0001_founding"),
        ("dataset", "0004_missing_children"),
        ("front_door", "0001_founding"),
        ("plans", "0001_founding"),
        ("subject", "0001_founding"),
    ]

    operations = [PlaceView("spells_of_need", fingerprint="4d9d70cc984b15d0")]

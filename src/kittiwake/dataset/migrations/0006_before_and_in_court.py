"""Children before and in court: how long, how it ended, and who is past the mid-point."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("court", "0001_founding"),
        ("dataset", "0005_children_looked_after_are_in_need"),
        ("line", "0001_founding"),
        ("subject", "0001_founding"),
    ]

    operations = [
        PlaceView("pre_proceedings_children", fingerprint="88e67da96e68e99e"),
        PlaceView("pre_proceedings_spells", fingerprint="641ef4d5944eb78e"),
        PlaceView("proceedings_children", fingerprint="93f3a6add4b56265"),
    ]

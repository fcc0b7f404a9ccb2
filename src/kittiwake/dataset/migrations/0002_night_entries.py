"""What the night left to the day team."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("dataset", "0001_front_door_line_and_people"),
        ("front_door", "0003_urgent_and_the_night"),
    ]

    operations = [PlaceView("night_entries", fingerprint="f4b3cb28c8b9d454")]

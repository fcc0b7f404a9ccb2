"""Children who waited for a worker."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("dataset", "0005_joined_records_are_one_person"),
        ("workforce", "0001_who_waits_and_who_hands_over"),
    ]

    operations = [PlaceView("waits_for_worker", fingerprint="113b8b5c0476dbc1")]

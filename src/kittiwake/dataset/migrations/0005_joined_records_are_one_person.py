"""People, those on contacts and referred children, with joined records as one person."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("dataset", "0004_agency_checks"),
        ("subject", "0002_records_that_stand_together"),
    ]

    operations = [
        PlaceView("people", fingerprint="c1890ffe32fc4766"),
        PlaceView("contact_people", fingerprint="21651eb6f482d6bb"),
        PlaceView("referred_children", fingerprint="a10a473356cc44df"),
    ]

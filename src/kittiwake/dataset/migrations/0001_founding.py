"""Every view, as it was when the tables were founded: see docs/decisions/0031."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    initial = True

    replaces = [
        ("dataset", "0001_front_door_line_and_people"),
        ("dataset", "0002_night_entries"),
        ("dataset", "0003_rereadings_and_referred_children"),
        ("dataset", "0004_agency_checks"),
        ("dataset", "0005_joined_records_are_one_person"),
        ("dataset", "0006_waits_for_a_worker"),
        ("dataset", "0007_visits_and_challenges"),
        ("dataset", "0008_assessed_children"),
    ]

    dependencies = [
        ("access", "0001_founding"),
        ("assessment", "0001_founding"),
        ("challenge", "0001_founding"),
        ("front_door", "0001_founding"),
        ("line", "0001_founding"),
        ("people", "0001_founding"),
        ("subject", "0001_founding"),
        ("visits", "0001_founding"),
        ("workforce", "0001_founding"),
    ]

    operations = [
        PlaceView("agency_checks", fingerprint="d324874510755f86"),
        PlaceView("assessed_children", fingerprint="74d0a688ada752fa"),
        PlaceView("challenges", fingerprint="7214a37f6fac2988"),
        PlaceView("clock_runs", fingerprint="6271fdfe6757833d"),
        PlaceView("contact_people", fingerprint="21651eb6f482d6bb"),
        PlaceView("contacts", fingerprint="14bec8527cf0d666"),
        PlaceView("night_entries", fingerprint="f4b3cb28c8b9d454"),
        PlaceView("people", fingerprint="c1890ffe32fc4766"),
        PlaceView("referred_children", fingerprint="a10a473356cc44df"),
        PlaceView("rereadings", fingerprint="16419da1d7ad23e8"),
        PlaceView("standards_checked", fingerprint="57eb612587e301f5"),
        PlaceView("visits", fingerprint="39045cfc18472790"),
        PlaceView("waits_for_worker", fingerprint="113b8b5c0476dbc1"),
    ]

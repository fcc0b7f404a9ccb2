"""Children helped on a day, their plans, what reviews found, and signs of drift."""

from django.db import migrations

from kittiwake.dataset.placing import PlaceView


class Migration(migrations.Migration):
    dependencies = [
        ("dataset", "0001_founding"),
        ("drift", "0002_a_sign_may_rest_on_anothers_record"),
        ("front_door", "0001_founding"),
        ("plans", "0002_whom_a_plan_names_can_be_put_right"),
        ("protection", "0003_moves_checks_corrections_and_the_end_of_the_work"),
        ("subject", "0001_founding"),
    ]

    operations = [
        PlaceView("assessments_in_use", fingerprint="7941bd121679b768"),
        PlaceView("outcomes_rated", fingerprint="b4551e49bca474cb"),
        PlaceView("plan_versions", fingerprint="0a419b287edae595"),
        PlaceView("plans", fingerprint="6f7abec0249935fe"),
        PlaceView("protected_spells", fingerprint="b275ddaa45b850cb"),
        PlaceView("signs", fingerprint="23a10da0ce6b2b7a"),
        PlaceView("spells_of_need", fingerprint="2058c8321b03b715"),
    ]

"""The tables that the migrations make are the tables that the models describe."""

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState


def test_no_migration_is_missing():
    loader = MigrationLoader(None)
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))

    missing = detector.changes(graph=loader.graph)

    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("kittiwake")}
    told = [
        str(operation.describe())
        for app in ours & set(missing)
        for m in missing[app]
        for operation in m.operations
    ]
    assert not told, "run `kittiwake django makemigrations`:\n" + "\n".join(told)


def test_each_area_has_one_latest_migration():
    assert not MigrationLoader(None).detect_conflicts()

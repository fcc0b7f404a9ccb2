"""import-linter cannot see a foreign key written as a string. This can."""

import tomllib

from django.apps import apps

from tests.architecture.source import ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
LAYERS = next(each["layers"] for each in CONTRACTS if each.get("containers") == ["kittiwake.records"])
# The top is 0; a layer in brackets may be missing.
RANK = {area: rank for rank, line in enumerate(LAYERS) for area in line.strip("()").split(" | ")}


def test_foreign_keys_point_down():
    upward = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model
        if is_above(field.related_model, model)
    ]
    assert not upward, "these reach up a layer:\n" + "\n".join(upward)


def test_every_area_with_tables_has_its_place_in_the_order():
    homeless = {
        config.label
        for config in apps.get_app_configs()
        if config.name.startswith("kittiwake.records.") and config.label not in RANK
    }
    assert not homeless


def is_above(one, other) -> bool:
    ranks = RANK.get(one._meta.app_label), RANK.get(other._meta.app_label)
    return None not in ranks and ranks[0] < ranks[1]

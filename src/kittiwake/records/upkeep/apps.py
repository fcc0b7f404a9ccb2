from django.apps import AppConfig


class UpkeepConfig(AppConfig):
    name = "kittiwake.records.upkeep"
    label = "upkeep"
    verbose_name = "Upkeep"

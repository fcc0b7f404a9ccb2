from django.apps import AppConfig


class PermanenceConfig(AppConfig):
    name = "kittiwake.records.permanence"
    label = "permanence"
    verbose_name = "Permanence"

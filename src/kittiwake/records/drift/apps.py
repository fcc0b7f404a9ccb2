from django.apps import AppConfig


class DriftConfig(AppConfig):
    name = "kittiwake.records.drift"
    label = "drift"
    verbose_name = "Drift"

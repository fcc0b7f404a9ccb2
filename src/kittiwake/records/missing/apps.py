from django.apps import AppConfig


class MissingConfig(AppConfig):
    name = "kittiwake.records.missing"
    label = "missing"
    verbose_name = "Missing"

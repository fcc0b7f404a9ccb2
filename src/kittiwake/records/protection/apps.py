from django.apps import AppConfig


class ProtectionConfig(AppConfig):
    name = "kittiwake.records.protection"
    label = "protection"
    verbose_name = "Protection"

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "kittiwake.records.access"
    label = "access"
    verbose_name = "Access"

from django.apps import AppConfig


class HealthConfig(AppConfig):
    name = "kittiwake.records.health"
    label = "health"
    verbose_name = "Health"

from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "kittiwake.records.alerts"
    label = "alerts"
    verbose_name = "Alerts"

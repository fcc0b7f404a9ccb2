from django.apps import AppConfig


class WorkforceConfig(AppConfig):
    name = "kittiwake.records.workforce"
    label = "workforce"
    verbose_name = "Workforce"

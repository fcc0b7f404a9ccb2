from django.apps import AppConfig


class LineConfig(AppConfig):
    name = "kittiwake.records.line"
    label = "line"
    verbose_name = "The line"

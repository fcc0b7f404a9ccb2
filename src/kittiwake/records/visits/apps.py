from django.apps import AppConfig


class VisitsConfig(AppConfig):
    name = "kittiwake.records.visits"
    label = "visits"
    verbose_name = "Visits"

from django.apps import AppConfig


class CourtConfig(AppConfig):
    name = "kittiwake.records.court"
    label = "court"
    verbose_name = "Before and in court"

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "kittiwake.records.matching"
    label = "matching"
    verbose_name = "Finding a home"

from django.apps import AppConfig


class CareConfig(AppConfig):
    name = "kittiwake.records.care"
    label = "care"
    verbose_name = "Being looked after"

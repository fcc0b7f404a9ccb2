from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "kittiwake.records.plans"
    label = "plans"
    verbose_name = "Plans"

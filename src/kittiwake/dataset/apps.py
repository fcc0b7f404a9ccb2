from django.apps import AppConfig


class DatasetConfig(AppConfig):
    name = "kittiwake.dataset"
    label = "dataset"
    verbose_name = "The published dataset"

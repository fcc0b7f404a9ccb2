from django.apps import AppConfig


class MarkingConfig(AppConfig):
    name = "kittiwake.records.marking"
    label = "marking"
    verbose_name = "Marked words"

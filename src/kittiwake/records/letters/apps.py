from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "kittiwake.records.letters"
    label = "letters"
    verbose_name = "Letters"

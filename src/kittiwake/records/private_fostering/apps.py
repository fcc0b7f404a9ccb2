from django.apps import AppConfig


class PrivateFosteringConfig(AppConfig):
    name = "kittiwake.records.private_fostering"
    label = "private_fostering"
    verbose_name = "Private fostering"

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "kittiwake.records.privacy"
    label = "privacy"
    verbose_name = "Privacy"

from django.apps import AppConfig


class ChallengeConfig(AppConfig):
    name = "kittiwake.records.challenge"
    label = "challenge"
    verbose_name = "Challenge"

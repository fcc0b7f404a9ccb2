from django.apps import AppConfig


class VoiceConfig(AppConfig):
    name = "kittiwake.records.voice"
    label = "voice"
    verbose_name = "Voice"

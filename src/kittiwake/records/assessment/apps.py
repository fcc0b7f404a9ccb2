from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    name = "kittiwake.records.assessment"
    label = "assessment"
    verbose_name = "Assessment"

from django.apps import AppConfig


class EducationConfig(AppConfig):
    name = "kittiwake.records.education"
    label = "education"
    verbose_name = "Education"

from django.apps import AppConfig


class SubjectConfig(AppConfig):
    name = "kittiwake.records.subject"
    label = "subject"
    verbose_name = "Subject of the record"

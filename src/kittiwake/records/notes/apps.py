from django.apps import AppConfig


class NotesConfig(AppConfig):
    name = "kittiwake.records.notes"
    label = "notes"
    verbose_name = "Notes"

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "kittiwake.records.files"
    label = "files"
    verbose_name = "Files"

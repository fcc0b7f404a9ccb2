from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "kittiwake.records.people"
    label = "people"
    verbose_name = "People"

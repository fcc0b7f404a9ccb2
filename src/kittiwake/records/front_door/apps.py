from django.apps import AppConfig


class FrontDoorConfig(AppConfig):
    name = "kittiwake.records.front_door"
    label = "front_door"
    verbose_name = "Front door"

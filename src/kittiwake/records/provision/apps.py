from django.apps import AppConfig


class ProvisionConfig(AppConfig):
    name = "kittiwake.records.provision"
    label = "provision"
    verbose_name = "Homes and carers"

"""Every act about homes and who runs them."""

from kittiwake.records.provision.services.homes import BadHome, HomeFacts, record_home, record_provider

__all__ = ["BadHome", "HomeFacts", "record_home", "record_provider"]

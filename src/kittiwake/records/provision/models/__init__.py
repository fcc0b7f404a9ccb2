"""Providers, homes, the terms on which homes take children, what is known of them, and beds that are kept."""

from kittiwake.records.provision.models.home import Home, Provider, Terms
from kittiwake.records.provision.models.known import Hold, HomeTrait

__all__ = ["Hold", "Home", "HomeTrait", "Provider", "Terms"]

"""Providers, homes, and the terms on which homes take children."""

from kittiwake.records.provision.models.home import Home, Provider, Terms

__all__ = ["Home", "Provider", "Terms"]

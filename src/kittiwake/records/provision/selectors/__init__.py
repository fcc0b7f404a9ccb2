"""Every reading of the register of homes. It says nothing of any child."""

from kittiwake.records.provision.selectors.register import Listed, homes_open, providers, register

__all__ = ["Listed", "homes_open", "providers", "register"]

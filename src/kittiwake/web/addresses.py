"""Addresses of rows that many pages show."""

from functools import lru_cache
from typing import Any

from django.urls import reverse


@lru_cache(maxsize=8192)
def address(route: str, **parts: Any) -> str:
    """A page's address: Django's `reverse`, remembered. Routes stand still while the process runs."""
    return reverse(route, kwargs=parts)

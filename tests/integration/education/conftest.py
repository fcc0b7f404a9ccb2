"""Mia, who is nine, with a worker, a manager and a reviewing officer."""

from tests.integration.care.conftest import (
    deciding,
    holding,
    marlows,
    mia,
    officer,
    writing,
)

__all__ = ["deciding", "holding", "marlows", "mia", "officer", "writing"]

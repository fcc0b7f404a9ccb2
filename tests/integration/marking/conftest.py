"""A child with a worker and a manager."""

from tests.integration.plans.conftest import managing, mia, writing  # noqa: F401 -- fixtures, by name

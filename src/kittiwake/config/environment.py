"""Reading the environment: what is on, what must be given."""

import os


class NotConfigured(Exception):
    """The environment lacks something without which Kittiwake will not start."""


def is_on(name: str) -> bool:
    """True for 1, true, yes or on. Anything else that is not a plain "no" is an error.

    Raises  NotConfigured for a word it does not know: a misspelt "ture" must not mean off.
    """
    word = os.environ.get(name, "").strip().lower()
    if word in {"1", "true", "yes", "on"}:
        return True
    if word in {"", "0", "false", "no", "off"}:
        return False
    raise NotConfigured(f"{name} is {word!r}. Write 1 for on or 0 for off.")


def required_unless_local(name: str, *, is_local: bool) -> str:
    """The setting's value. On a laptop, in the demo and in tests, a fixed one.

    Raises  NotConfigured on a real site when it is missing.
    """
    value = os.environ.get(name, "")
    if value:
        return value
    if is_local:
        return "only-for-a-laptop-never-for-a-real-record"
    raise NotConfigured(f"Set {name}. A real site never starts without it.")

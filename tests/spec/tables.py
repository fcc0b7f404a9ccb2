"""Tables that a practitioner can check: columns by bars, days with their weekday."""

from datetime import date


def cases(table: str) -> list[list[str]]:
    """The rows below the heading, as cells of text."""
    _heading, *lines = table.strip().splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def day(text: str) -> date:
    """ "Mon 2017-04-24", refused when that was not a Monday: people misremember them."""
    weekday, iso = text.split()
    parsed = date.fromisoformat(iso)
    assert f"{parsed:%a}" == weekday, f"{iso} is a {parsed:%a}, not a {weekday}"
    return parsed

"""Homes in words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kittiwake.core.dates import says_day

if TYPE_CHECKING:
    from kittiwake.records.provision.models import Terms
    from kittiwake.records.provision.selectors import Listed


def home_rows(homes: "Iterable[Listed]") -> list[list[str]]:
    return [
        [
            each.home.name,
            each.home.get_kind_display(),
            each.home.provider.name,
            "Inside the area" if each.home.is_in_the_area else "Outside the area",
            _terms(each.terms),
            says_day(each.home.opened_on),
        ]
        for each in homes
    ]


def _terms(terms: "Terms | None") -> str:
    if terms is None:
        return "No terms today"
    says = f". {terms.says}" if terms.says else ""
    return f"{terms.beds}, aged {terms.from_age} to {terms.to_age}{says}"

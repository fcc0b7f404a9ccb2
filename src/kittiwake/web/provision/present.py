"""Homes in words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.provision.choices import Care
from kittiwake.web.components.shapes import Fact

if TYPE_CHECKING:
    from kittiwake.records.provision.models import Home, Terms
    from kittiwake.records.provision.selectors import Known, Listed

ONE_CHILD = "One named child only."


def home_rows(homes: "Iterable[Listed]") -> list[list[str]]:
    return [
        [
            format_html(
                '<a class="govuk-link" href="{}">{}</a>',
                reverse("provision:home", args=[each.home.pk]),
                each.home.name,
            ),
            each.home.get_kind_display(),
            each.home.provider.name,
            "Inside the area" if each.home.is_in_the_area else "Outside the area",
            _terms(each.terms),
            says_day(each.home.opened_on),
        ]
        for each in homes
    ]


def home_facts(known: "Known") -> list[Fact]:
    """What the register has of one home. Its address stands in it; no child does."""
    home, terms = known.home, known.terms
    kinds = ", ".join(Care(kind).label for kind in terms.kinds) if terms and terms.kinds else "Not narrowed"
    on_grid = "" if home.east else "The table of postcodes does not have it: no way is measured from here."
    where = "Inside the area" if home.is_in_the_area else "Outside the area"
    return [
        Fact(label="Kind", value=home.get_kind_display()),
        Fact(label="Who runs it", value=home.provider.name),
        Fact(label="The regulator’s number", value=home.urn),
        Fact(label="Terms", value=_terms(terms)),
        Fact(label="Approved for", value=kinds, source=ONE_CHILD if terms and terms.named_child_id else ""),
        Fact(label="Where", value=where, source=on_grid),
        Fact(label="A week costs", value=f"£{home.weekly_cost:,}" if home.weekly_cost is not None else ""),
        Fact(label="Beds kept for children to come", value=str(len(known.holds))),
        *_closes(home),
    ]


def terms_rows(ever: "Iterable[Terms]") -> list[list[str]]:
    return [
        [
            says_day(each.from_on),
            says_day(each.to_on) if each.to_on else "No end set",
            _terms(each),
            says_day(local_day(each.recorded_at)),
        ]
        for each in ever
    ]


def closed_rows(homes: "Iterable[Home]") -> list[list[str]]:
    return [
        [
            each.name,
            each.get_kind_display(),
            says_day(each.closed_on) if each.closed_on else "",
            each.because,
            format_html(
                '<a class="govuk-link" href="{}">Open {} again</a>',
                reverse("provision:open_again", args=[each.pk]),
                each.name,
            ),
        ]
        for each in homes
    ]


def trait_rows(known: "Known") -> list[list[str]]:
    return [
        [
            f"{each.get_trait_display()}: {each.detail}" if each.detail else each.get_trait_display(),
            "Yes" if each.is_so else "No",
            each.says,
            says_day(local_day(each.recorded_at)),
        ]
        for each in known.traits
    ]


def _terms(terms: "Terms | None") -> str:
    if terms is None:
        return "No terms today"
    says = f". {terms.says}" if terms.says else ""
    return f"{terms.beds}, aged {terms.from_age} to {terms.to_age}{says}"


def _closes(home: "Home") -> list[Fact]:
    if home.closed_on is None:
        return []
    says = f"Nobody may live there from {says_day(home.closed_on)}. {home.because}"
    return [Fact(label="Closes", value=says)]

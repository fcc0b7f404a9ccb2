"""The template environment: where templates live, and the few words every one may use."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.web.components import blank, controls, words

WEB = Path(words.__file__).resolve().parent.parent
PORTAL = WEB.parent / "portal"
BORROWED = "govuk_frontend_jinja"


class HouseEnvironment(jinja2.Environment):
    """Our templates are strict: a misspelt name is an error, never an empty space.

    GOV.UK's macros ask whether parameters are there by reading them, so those, and only those,
    are compiled by a second, lenient environment that shares our globals and filters.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined)
        self.lenient = jinja2.Environment(autoescape=True, loader=self.loader)
        self.lenient.globals = self.globals
        self.lenient.filters = self.filters

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: Any = None,  # noqa: A002 -- Jinja's own name for it
    ) -> jinja2.Template:
        if isinstance(name, str) and name.startswith(f"{BORROWED}/"):
            return self.lenient.get_template(name, parent, globals)
        return super().get_template(name, parent, globals)


def environment(*, autoescape: bool = True, **_given_by_django: Any) -> HouseEnvironment:
    """The one environment; named in TEMPLATES. Django's loader and undefined are not used."""
    house = HouseEnvironment(autoescape=autoescape, loader=jinja2.PrefixLoader(rooms()))
    house.globals.update(url=url, static=static, today=today, authority_name=settings.AUTHORITY_NAME)
    house.globals.update(drawn=blank.drawn)
    house.filters.update(
        day=words.day,
        moment=words.moment,
        when=words.when,
        age_words=words.age_words,
        control=controls.control,
        problems=controls.problems,
    )
    return house


def rooms(web: Path = WEB) -> dict[str, jinja2.BaseLoader]:
    """Where each first part of a template's name leads: found by folder, never listed by hand."""
    areas: dict[str, jinja2.BaseLoader] = {
        folder.parent.name: jinja2.FileSystemLoader(folder)
        for layer in (PORTAL, web)
        for folder in sorted(layer.glob("*/templates"))
    }
    return areas | {
        "components": jinja2.FileSystemLoader(web / "components"),
        BORROWED: jinja2.PackageLoader(BORROWED),
    }


def url(name: str, *args: Any, query: Mapping[str, Any] | None = None, **kwargs: Any) -> str:
    """A page's address by its route name: url("contacts:read", 3, query={"page": 2})."""
    return reverse(name, args=args or None, kwargs=kwargs or None, query=query)

"""Every template compiles, and every include, import and extends in it finds what it names."""

import pytest
from django.template import engines
from jinja2 import meta

from tests.architecture.source import PACKAGE, templates


def jinja():
    return next(engine for engine in engines.all() if hasattr(engine, "env")).env


def name_of(path) -> str:
    """`web/desk/templates/desk.html` is "desk/desk.html"; a component keeps its folder."""
    _layer, area, *rest = path.relative_to(PACKAGE).parts
    return "/".join([area, *(rest[1:] if rest[0] == "templates" else rest)])


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_the_template_and_all_that_it_names_compile(path):
    environment = jinja()
    environment.get_template(name_of(path))

    named = meta.find_referenced_templates(environment.parse(path.read_text()))
    for name in named:
        if name is not None:  # None is a name that is worked out as the page is made
            environment.get_template(name)


def test_a_missing_fact_is_never_shown_as_nothing():
    assert jinja().undefined.__name__.endswith("StrictUndefined")

"""The template environment: strict with ours, lenient with GOV.UK's, one import for every component."""

import re

import jinja2
import pytest
from django.template import TemplateDoesNotExist, engines
from django.template.loader import get_template

from kittiwake.config.templating import WEB, rooms

COMPONENTS = sorted(path for path in (WEB / "components").glob("*.html"))
NOT_FOR_PAGES = {
    "kit.html",
    "mark.html",
    "field_boxes.html",
    "field_choices.html",
    "field_drawn.html",
    "field_parts.html",
}


def test_a_misspelt_fact_is_an_error_not_an_empty_space(render):
    with pytest.raises(jinja2.UndefinedError, match="nmae"):
        render("{{ who.nmae }}", who={"name": "Mia Dunn"})


def test_a_misspelt_component_is_an_error(render):
    with pytest.raises(jinja2.UndefinedError, match="feild"):
        render("{{ kit.feild(1) }}")


def test_a_missing_fact_is_an_error_also_on_its_way_into_a_govuk_macro(render):
    with pytest.raises(jinja2.UndefinedError, match="missing"):
        render("{{ kit.status_tag(missing) }}")


def test_what_people_typed_is_text_never_markup(words):
    assert words("{{ kit.absence(said) }}", said="<script>alert(1)</script>") == "<script>alert(1)</script>"


def test_every_area_with_templates_has_its_room(tmp_path):
    (tmp_path / "desk" / "templates").mkdir(parents=True)
    (tmp_path / "desk" / "templates" / "today.html").write_text("Today")

    house = jinja2.Environment(autoescape=True, loader=jinja2.PrefixLoader(rooms(tmp_path)))
    assert house.get_template("desk/today.html").render() == "Today"


def test_a_template_that_no_room_holds_is_left_to_the_next_engine():
    with pytest.raises(TemplateDoesNotExist):
        get_template("nowhere/at_all.html")
    assert get_template("account/login.html")  # the sign-in library's own, or ours in its place


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.name)
def test_every_component_says_on_top_what_it_is(path):
    assert re.match(r"\{#- \S.{20,}", path.read_text())


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.name)
def test_the_kit_holds_every_component(path):
    if path.name in NOT_FOR_PAGES:
        return
    kit = engines["jinja2"].env.get_template("components/kit.html").module
    names = re.findall(r"\{% macro (\w+)\(", path.read_text())
    assert names
    assert [name for name in names if not hasattr(kit, name)] == []

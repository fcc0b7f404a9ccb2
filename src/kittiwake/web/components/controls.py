"""A form field as the page needs it: which control, its words, what stands in it, what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.widgets import Input

from kittiwake.web.components.fields import DayBoxes, MomentBoxes

# First match wins, so the particular stands before the general.
KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, "hidden"),
    (MomentBoxes, "moment"),
    (DayBoxes, "day"),
    (forms.Textarea, "textarea"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Select, "select"),
    (forms.ClearableFileInput, "file"),
    (forms.FileInput, "file"),
    (forms.PasswordInput, "password"),
    (Input, "text"),
)
SET_BY_OUR_MACROS = {
    "class",
    "id",
    "name",
    "type",
    "value",
    "required",
    "cols",
    "aria-describedby",
    "aria-invalid",
}
# Nothing about a child is offered from what a browser remembers; a field may say otherwise ("name", "email").
BY_KIND = {"text": {"autocomplete": "off"}, "textarea": {"rows": "6", "spellcheck": "true"}}


class NoSuchControl(Exception):
    """A form field's widget is of a kind that the house has no control for."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One box of several: the day, the month, the year, the time."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Control:
    """What `field.html` draws. Values are text as typed, also when they are wrong."""

    kind: str
    id: str
    name: str
    label: str
    hint: str
    error: str
    value: Any
    choices: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    attributes: dict[str, Any]

    @property
    def first_id(self) -> str:
        """Where the error summary leads: the first thing of the control that takes focus."""
        return f"{self.id}_{self.parts[0].name}" if self.parts else self.id


def control(bound: BoundField) -> Control:
    """Everything the page needs of one field.

    Raises  NoSuchControl for a widget outside KINDS: better at a test than a broken box on a page.
    """
    widget = bound.field.widget
    kind = kind_of(widget)
    return Control(
        kind=kind,
        id=bound.auto_id,
        name=bound.html_name,
        label=str(bound.label),
        hint=str(bound.help_text),
        error=str(bound.errors[0]) if bound.errors else "",
        value=value_of(bound, kind),
        choices=tuple(choices_of(widget)),
        parts=parts_of(bound),
        attributes=BY_KIND.get(kind, {})
        | {name: said for name, said in widget.attrs.items() if name not in SET_BY_OUR_MACROS},
    )


def kind_of(widget: forms.Widget) -> str:
    for widget_class, kind in KINDS:
        if isinstance(widget, widget_class):
            return kind
    raise NoSuchControl(f"There is no control for a {type(widget).__name__}. Add it to web/components.")


def value_of(bound: BoundField, kind: str) -> Any:
    """Text for one answer, a list of texts for several; a password is never sent back."""
    value = bound.value()
    if kind in {"password", "file"} or value is None:
        return [] if kind == "checkboxes" else ""
    if kind == "checkboxes":
        return [str(one) for one in value]
    if kind == "checkbox":
        return bool(value)
    return str(bound.field.widget.format_value(value) or "") if kind in {"text", "textarea"} else str(value)


def choices_of(widget: forms.Widget) -> Iterator[tuple[str, str]]:
    """Each answer and its words; a group of answers is laid out in order, without its heading.

    Radios leave the empty answer out: choosing nothing is not an answer to offer.
    """
    for value, label in getattr(widget, "choices", ()):
        if isinstance(label, (list, tuple)):
            yield from ((str(inner), str(said)) for inner, said in label)
        elif value not in ("", None) or not isinstance(widget, forms.RadioSelect):
            yield ("" if value is None else str(value)), str(label)


def parts_of(bound: BoundField) -> tuple[Part, ...]:
    widget = bound.field.widget
    if not isinstance(widget, DayBoxes):
        return ()
    value = bound.value()
    typed = value if isinstance(value, list) else widget.decompress(value)
    return tuple(
        Part(name=name, label=name.capitalize(), value="" if said is None else str(said))
        for name, said in zip(widget.PARTS, typed, strict=True)
    )


def problems(form: forms.BaseForm) -> list[dict[str, str]]:
    """What is wrong with a form, in page order; each leads to the control to mend."""
    whole = [{"text": str(error)} for error in form.non_field_errors()]
    by_field = [
        {"text": str(error), "href": f"#{control(bound).first_id}"}
        for bound in form
        for error in bound.errors
    ]
    return whole + by_field

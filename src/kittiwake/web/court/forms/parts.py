"""A form in parts, with questions that are asked of each child of a family."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import day, line, words

if TYPE_CHECKING:
    from kittiwake.web.court.family import Child

MORE = "More "
"""How the heading of a part begins that is folded away until it is asked for."""


class CourtForm(PlainForm):
    """`parts` are headings with the names of their questions, in order; `children` are those asked about."""

    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __init__(self, *args: Any, children: "Iterable[Child]" = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.children = list(children)
        self.ask_more()
        self.order_fields([name for _heading, names in self.parts for name in names])

    def ask_more(self) -> None:
        """Add the questions that depend on the children, and set `parts` with them."""

    @property
    def has_more(self) -> bool:
        """Whether anything stands in a part that is folded away: it is shown open then."""
        folded = [name for heading, names in self.parts if heading.startswith(MORE) for name in names]
        return any(self[name].errors or any(_typed(self[name].value())) for name in folded)

    def of_each(self, name: str) -> dict[int, Any]:
        """What was answered of each child, by their primary key."""
        return {child.subject.pk: self.cleaned_data.get(f"{name}_{child.key}", "") for child in self.children}


def _typed(value: Any) -> Iterator[bool]:
    for each in value if isinstance(value, list | tuple) else [value]:
        yield bool(each)


def numbered(form: CourtForm, most: int, title: str, asked: dict[str, str]) -> tuple[str, ...]:
    """Add `most` groups of questions, such as what, who and by when; gives their names in order.

    asked  by the name of the question its words; one named "by" is a day, one named "who" a line.
    """
    names = []
    for number in range(1, most + 1):
        for name, label in asked.items():
            made = day(label) if name == "by" else line(label) if name == "who" else words(label, rows=2)
            made.label = f"{title} {number}: {label[:1].lower()}{label[1:]}"
            form.fields[f"{name}_{number}"] = made
            names.append(f"{name}_{number}")
    return tuple(names)


def answered(form: CourtForm, most: int, names: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The groups of which anything was answered."""
    asked = list(names)
    for number in range(1, most + 1):
        said = {name: form.cleaned_data.get(f"{name}_{number}") for name in asked}
        if any(value.strip() if isinstance(value, str) else value for value in said.values()):
            yield said

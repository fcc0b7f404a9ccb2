"""What care asks of a placement, without where: that was chosen."""

from typing import Any

from kittiwake.web.care.forms import CONSENT, STATUS, BeginForm, MoveForm

CHOSEN = ("home", "person", "elsewhere", "provider")
THERE = ("type", "is_to_last", "place_because")


class MoveThereForm(MoveForm):
    parts = (
        ("Why the child moves", ("on", "planned", "why", "because")),
        ("The home that was chosen", THERE),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        leave_out(self)

    def clean(self) -> dict[str, Any]:
        return chosen(super().clean())


class BeginThereForm(BeginForm):
    parts = (
        ("How and why", ("on", "coming", "need", "because", "decided_by")),
        ("Legal status", STATUS),
        ("Agreement, for section 20", CONSENT),
        ("The home that was chosen", THERE),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        leave_out(self)

    def clean(self) -> dict[str, Any]:
        return chosen(super().clean())


def leave_out(form: MoveForm | BeginForm) -> None:
    for name in (*CHOSEN, "beyond_terms_because"):
        del form.fields[name]


def chosen(said: dict[str, Any] | None) -> dict[str, Any]:
    """The service puts the chosen home in; the form has no word of it."""
    return {**dict.fromkeys((*CHOSEN, "beyond_terms_because"), ""), **(said or {})}

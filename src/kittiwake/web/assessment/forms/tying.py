"""How a tie in a child's life was found."""

from collections.abc import Sequence
from typing import Any

from django import forms

from kittiwake.records.assessment.choices import Sphere, Strength
from kittiwake.records.line.choices import Sharing
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm

OTHER = "other"


class TieForm(PlainForm):
    """Who or what the tie leads to, how it is, and how it shows.

    whom      those who stand in the drawing already; somebody or something else is written by name.
    children  the children of the assessment; asked only where there are several.
    """

    children = forms.MultipleChoiceField(label="Whose tie is it?", widget=forms.CheckboxSelectMultiple)
    whom = forms.ChoiceField(label="Who or what does it lead to?")
    called = forms.CharField(label="If somebody or something else: who or what is it?", required=False)
    sphere = forms.ChoiceField(
        label="If somebody or something else: what are they to the child?",
        required=False,
        widget=forms.RadioSelect,
        choices=[each for each in Sphere.choices if each[0] != Sphere.RELATIVE],
    )
    strength = forms.ChoiceField(label="How is the tie?", widget=forms.RadioSelect, choices=Strength.choices)
    note = forms.CharField(label="How does it show?", strip=False, widget=forms.Textarea(attrs={"rows": "3"}))
    sharing = forms.ChoiceField(label="Who may be shown your words?", choices=Sharing.choices)
    found_on = DayField(label="On which day did you find it so?")

    def __init__(
        self, *args: Any, whom: Sequence[tuple[str, str]], children: Sequence[tuple[str, str]], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.offer("whom", [("", "Choose"), *whom, (OTHER, "Somebody or something else")])
        self.offer("children", children)
        if len(children) == 1:
            del self.fields["children"]

    def clean(self) -> dict[str, Any]:
        """Says beside the questions what is missing of somebody who is written by name."""
        given = super().clean() or {}
        if given.get("whom") == OTHER:
            if not str(given.get("called", "")).strip():
                self.add_error("called", "Write who or what it is.")
            if not given.get("sphere"):
                self.add_error("sphere", "Choose what they are to the child.")
        return given

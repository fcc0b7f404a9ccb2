"""What two people say of two records: one person's, or two people's; and whose the later work is."""

from typing import Any

from django import forms

from kittiwake.web.components.forms import PlainForm

KEEP_THIS, KEEP_OTHER = "this", "other"


class Because(PlainForm):
    """One reason. The page says what it is for."""

    because = forms.CharField(label="Why?", widget=forms.Textarea(attrs={"rows": "3"}))

    def __init__(self, *args: Any, label: str, hint: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["because"].label, self.fields["because"].help_text = label, hint
        self.fields["because"].error_messages["required"] = f"“{label}” needs an answer."


class Joining(Because):
    """Which record stands first, and why they are one person's."""

    kept = forms.ChoiceField(label="Which record stands first?", widget=forms.RadioSelect)
    field_order = ("kept", "because")


class Separating(Because):
    """Why they are two people after all, and which later work is the other's."""

    of_other = forms.MultipleChoiceField(
        label="Whose is what was written since?", widget=forms.CheckboxSelectMultiple, required=False
    )
    field_order = ("of_other", "because")


class Allotting(PlainForm):
    """Whose each later work is, for whoever agrees that they are two people."""

    of_other = forms.MultipleChoiceField(
        label="Whose is what was written since?", widget=forms.CheckboxSelectMultiple, required=False
    )

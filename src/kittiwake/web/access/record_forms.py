"""What is asked before a child is allocated, or a record is closed."""

from typing import Any, cast

from django import forms

from kittiwake.records.access import selectors
from kittiwake.records.access.choices import Closure, InvolvementKind
from kittiwake.web.components.forms import PlainForm

ALLOCATED, SUPPORTING = InvolvementKind.ALLOCATED, InvolvementKind.SUPPORTING


class PostChoice(forms.ModelChoiceField):
    """A colleague in a post, since access follows both the person and the team."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.user.name}, {obj.title.lower()}, {obj.team.name}"


class Allocation(PlainForm):
    post = PostChoice(label="Who", queryset=None, empty_label="Choose")
    kind = forms.ChoiceField(
        label="As what",
        choices=[(ALLOCATED, ALLOCATED.label), (SUPPORTING, SUPPORTING.label)],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label="Why this worker, and why now", widget=forms.Textarea)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        cast(PostChoice, self.fields["post"]).queryset = selectors.posts_held()


class Closing(PlainForm):
    closure = forms.ChoiceField(label="How far", choices=Closure.choices, widget=forms.RadioSelect)
    compartment = forms.CharField(
        label="What kind of reason",
        max_length=60,
        help_text="In a few words, without a name: “Staff family”, “Adoption”.",
    )
    reason = forms.CharField(label="Reason", widget=forms.Textarea)
    ring = forms.CharField(
        label="Whom to ring",
        max_length=200,
        help_text="With the number. Whoever finds the name of a restricted record sees this and no more.",
    )
    members = forms.CharField(
        label="Who may still read it",
        widget=forms.Textarea,
        help_text="Work e-mail addresses, one to a line. Add your own if you need it yourself.",
    )

    def clean_members(self) -> list[Any]:
        """The colleagues meant. One wrong address stops the whole: half a list would shut somebody out."""
        typed = [line.strip().lower() for line in self.cleaned_data["members"].splitlines() if line.strip()]
        known = {user.email: user for user in selectors.colleagues().filter(email__in=typed)}
        unknown = [address for address in typed if address not in known]
        if unknown:
            raise forms.ValidationError(f"No open account has the address {unknown[0]}.")
        return list(known.values())

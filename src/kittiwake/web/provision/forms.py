"""What the register of homes asks."""

from collections.abc import Iterable
from typing import Any

from django import forms

from kittiwake.records.provision.choices import COUNTED, Care, HomeKind, ProviderKind, Trait
from kittiwake.records.provision.services import HomeFacts
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, day, line, pick, words

YES_NO = [("YES", "Yes"), ("NO", "No")]
OLDEST = 25


class HomeForm(PlainForm):
    """A home, who runs it, and the terms on which it opens."""

    name = line("Name of the home or the carers", needed="Give it a name.")
    kind = choice("What kind of home is it?", HomeKind.choices, "Say what kind of home it is.")
    provider = pick("Who runs it", ())
    new_provider = line("Or somebody new who runs it: their name")
    new_kind = pick("What they are, if new", ProviderKind.choices)
    lines = words("Address", rows=3, needed="Say where the home is.")
    postcode = line("Postcode")
    in_the_area = choice("Is it inside this authority’s area?", YES_NO, "Say whether it is inside the area.")
    urn = line("The regulator’s number, where it has one")
    opened_on = day("From which day may children live there?", "Say from which day.")
    beds = forms.IntegerField(label="How many children may live there?", min_value=1, max_value=99)
    from_age = forms.IntegerField(label="The youngest, in years", min_value=0, max_value=OLDEST)
    to_age = forms.IntegerField(label="The oldest, in years", min_value=0, max_value=OLDEST)
    kinds = forms.MultipleChoiceField(
        label="What is it approved for? Leave it empty where its terms do not narrow it",
        choices=Care.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    terms = words("What else its terms say", rows=3)
    weekly_cost = forms.IntegerField(
        label="What a week costs for one child, in whole pounds, where it is known",
        min_value=0,
        required=False,
    )

    def __init__(self, *args: Any, providers: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("provider", [("", "Choose"), *providers])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        known, new = said.get("provider"), said.get("new_provider")
        if bool(known) == bool(new):
            self.add_error("provider", "Choose who runs it, or name somebody new.")
        if new and not said.get("new_kind"):
            self.add_error("new_kind", "Say what they are.")
        return said

    def facts(self) -> HomeFacts:
        said = self.cleaned_data
        same = (
            "name",
            "kind",
            "lines",
            "postcode",
            "urn",
            "opened_on",
            "beds",
            "from_age",
            "to_age",
            "terms",
            "weekly_cost",
        )
        return HomeFacts(
            **{name: said[name] for name in same}, is_in_the_area=said["in_the_area"] == "YES",
            kinds=tuple(said["kinds"]),
        )  # fmt: skip


class TraitForm(PlainForm):
    """One thing that a home has or can do, or has not."""

    trait = pick("What", [(each.value, each.label) for each in Trait if each not in COUNTED])
    detail = line("Which, where it is a language, a culture, a faith or a health need")
    is_so = choice("Is it so?", YES_NO, "Say whether it is so.")
    says = words("What more is known, and from whom", rows=3)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["trait"].required = True
        self.fields["trait"].error_messages["required"] = "Choose what is said of the home."

"""A name, a number, an address, a relationship, a birth, a death: one short form each."""

from django import forms

from kittiwake.records.people.choices import (
    INVERSE,
    Certainty,
    NameKind,
    RelationshipKind,
    ResidenceKind,
    Responsibility,
    Scheme,
    Sex,
)
from kittiwake.records.people.services import AddressFacts, NameFacts, NumberFacts, RelationshipFacts
from kittiwake.web.components.fields import WhenField
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.people.forms.fields import WRITE_DAY, TypedDay, one_line, one_of

TURNED = "of:"
"""Before a kind: the person whose record it is, is the mother of the one found."""
STANDING = [
    *RelationshipKind.choices,
    *(
        (f"{TURNED}{kind.value}", f"{word} (this person is the {kind.label.lower()})")
        for kind, word in INVERSE.items()
    ),
]


class AnotherName(PlainForm):
    kind = one_of(
        "Kind of name", NameKind.choices, initial=NameKind.ALIAS, required=True, widget=forms.RadioSelect
    )
    given = one_line("Given names", required=True)
    family = one_line("Family name")
    from_on = TypedDay(label="Since when", help_text=f"{WRITE_DAY} Leave it empty if nobody knows.")
    is_restricted = forms.BooleanField(
        label="Do not show this name", required=False,
        help_text="It finds the person, and only their worker and managers can read it.",
    )  # fmt: skip
    source = one_line("Where does this come from?")

    def facts(self) -> NameFacts:
        return NameFacts(**self.cleaned_data)


class Number(PlainForm):
    scheme = one_of(
        "What kind of number?", Scheme.choices, initial=Scheme.NHS, required=True, widget=forms.RadioSelect
    )
    value = one_line("Number", longest=40, required=True)
    system = one_line("Whose number is it?", longest=60, help_text="For a number in another system.")
    source = one_line("Where does this come from?")

    def facts(self) -> NumberFacts:
        return NumberFacts(**self.cleaned_data)


class Living(PlainForm):
    kind = one_of(
        "How do they live there?",
        ResidenceKind.choices,
        initial=ResidenceKind.HOME,
        required=True,
        widget=forms.RadioSelect,
    )
    lines = forms.CharField(
        label="Address", required=False, widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="A boat, a site or a place abroad is an address. Leave it empty for no fixed address.",
    )  # fmt: skip
    postcode = one_line("Postcode, if there is one", longest=12)
    from_on = TypedDay(label="From", help_text=f"{WRITE_DAY} A new home ends the earlier one the day before.")
    to_on = TypedDay(label="To", help_text="Only for somewhere they no longer live.")
    is_protected = forms.BooleanField(
        label="Protect this address", required=False,
        help_text="The person is found; where they live is hidden. A refuge is always protected.",
    )  # fmt: skip
    source = one_line("Where does this come from?")

    def facts(self) -> AddressFacts:
        typed = self.cleaned_data
        is_protected = typed["is_protected"] or typed["kind"] == ResidenceKind.REFUGE
        return AddressFacts(**typed | {"is_protected": is_protected})


class Ending(PlainForm):
    to_on = TypedDay(label="Until which day?", required=True)


class Relation(PlainForm):
    """How the person found stands to the person whose record it is."""

    stands = one_of("They are this person’s", [("", "Choose one"), *STANDING], required=True)
    responsibility = one_of(
        "Parental responsibility", Responsibility.choices, initial=Responsibility.UNKNOWN, required=True,
        widget=forms.RadioSelect,
    )  # fmt: skip
    certainty = one_of(
        "How sure is it?",
        Certainty.choices,
        initial=Certainty.REPORTED,
        required=True,
        widget=forms.RadioSelect,
    )
    from_on = TypedDay(
        label="Since when", help_text="Leave it empty if it has always been so, or nobody knows."
    )
    source = one_line("Where does this come from?")

    def facts(self) -> RelationshipFacts:
        told = {name: answer for name, answer in self.cleaned_data.items() if name != "stands"}
        return RelationshipFacts(kind=self.cleaned_data["stands"].removeprefix(TURNED), **told)

    @property
    def is_turned(self) -> bool:
        return self.cleaned_data["stands"].startswith(TURNED)


class Birth(PlainForm):
    born_on = TypedDay(label="Date of birth", required=True)
    sex = one_of("Sex", Sex.choices, initial=Sex.UNKNOWN)
    given = one_line("Given names", help_text="Leave the names empty if the child has none yet.")
    family = one_line("Family name")
    twin_born_on = TypedDay(
        label="A twin’s date of birth",
        help_text="Only if there are twins: the second child’s record is opened too.",
    )
    twin_sex = one_of("The twin’s sex", Sex.choices, initial=Sex.UNKNOWN)
    twin_given = one_line("The twin’s given names")
    twin_family = one_line("The twin’s family name")


class Death(PlainForm):
    died = WhenField(
        label="When did they die?",
        help_text="As exactly as anybody knows: 27 March 2017, March 2017, about March 2017.",
    )


class Day(PlainForm):
    """The day as at which a page is shown. By GET: no name stands in it."""

    on = TypedDay(label="As at")

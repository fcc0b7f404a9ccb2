"""What people type about a person. Services look at it again: a form only reads it."""

from datetime import date
from pathlib import Path
from typing import Any

from django import forms

from kittiwake.core.codes import choices as codes
from kittiwake.core.dates import parse_day, says_day
from kittiwake.records import people
from kittiwake.records.people.choices import (
    BirthPrecision,
    Certainty,
    NameKind,
    RelationshipKind,
    ResidenceKind,
    Responsibility,
    Scheme,
    Sex,
)
from kittiwake.records.people.services import AddressFacts, NameFacts, NumberFacts, PersonFacts
from kittiwake.web.components.fields import WhenField, in_words
from kittiwake.web.components.forms import PlainForm

CODES = Path(people.__file__).parent / "codes.toml"
WRITE_DAY = "For example, 27/3/2008 or 27 March 2008."
YES_NO = (("", "Not known"), ("yes", "Yes"), ("no", "No"))
AGES = (("", "Not known"), ("child", "A child"), ("adult", "An adult"))
SURE = [choice for choice in BirthPrecision.choices if choice[0] != BirthPrecision.UNKNOWN]
ONE_OF_TWO = {"yes": True, "no": False, "adult": True, "child": False, "": None}


class TypedDay(forms.Field):
    """A date in one box, the way people write it. Gives a date or None, or says what is wrong with it."""

    widget = forms.TextInput

    def __init__(self, *, label: str, required: bool = False, help_text: str = WRITE_DAY) -> None:
        super().__init__(label=label, required=required, help_text=help_text)

    def to_python(self, value: Any) -> date | None:
        typed = str(value or "").strip()
        return in_words(parse_day, typed) if typed else None

    def prepare_value(self, value: Any) -> Any:
        return says_day(value) if isinstance(value, date) else value


def one_line(
    label: str, *, longest: int = 200, required: bool = False, help_text: str = ""
) -> forms.CharField:
    """One line of text."""
    return forms.CharField(label=label, required=required, max_length=longest, help_text=help_text)


def one_of(
    label: str, choices: Any, *, initial: str = "", required: bool = False, **options: Any
) -> forms.ChoiceField:
    """One answer; nothing sent gives the answer that stood there first."""
    return forms.TypedChoiceField(
        label=label, choices=choices, initial=initial, empty_value=initial, required=required, **options
    )


class Search(PlainForm):
    """What somebody looks for. Sent by POST: a name must not stand in an address."""

    words = one_line("Name", help_text="Any name they use or used. Spelling need not be right.")
    born_on = TypedDay(label="Date of birth")
    address = one_line("Address", help_text="A street is enough.")
    identifier = one_line(
        "Number", longest=40, help_text="NHS number, unique pupil number or another system’s number."
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not self.errors and not any(typed.values()):
            raise forms.ValidationError("Enter a name, a date of birth, an address or a number.")
        return typed


class Details(PlainForm):
    """What is known of a person beside names, numbers, addresses and relationships."""

    born_on = TypedDay(label="Date of birth", help_text=f"{WRITE_DAY} Leave it empty if nobody knows.")
    birth_precision = one_of(
        "How sure is the date of birth?", SURE, initial="EXACT", widget=forms.RadioSelect
    )
    expected_on = TypedDay(label="Expected date of delivery", help_text="For a child who is not born yet.")
    is_adult = one_of("If no date of birth is known, is this", AGES)
    sex = one_of("Sex", Sex.choices, initial=Sex.UNKNOWN)
    gender = one_line("Gender, in the person’s own words", longest=60)
    ethnicity = one_of("Ethnicity", [("", "Not recorded"), *codes(CODES, "ethnicity")])
    religion = one_line("Religion", longest=60)
    first_language = one_line("First language", longest=60)
    needs_interpreter = one_of("Interpreter needed", YES_NO)
    disabilities = forms.MultipleChoiceField(
        label="Disability",
        required=False,
        choices=codes(CODES, "disability"),
        widget=forms.CheckboxSelectMultiple,
    )
    source = one_line("Where does this come from?", help_text="Who told us, or which record.")

    def known(self) -> dict[str, Any]:
        """The answers as PersonFacts takes them."""
        told = {name: self.cleaned_data[name] for name in Details.base_fields}
        return told | {
            "birth_precision": told["birth_precision"] if told["born_on"] else BirthPrecision.UNKNOWN.value,
            "is_adult": ONE_OF_TWO[told["is_adult"]],
            "needs_interpreter": ONE_OF_TWO[told["needs_interpreter"]],
            "disabilities": tuple(sorted(told["disabilities"])),
        }


class Adding(Details):
    """Somebody who is not on the record yet. One name of any kind is enough."""

    given = one_line(
        "Given names", help_text="For an unborn child write “Unborn”. A single name goes here too."
    )
    family = one_line("Family name")
    known_as = one_line("Known as", help_text="If they go by another name.")
    aliases = forms.CharField(
        label="Other names they use",
        required=False,
        widget=forms.Textarea(attrs={"rows": "2"}),
        help_text="One to a line.",
    )
    is_unidentified = forms.BooleanField(
        label="Nobody can name this person yet", required=False,
        help_text="Write what they are called, such as “Unknown father” or “Danny”.",
    )  # fmt: skip
    address = forms.CharField(
        label="Where they live", required=False, widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="As much as anybody knows.",
    )  # fmt: skip
    postcode = one_line("Postcode", longest=12)
    nhs_number = one_line("NHS number", longest=40)

    field_order = ("given", "family", "known_as", "aliases", "is_unidentified", *Details.base_fields)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not (typed.get("given") or typed.get("family") or typed.get("known_as") or typed.get("aliases")):
            self.add_error("given", "Give a name. For somebody nobody can name, write what they are called.")
        return typed

    def facts(self) -> PersonFacts:
        typed = self.cleaned_data
        number = NumberFacts(scheme=Scheme.NHS, value=typed["nhs_number"], source=typed["source"])
        home = AddressFacts(lines=typed["address"], postcode=typed["postcode"], source=typed["source"])
        return PersonFacts(
            names=tuple(self._names()),
            is_unidentified=typed["is_unidentified"],
            numbers=(number,) if typed["nhs_number"] else (),
            home=home if typed["address"] else None,
            **self.known(),
        )

    def _names(self) -> list[NameFacts]:
        typed = self.cleaned_data
        aliases = [line.strip() for line in typed["aliases"].splitlines() if line.strip()]
        legal = NameKind.KNOWN_AS if typed["is_unidentified"] else NameKind.LEGAL
        names = [
            (legal, typed["given"], typed["family"]),
            (NameKind.KNOWN_AS, typed["known_as"], ""),
            *((NameKind.ALIAS, alias, "") for alias in aliases),
        ]
        return [
            NameFacts(kind=kind, given=given, family=family, source=typed["source"])
            for kind, given, family in names
            if given or family
        ]


class Changing(Details):
    """Details put right. `version` is the one the writer saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)


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

    kind = one_of("They are this person’s", RelationshipKind.choices, required=True)
    turned = forms.BooleanField(
        label="It is the other way round", required=False,
        help_text="Tick it if the person whose record this is, is the mother, carer… of the other.",
    )  # fmt: skip
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

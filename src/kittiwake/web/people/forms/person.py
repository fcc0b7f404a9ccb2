"""Finding, adding and changing a person."""

from pathlib import Path
from typing import Any

from django import forms

from kittiwake.core.codes import choices as codes
from kittiwake.records import people
from kittiwake.records.people.choices import BirthPrecision, NameKind, Scheme, Sex
from kittiwake.records.people.services import AddressFacts, NameFacts, NumberFacts, PersonFacts
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.people.forms.fields import WRITE_DAY, TypedDay, one_line, one_of

CODES = Path(people.__file__).parent / "codes.toml"
YES_NO = (("", "Not known"), ("yes", "Yes"), ("no", "No"))
AGES = (("", "Not known"), ("child", "A child"), ("adult", "An adult"))
SURE = [choice for choice in BirthPrecision.choices if choice[0] != BirthPrecision.UNKNOWN]
ONE_OF_TWO = {"yes": True, "no": False, "adult": True, "child": False, "": None}


class Search(PlainForm):
    """What somebody looks for. Sent by POST: a name must not stand in an address."""

    words = one_line("Name", help_text="Any name they use or used. Spelling need not be right.")
    born_on = TypedDay(label="Date of birth")
    address = one_line("Address", help_text="A street is enough, or the beginning of a postcode.")
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

    AT_ONCE = (
        *("given", "family", "known_as", "aliases", "is_unidentified", "born_on", "birth_precision"),
        *("expected_on", "is_adult", "sex", "address", "postcode", "nhs_number", "source"),
    )
    field_order = AT_ONCE

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not (typed.get("given") or typed.get("family") or typed.get("known_as") or typed.get("aliases")):
            self.add_error("given", "Give a name. For somebody nobody can name, write what they are called.")
        return typed

    def at_once(self) -> list[forms.BoundField]:
        """What is asked of everybody."""
        return [self[name] for name in self.AT_ONCE]

    def more(self) -> list[forms.BoundField]:
        """What can wait until somebody knows."""
        return [bound for bound in self if bound.name not in self.AT_ONCE]

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

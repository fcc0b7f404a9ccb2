"""What is asked when something changes for a home of the register."""

from typing import Any

from django import forms

from kittiwake.records.provision.choices import Care
from kittiwake.records.provision.services import TermsFacts, WrittenFacts
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, day, line, words
from kittiwake.web.provision.forms import OLDEST, YES_NO

SAY_WHY = "Say why, or who said so."
OF_TERMS = ("from_on", "to_on", "beds", "from_age", "to_age", "terms")
WRITTEN = ("name", "lines", "postcode", "urn", "weekly_cost")


class TermsForm(PlainForm):
    """What the home is approved or registered for from a day on."""

    from_on = day("From which day?", "Say from which day.")
    to_on = day("Until which day? From that day it has no terms; leave it empty where no end is set")
    beds = forms.IntegerField(label="How many children may live there?", min_value=1, max_value=99)
    from_age = forms.IntegerField(label="The youngest, in years", min_value=0, max_value=OLDEST)
    to_age = forms.IntegerField(label="The oldest, in years", min_value=0, max_value=OLDEST)
    kinds = forms.MultipleChoiceField(
        label="What is it approved for? Leave it empty where its terms do not narrow it",
        choices=Care.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    terms = words("What else its terms say, and who decided them", rows=3)

    one_child = choice(
        "It is approved for one named child only. Is that still so?", YES_NO, "Say whether that is still so."
    )

    def __init__(self, *args: Any, names_a_child: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if not names_a_child:
            del self.fields["one_child"]

    def facts(self) -> TermsFacts:
        said = self.cleaned_data
        same = {name: said[name] for name in OF_TERMS}
        is_for_others = said.get("one_child") == "NO"
        return TermsFacts(**same, kinds=tuple(said["kinds"]), is_for_others=is_for_others)


class WrittenForm(PlainForm):
    """What the register says of a home beside its terms."""

    name = line("Name of the home or the carers", needed="Give it a name.")
    lines = words("Address", rows=3, needed="Say where the home is.")
    postcode = line("Postcode")
    in_the_area = choice("Is it inside this authority’s area?", YES_NO, "Say whether it is inside the area.")
    urn = line("The regulator’s number, where it has one")
    weekly_cost = forms.IntegerField(
        label="What a week costs for one child, in whole pounds, where it is known",
        min_value=0,
        required=False,
    )
    because = words("Why it is changed, or who said so", needed=SAY_WHY)

    def facts(self) -> WrittenFacts:
        said = self.cleaned_data
        same = {name: said[name] for name in WRITTEN}
        return WrittenFacts(**same, is_in_the_area=said["in_the_area"] == "YES")


class CloseForm(PlainForm):
    on = day("From which day may nobody live there?", "Say from which day.")
    because = words("Why it closes, and who said so", needed=SAY_WHY)


class OpenForm(PlainForm):
    because = words("Why it is open after all, or who said so", needed=SAY_WHY)


Changing = TermsForm | WrittenForm | CloseForm | OpenForm
Answers = dict[str, Any]

__all__ = ["Answers", "Changing", "CloseForm", "OpenForm", "TermsForm", "WrittenForm"]

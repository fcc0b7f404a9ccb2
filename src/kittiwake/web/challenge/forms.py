"""What is asked before a challenge is raised, answered, taken further, closed or read again."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms

from kittiwake.core.dates import says_day
from kittiwake.records.challenge.choices import Challenger, Sustained
from kittiwake.web.components.forms import PlainForm

if TYPE_CHECKING:
    from kittiwake.records.challenge.selectors import Work
    from kittiwake.records.people.models import Agency


def _words(label: str, *, needed: str = "", rows: int = 4, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=bool(needed),
        help_text=help_text,
        strip=False,
        widget=forms.Textarea(attrs={"rows": str(rows)}),
        error_messages={"required": needed},
    )


def _offered(works: "Iterable[Work]") -> list[tuple[str, str]]:
    return [(work.key, f"{work.says} ({says_day(work.on)})") for work in works]


class Raised(PlainForm):
    """What is challenged, by whom, why, and what should change."""

    about = forms.ChoiceField(
        label="What do you challenge?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you challenge."},
    )
    challenger = forms.ChoiceField(
        label="Who challenges?",
        choices=Challenger.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say who challenges."},
    )
    agency = forms.ChoiceField(label="Which agency", required=False)
    challenger_name = forms.CharField(label="Their name, if it is not you", required=False, max_length=200)
    concern = _words("What is wrong, and why", needed="Say what is wrong, and why.", rows=5)
    wants = _words("What should change", needed="Say what should change.")

    def __init__(
        self, *args: Any, works: "Iterable[Work]", agencies: "Iterable[Agency]", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.offer("about", _offered(works))
        self.offer("agency", [("", "Choose the agency"), *((str(each.pk), each.name) for each in agencies)])

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if typed.get("challenger") == Challenger.PARTNER and not typed.get("agency"):
            self.add_error("agency", "Say which agency disagrees.")
        return typed


class Answered(PlainForm):
    text = _words("Your answer", needed="Write what you answer, and what will be done by when.", rows=5)


class TakenFurther(PlainForm):
    because = _words("Why it goes further", needed="Say why it goes further.")


class Closed(PlainForm):
    """What changed and where it is written now; or how the challenger accepted that nothing did."""

    after = forms.ChoiceField(
        label="What did it change?",
        required=False,
        widget=forms.RadioSelect,
        help_text="What was written on the record since the challenge was raised.",
    )
    what_changed = _words("What is different now")
    accepted = _words("How the challenger accepted that nothing changed")

    def __init__(self, *args: Any, works: "Iterable[Work]", **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("after", [*_offered(works), ("", "Nothing changed")])


class ReadAgain(PlainForm):
    review = forms.ChoiceField(
        label="At which review?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the review."},
    )
    sustained = forms.ChoiceField(
        label="Does what changed still hold?",
        choices=Sustained.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether what changed still holds."},
    )
    evidence = _words("How do you know?", needed="Say how you know.")

    def __init__(self, *args: Any, works: "Iterable[Work]", **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("review", _offered(works))

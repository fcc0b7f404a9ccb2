"""Forms for a contact that has just arrived."""

from datetime import datetime
from typing import Any

from django import forms

from kittiwake.core import today as clock
from kittiwake.records.front_door.choices import SOURCES, How
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door.forms.fields import MomentInWords
from kittiwake.web.front_door.present.drafted import Proposed

ANOTHER = "another"
CHOOSE = ("", "Choose one")


class FromFile(PlainForm):
    message = forms.FileField(
        label="E-mail file",
        help_text="A file ending .eml, up to 25 MB: in your mail program, save the message as a file.",
        error_messages={
            "required": "Choose the e-mail file.",
            "empty": "The file is empty. Save the message again.",
        },
    )


class FromWords(PlainForm):
    words = forms.CharField(
        label="The words of the message",
        help_text="Paste all of it, with its headings if it has any.",
        widget=forms.Textarea(attrs={"rows": "8"}),
        strip=False,
        error_messages={"required": "Paste the words of the message."},
    )


def moment_choice(moments: list[tuple[str, str]]) -> forms.ChoiceField:
    """The moments that a message tells, none chosen beforehand."""
    return forms.ChoiceField(
        label="When did we first have it?", choices=moments, widget=forms.RadioSelect, required=False
    )


class NewContact(PlainForm):
    """A contact being written down. What a message proposes stands in it; the worker decides."""

    received_choice = forms.ChoiceField(required=False)
    received_at = MomentInWords(
        label="Date and time we first had it",
        help_text="Write it as 24 April 2017 at 8:11am. The decision clock starts then, not now.",
        required=False,
    )
    account = forms.CharField(
        label="What was said",
        help_text="In the words in which it was said. It is never changed after you send this.",
        widget=forms.Textarea(attrs={"rows": "10"}),
        strip=False,
        error_messages={"required": "Write down what was said, in the words in which it was said."},
    )
    occurred = forms.CharField(label="When it happened, as told", required=False, max_length=300)
    how = forms.ChoiceField(
        label="How it reached us",
        choices=How.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how it reached us."},
    )
    source_code = forms.ChoiceField(
        label="Who told us",
        choices=[CHOOSE, *SOURCES],
        error_messages={"required": "Choose who told us: it decides how we answer them."},
    )
    referrer_name = forms.CharField(label="Their name", required=False, max_length=200)
    referrer_role = forms.CharField(
        label="What they do, or who they are to the child", required=False, max_length=200
    )
    referrer_reached_at = forms.CharField(label="How to reach them", required=False, max_length=300)
    wants_no_name_given = forms.BooleanField(
        label="They do not want to be named to the family", required=False
    )
    is_urgent = forms.BooleanField(label="Urgent: a child may not be safe now", required=False)
    provenance = forms.ChoiceField(
        label="How the teller knows",
        choices=[CHOOSE, *Provenance.choices],
        error_messages={"required": "Choose how the teller knows."},
    )
    sharing = forms.ChoiceField(
        label="Who may be shown these words",
        choices=[CHOOSE, *Sharing.choices],
        error_messages={"required": "Choose who may be shown these words."},
    )

    def __init__(self, *args: Any, proposed: Proposed | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.proposed = proposed
        moments = proposed.moments if proposed else ()
        if proposed and proposed.account:
            del self.fields["account"]
        if len(moments) > 1:
            told = [(moment.value, moment.words) for moment in moments]
            self.fields["received_choice"] = moment_choice([*told, (ANOTHER, "Another moment")])
        else:
            del self.fields["received_choice"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "received_at" in self.errors:
            return cleaned
        chosen = cleaned.get("received_choice", ANOTHER)
        if "received_choice" in self.fields and not chosen:
            self.add_error(
                "received_choice", "Choose when we first had it: the message tells more than one moment."
            )
            return cleaned
        if chosen != ANOTHER:
            cleaned["received_at"] = datetime.fromisoformat(chosen)
        self._check_moment(cleaned.get("received_at"))
        return cleaned

    def _check_moment(self, moment: datetime | None) -> None:
        if moment is None:
            self.add_error(
                "received_at",
                "Give the date and time at which we first had it, such as 24 April 2017 at 8:11am.",
            )
        elif moment > clock.now():
            self.add_error("received_at", "We cannot have had it later than now. Check the date and time.")

    def received_because(self) -> str:
        """Where the chosen moment stood in the message, in words; blank when somebody typed it."""
        moments = self.proposed.moments if self.proposed else ()
        moment = self.cleaned_data["received_at"]
        return next((told.where for told in moments if datetime.fromisoformat(told.value) == moment), "")

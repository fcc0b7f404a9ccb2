"""What the writer of a letter types and ticks, and how it went."""

from typing import Any

from django import forms

from kittiwake.records.letters.choices import HowSent
from kittiwake.records.letters.recipients import Recipient
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door.forms.fields import MomentInWords


class LetterWritten(PlainForm):
    """The words of a letter, and whom its writer says it is for. Nobody is ticked beforehand."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput)
    text = forms.CharField(
        label="What the letter says",
        widget=forms.Textarea(attrs={"rows": "20"}),
        strip=False,
        help_text="Leave an empty line between paragraphs.",
        error_messages={"required": "Write what the letter says."},
    )
    confirmed = forms.ChoiceField(
        label="Who is this letter for?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Tick who the letter is for, after reading the name and the address above."
        },
    )

    def __init__(self, *args: Any, recipients: list[Recipient], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("confirmed", [(each.key, each.says) for each in recipients if not each.problem])


class Sent(PlainForm):
    """How a letter went."""

    how = forms.ChoiceField(
        label="How did it go?",
        choices=HowSent.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say how it went: by post, by e-mail, or handed over."},
    )
    to = forms.CharField(
        label="To which e-mail address, or who was there",
        required=False,
        max_length=300,
    )
    sent_at = MomentInWords(
        label="When did it go?",
        help_text="Write it as 24 April 2017 at 8:11am.",
        error_messages={"required": "Say when it went: the day and the time."},
    )

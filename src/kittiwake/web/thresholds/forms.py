"""What a second reader, a manager and whoever looks back type."""

from django import forms

from kittiwake.records.front_door.choices import DoneAboutIt, Outcome, Sooner
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door.forms.criteria import WithCriteria

OUTCOMES = [(value, words) for value, words in Outcome.choices if value != Outcome.ALREADY_OPEN]


def _words(label: str, *, needed: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": "4"}),
        error_messages={"required": needed},
    )


class ReadAgain(WithCriteria):
    """What the reader would have decided, from what was known then."""

    outcome = forms.ChoiceField(
        label="What should have happened next?",
        choices=OUTCOMES,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what should have happened next."},
    )
    reasons = _words("Why?", needed="Give your reasons: they are what the two readings are compared by.")


class Answer(PlainForm):
    """What was done about a rereading that saw another level."""

    question = forms.IntegerField(widget=forms.HiddenInput)
    done = forms.ChoiceField(
        label="What was done about it?",
        choices=DoneAboutIt.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what was done about it."},
    )
    because = _words("What was changed or learnt, or why not?", needed="Say what was learnt, or why.")


class Learnt(PlainForm):
    """What a look back came to, for one earlier contact."""

    earlier = forms.IntegerField(widget=forms.HiddenInput)
    sooner = forms.ChoiceField(
        label="Should it have been sooner?",
        choices=Sooner.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what the look back came to."},
    )
    learnt = _words(
        "What was learnt?",
        needed="Write down what was learnt.",
        help_text="About history, checks, thresholds or referrals. Not about a person who works here.",
    )

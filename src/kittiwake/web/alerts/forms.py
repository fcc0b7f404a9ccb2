"""What people type about an alert for visits."""

from django import forms

from kittiwake.records.alerts.choices import AlertKind, Concerns, Told
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm


class AlertForm(PlainForm):
    """An alert: what it is first, who told us, whether they know, and when to look again."""

    kind = forms.ChoiceField(
        label="What kind of alert is it?",
        choices=AlertKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what kind of alert it is."},
    )
    concerns = forms.ChoiceField(
        label="Whom or what does it concern?",
        choices=Concerns.choices,
        widget=forms.RadioSelect,
        help_text="An alert about where they live is shown for everybody who lives there.",
        error_messages={"required": "Choose whom or what it concerns."},
    )
    what = forms.CharField(
        label="What exactly should a visitor know?",
        widget=forms.Textarea(attrs={"rows": "4"}),
        help_text="What was seen or done, when, and what to do about it. Facts, not labels.",
        error_messages={"required": "Say what exactly a visitor should know."},
    )
    source = forms.CharField(
        label="Who told us, or saw it?",
        max_length=200,
        error_messages={"required": "Say who told us, or who saw it."},
    )
    since_on = DayField(label="Since when is it so?", error_messages={"required": "Say since when it is so."})
    told = forms.ChoiceField(
        label="Were they told that this is recorded?",
        choices=Told.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether they were told."},
    )
    not_told_because = forms.CharField(
        label="Why were they not told?", required=False, widget=forms.Textarea(attrs={"rows": "2"})
    )
    review_by = DayField(
        label="Look at it again by",
        help_text="Somebody checks whether it is still so. It goes on standing until somebody ends it.",
        error_messages={"required": "Say by when somebody looks at it again."},
    )


class ReviewForm(PlainForm):
    """What was found, and when to look again."""

    found = forms.CharField(
        label="What did you find?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="Who was asked, and what is so today.",
        error_messages={"required": "Say what you found."},
    )
    review_by = DayField(
        label="Look at it again by",
        error_messages={"required": "Say by when somebody looks at it again."},
    )


class EndForm(PlainForm):
    """Why the alert holds no longer."""

    reason = forms.CharField(
        label="Why does it hold no longer?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="And how you know. The alert stays to be read.",
        error_messages={"required": "Say why it holds no longer."},
    )

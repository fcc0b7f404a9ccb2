"""What is asked before a child waits, is allocated, or is handed over."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms

from kittiwake.records.workforce.choices import Priority
from kittiwake.records.workforce.services.working import MOST_CHILDREN, MOST_HOURS
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm

if TYPE_CHECKING:
    from kittiwake.records.access.models import Post, Team


def _words(label: str, *, needed: str = "", help_text: str = "", rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=bool(needed),
        widget=forms.Textarea(attrs={"rows": str(rows)}),
        error_messages={"required": needed},
    )


class Asked(PlainForm):
    """How soon a child needs a worker, why, and what waiting risks."""

    priority = forms.ChoiceField(
        label="How soon does the child need a worker?",
        choices=Priority.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say how soon the child needs a worker."},
    )
    reason = _words("Why a worker is needed", needed="Say why the child needs a worker.")
    risk = _words(
        "What may happen while the child waits",
        help_text="Say it so that the next reader can act on it, and what keeps the child safe meanwhile.",
    )
    team = forms.ChoiceField(label="With which team", required=False)

    def __init__(self, *args: Any, teams: "Iterable[Team]", **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("team", [("", "No team yet"), *((str(team.pk), team.name) for team in teams)])


class Ending(PlainForm):
    because = _words("Why no worker is needed", needed="Say why no worker is needed any more.", rows=2)


class Allocated(PlainForm):
    """To whom, and why. What is known of each worker stands beside their name."""

    instead_of = forms.IntegerField(widget=forms.HiddenInput, required=False)
    post = forms.ChoiceField(
        label="Who",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who is to work with the child."},
    )
    reason = _words("Why this worker, and why now", needed="Say why this worker, and why now.", rows=3)
    despite = _words(
        "Why all the same",
        help_text="Only for a worker who is away, or who holds as many children as was agreed.",
        rows=2,
    )

    def __init__(self, *args: Any, posts: "Iterable[Post]", **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("post", [(str(post.pk), f"{post.user.name}, {post.title.lower()}") for post in posts])


class HandedOver(PlainForm):
    """What the next worker must know. Every question needs an answer, if only that there is nothing."""

    going_on = _words("What is going on", needed="Say what is going on with the child.", rows=6)
    due = _words("What is due, and by when", needed="Say what is due. If nothing is, say so.")
    child_knows = _words(
        "What the child knows about the change of worker",
        needed="Say what the child knows about it, and who told them. If nothing, say so.",
    )
    promised = _words(
        "What was promised to the child or the family",
        needed="Say what was promised. If nothing was, say so.",
    )
    ring = _words(
        "Whom to ring",
        needed="Say whom to ring. If there is nobody, say so.",
        help_text="Names and numbers of those who know the child best, and of the worker who leaves.",
    )


class Pattern(PlainForm):
    from_on = DayField(label="From which day", error_messages={"required": "Say from which day this holds."})
    hours = forms.DecimalField(
        label="Hours a week", required=False, min_value=0, max_value=MOST_HOURS, decimal_places=1
    )
    is_newly_qualified = forms.BooleanField(label="Newly qualified", required=False)
    most_children = forms.IntegerField(
        label="At most this many children",
        required=False,
        min_value=0,
        max_value=MOST_CHILDREN,
        help_text="The number that was agreed with them. Leave it empty where none was.",
    )


class Away(PlainForm):
    """It shares a page with `Pattern`, so its boxes have names of their own there."""

    from_on = DayField(
        label="First day away", error_messages={"required": "Say which day is the first away."}
    )
    to_on = DayField(label="Last day away", required=False, help_text="Leave it empty while nobody knows.")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "away_%s"} | options)

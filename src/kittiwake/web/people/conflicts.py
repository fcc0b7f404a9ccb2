"""Two people changed one person's details: what differs, and what the author chose."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kittiwake.core.dates import says_day
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.people.services import current_value
from kittiwake.web.components.words import moment
from kittiwake.web.people.forms import Changing, Details

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.people.models import Person
    from kittiwake.records.subject.models import Subject

MINE, THEIRS, BOTH = "yours", "theirs", "both"
TEXTS = ("gender", "religion", "first_language", "source")
"""Fields in which both texts can stand beside one another."""
COMPARED = "compared"
NOT_CARRIED = (
    "csrfmiddlewaretoken",
    "version",
    COMPARED,
    *(f"{name}_choice" for name in Details.base_fields),
)
YES_NO = {True: "yes", False: "no", None: ""}
GROWN_UP = {True: "adult", False: "child", None: ""}


@dataclass(frozen=True, kw_only=True)
class Differing:
    """One field that stands otherwise in the record than the author typed it, for kit.two_texts."""

    name: str
    label: str
    theirs: str
    yours: str


def stored_answers(person: "Person") -> dict[str, Any]:
    """What the form shows before anything is typed."""
    stored = {name: current_value(person, name) for name in Details.base_fields}
    return stored | {
        "birth_precision": person.birth_precision if person.born_on else "EXACT",
        "is_adult": GROWN_UP[person.is_adult],
        "needs_interpreter": YES_NO[person.needs_interpreter],
        "version": person.version,
    }


def unsettled(form: Changing, person: "Person") -> list[Differing]:
    """What the author has still to choose: nothing while the version they saw is the one that stands."""
    is_current = form.cleaned_data["version"] == person.version
    if is_current and not form.data.get(COMPARED):
        return []
    return [
        Differing(
            name=name,
            label=str(form.fields[name].label),
            theirs=says(form, name, current_value(person, name)),
            yours=says(form, name, mine),
        )
        for name, mine in form.known().items()
        if mine != current_value(person, name) and not (is_current and _choice(form, name))
    ]


def settled(form: Changing, person: "Person") -> dict[str, Any]:
    """What to write: mine, less what was left to the other, plus what was joined."""
    changes = {name: mine for name, mine in form.known().items() if _choice(form, name) != THEIRS}
    for name in TEXTS:
        if _choice(form, name) == BOTH:
            changes[name] = f"{current_value(person, name)}; {changes[name]}"
    return changes


def saved_by(viewer: "User", subject: "Subject") -> str:
    """Who saved the version that stands now, and when."""
    changed = (
        events_visible_to(viewer, subject).filter(kind="person.changed").order_by("-recorded_at").first()
    )
    return f"{changed.recorded_by}, {moment(changed.recorded_at)}" if changed else "somebody else"


def says(form: Changing, name: str, value: Any) -> str:
    """A value as the page shows it."""
    if hasattr(value, "year"):
        return says_day(value)
    words = dict(getattr(form.fields[name], "choices", ()))
    if isinstance(value, (tuple, list)):
        return ", ".join(str(words.get(code, code)) for code in value)
    if value is None or isinstance(value, bool):
        value = (GROWN_UP if name == "is_adult" else YES_NO)[value]
    return str(words.get(value, value))


def _choice(form: Changing, name: str) -> str:
    """The author's choice for a field; none where both were asked for and only one can stand."""
    choice = str(form.data.get(f"{name}_choice", ""))
    return "" if choice == BOTH and name not in TEXTS else choice

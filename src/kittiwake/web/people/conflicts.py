"""Two people changed one person's details: what differs, and what the author chose."""

from dataclasses import dataclass
from typing import Any

from kittiwake.core.dates import says_day
from kittiwake.records.people.models import Person
from kittiwake.records.people.services import current_value
from kittiwake.web.people.forms import Changing, Details

MINE, THEIRS, BOTH = "yours", "theirs", "both"
TEXTS = ("gender", "religion", "first_language", "source")
FROM_ANSWER = {True: "yes", False: "no", None: ""}
FROM_AGE = {True: "adult", False: "child", None: ""}


@dataclass(frozen=True, kw_only=True)
class Differing:
    """One field that somebody else saved differently, for kit.two_texts."""

    name: str
    label: str
    theirs: str
    yours: str


def stored_answers(person: Person) -> dict[str, Any]:
    """What the form shows when nothing has been typed."""
    stored = {name: current_value(person, name) for name in Details.base_fields}
    return stored | {
        "birth_precision": person.birth_precision if person.born_on else "EXACT",
        "is_adult": FROM_AGE[person.is_adult],
        "needs_interpreter": FROM_ANSWER[person.needs_interpreter],
        "disabilities": list(stored["disabilities"]),
        "version": person.version,
    }


def unsettled(form: Changing, person: Person) -> list[Differing]:
    """Fields that differ from what is stored now, where the writer saw an older version and has not chosen."""
    if form.cleaned_data["version"] == person.version and not _chosen(form):
        return []
    mine = form.known()
    return [
        Differing(
            name=name,
            label=str(form.fields[name].label),
            theirs=says(form, name, current_value(person, name)),
            yours=says(form, name, value),
        )
        for name, value in mine.items()
        if value != _stored(person, name) and not _has_chosen(form, name, person)
    ]


def settled(form: Changing, person: Person) -> dict[str, Any]:
    """What to write: mine, less what the author left to the other, plus what they joined."""
    chosen = _chosen(form)
    changes = {name: value for name, value in form.known().items() if chosen.get(name) != THEIRS}
    for name, choice in chosen.items():
        if choice == BOTH and name in TEXTS:
            changes[name] = f"{current_value(person, name)}; {changes[name]}"
    return changes | {"birth_precision": changes["birth_precision"] or person.birth_precision} if "birth_precision" in changes else changes


def saved_by(person: Person) -> str:
    """Who saved the version that stands now is on the line; here it is enough that somebody did."""
    return "somebody else meanwhile"


def says(form: Changing, name: str, value: Any) -> str:
    """A value as the page shows it."""
    if hasattr(value, "year"):
        return says_day(value)
    words = dict(getattr(form.fields[name], "choices", ()))
    if isinstance(value, (tuple, list)):
        return ", ".join(str(words.get(code, code)) for code in value)
    answers = FROM_AGE if name == "is_adult" else FROM_ANSWER
    key = answers[value] if isinstance(value, bool) or value is None else value
    return str(words.get(key, key))


def _stored(person: Person, name: str) -> Any:
    return current_value(person, name)


def _chosen(form: Changing) -> dict[str, str]:
    choices = {name: str(form.data.get(f"{name}_choice", "")) for name in Details.base_fields}
    return {name: choice for name, choice in choices.items() if choice}


def _has_chosen(form: Changing, name: str, person: Person) -> bool:
    choice = _chosen(form).get(name)
    is_current = form.cleaned_data["version"] == person.version
    return is_current and (choice in (MINE, THEIRS) or (choice == BOTH and name in TEXTS))

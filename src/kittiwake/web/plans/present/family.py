"""The family's own versions of a plan: who has one, what it says, and how it was gone through."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.text import fold
from kittiwake.records.plans import selectors
from kittiwake.records.plans.choices import Audience, Interpreter
from kittiwake.records.plans.making import HEADINGS, NAMES
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Copy, Explained, Plan, PlanVersion
    from kittiwake.records.plans.recipients import Recipient


def newest_copies(version: "PlanVersion") -> dict[int, "Copy"]:
    """What each person was given last, by their primary key."""
    copies: dict[int, Copy] = {}
    for each in reversed(version.copies.all()):
        copies.setdefault(each.recipient_id, each)
    return copies


def family_rows(
    people: "Iterable[Recipient]", copies: "dict[int, Copy]", plan: "Plan", *, key: UUID
) -> list[DeskRow]:
    """Each person the plan is for: whether they have it, and whether it was explained."""
    rows = []
    for person in people:
        status, tone = _has_it(copies.get(person.subject.pk))
        url = "" if person.problem else _address(person, copies, plan, key)
        rows.append(DeskRow(title=person.says, url=url, hint=person.problem, status=status, tone=tone))
    return rows


def family_columns(
    people: "Iterable[Recipient]", copies: "dict[int, Copy]", plan: "Plan", *, key: UUID
) -> list[dict[str, Any]]:
    """What everybody is given, beside one another: each person with their own words, or none yet."""
    return [
        {
            "title": person.says,
            "status": _has_it(copies.get(person.subject.pk)),
            "url": "" if person.problem else _address(person, copies, plan, key),
            "problem": person.problem,
            "limits": _limits(copies[person.subject.pk]) if person.subject.pk in copies else [],
            "parts": copy_parts(copies[person.subject.pk]) if person.subject.pk in copies else [],
        }
        for person in people
    ]


def _has_it(copy: "Copy | None") -> tuple[str, str]:
    if copy is None:
        return "Not written yet", "soon"
    told = any(one.interpreter != Interpreter.NOT_THERE for one in copy.explained.all())
    return ("Explained", "good") if told else ("Not explained yet", "soon")


def _address(person: "Recipient", copies: "dict[int, Copy]", plan: "Plan", key: UUID) -> str:
    copy = copies.get(person.subject.pk)
    if copy:
        return reverse("plans:copy", args=[key, plan.pk, copy.pk])
    return reverse("plans:copy_write", args=[key, plan.pk, person.key])


def _limits(copy: "Copy") -> list[str]:
    """For which age it is written, in which language, and whether it is easy read."""
    language = f"In {copy.language}" if copy.language else ""
    easy = "Easy read" if copy.is_easy_read else ""
    return [
        words for words in (copy.get_age_band_display() if copy.age_band else "", language, easy) if words
    ]


def language_of(person: "Recipient") -> str:
    """What they speak, where that is not English."""
    return "" if fold(person.language) == "english" else person.language


def plan_lines(version: "PlanVersion") -> list[str]:
    """The plan in short, to write the family's version from."""
    lines = [version.says]
    for outcome, actions in selectors.rows_of(version):
        lines.append(outcome.wish)
        lines += [f"{each.who}: {each.what}" for each in actions]
    return [line for line in lines if line.strip()]


def beside(copies: "dict[int, Copy]", to: "Recipient") -> list[tuple[str, list[tuple[str, str]]]]:
    """What the others are given, to write side by side."""
    return [(each.recipient_name, copy_parts(each)) for key, each in copies.items() if key != to.subject.pk]


def copy_parts(copy: "Copy") -> list[tuple[str, str]]:
    """What was written for them, each part under its heading; nothing that was left empty."""
    headings = zip(HEADINGS[Audience(copy.audience)], NAMES, strict=True)
    return [(heading, text) for heading, name in headings if (text := getattr(copy, name))]


def explained_words(each: "Explained") -> str:
    said = f" They said: {each.said}" if each.said else ""
    return (
        f"{says_day(each.on)}, {each.where}, by {each.by}. Interpreter: "
        f"{each.get_interpreter_display().lower()}.{said}"
    )

"""A child's voice in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.selectors import identities
from kittiwake.records.voice.choices import Answer, Form, Occasion, UsedIn
from kittiwake.records.voice.selectors import everybody_wanting, is_unused
from kittiwake.web.components.shapes import DeskRow, Section

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.access.models import User
    from kittiwake.records.voice.models import LifeStory, Offer, Use, View
    from kittiwake.records.voice.selectors import Wanted


@dataclass(frozen=True, kw_only=True)
class Said:
    """One thing that the child said. `waits` is true where nobody used it in the local time."""

    pk: int
    about: str
    says: str
    told: str
    before: str
    uses: list[str]
    waits: bool


def said(view: "View", *, on: date) -> Said:
    how = Form(view.form).label
    kept = f" Kept: {view.where}." if view.where else ""
    return Said(
        pk=view.pk,
        about=view.about,
        says=view.says,
        told=f"{how}, {says_day(view.on)}, to {view.told_to}. Written by {view.by}.{kept}",
        before=_before(view),
        uses=[_use(each) for each in _uses(view)],
        waits=is_unused(view, on=on),
    )


def _before(view: "View") -> str:
    earlier = view.supersedes
    return f"Put right: {view.reason} Before: “{earlier.says}” ({earlier.by})" if earlier else ""


def _uses(view: "View") -> list["Use"]:
    earlier = view.supersedes
    return [*view.uses.all(), *(_uses(earlier) if earlier is not None else ())]


def _use(use: "Use") -> str:
    return f"{UsedIn(use.used_in).label}, {says_day(use.on)}: {use.changed} ({use.by})"


def offer_rows(offers: Iterable["Offer"]) -> list[list[str]]:
    return [
        [
            f"{each.get_who_display()}, {says_day(each.offered_on)}",
            f"{Occasion(each.occasion).label}. {each.how}",
            _answered(each),
            _came(each),
        ]
        for each in offers
    ]


def _answered(offer: "Offer") -> str:
    if offer.answered_on is None:
        return Answer.NOT_YET.label
    again = f" To be offered again on {says_day(offer.again_on)}." if offer.again_on else ""
    return f"{Answer(offer.answer).label}, {says_day(offer.answered_on)}: {offer.why}{again}"


def _came(offer: "Offer") -> str:
    if offer.ended_on:
        return f"Ended {says_day(offer.ended_on)}: {offer.changed}"
    if offer.met_on:
        return f"{offer.provider}, met {says_day(offer.met_on)}"
    if offer.answer == Answer.WANTED and offer.answered_on:
        return f"Waits since {says_day(offer.answered_on)}"
    return ""


def ways_on(offers: Iterable["Offer"], *, key: "UUID") -> list[tuple[str, str]]:
    """What may be written next about each offer: words of a link, and its address."""
    found = []
    for each in offers:
        whose = f"{each.get_who_display().lower()} offered {says_day(each.offered_on)}"
        if each.answer == Answer.NOT_YET:
            found.append((f"Answer to {whose}", reverse("voice:answer", args=[key, each.pk])))
        elif each.answer == Answer.WANTED and each.ended_on is None:
            if each.met_on is None:
                found.append((f"They met: {whose}", reverse("voice:met", args=[key, each.pk])))
            found.append((f"It is over: {whose}", reverse("voice:end", args=[key, each.pk])))
    return found


def story_rows(stories: Iterable["LifeStory"]) -> list[list[str]]:
    return [
        [
            each.get_kind_display(),
            f"{says_day(each.made_on)}, {each.made_by}",
            f"{each.where_on_file}, since {says_day(each.filed_on)}" if each.filed_on else "Not on the file",
            each.copies or "Nobody has a copy",
        ]
        for each in stories
    ]


def to_file(stories: Iterable["LifeStory"], *, key: "UUID") -> list[tuple[str, str]]:
    return [
        (
            f"Say where on the file it is: {each.get_kind_display().lower()} of {says_day(each.made_on)}",
            reverse("voice:filed", args=[key, each.pk]),
        )
        for each in stories
        if each.filed_on is None
    ]


def due_rows(viewer: "User", found: list["Wanted"]) -> list[DeskRow]:
    """One line for each offer that is due, of those whom the viewer reads. Names are asked for once."""
    known = identities(viewer, [each.child for each in found]) if found else {}
    return [
        DeskRow(
            title=who.name,
            url=reverse("voice:offer", args=[who.key]),
            hint=each.because,
            status=f"Offer {each.who.label[0].lower()}{each.who.label[1:]}",
            tone="soon",
        )
        for each in found
        if (who := known.get(each.child.pk)) and who.reach == Reach.FULL
    ]


def due_sections(viewer: "User") -> list[Section]:
    return [
        Section(
            id="due",
            title="To be offered now",
            empty="Nobody waits for an offer.",
            rows=due_rows(viewer, everybody_wanting(viewer)),
        )
    ]

"""What one child said, what was offered to them, and their story, for those who may read the record."""

from datetime import date, timedelta

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of
from kittiwake.records.voice.choices import Story
from kittiwake.records.voice.models import LifeStory, Offer, View

UNUSED_AFTER = timedelta(days=42)
"""From then on what a child said and nobody used is shown as unused. A local setting: ours."""


def views_of(viewer: User, subject: Subject) -> list[View]:
    """What the child said, as it stands, the newest first, with each use. Two queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    told = View.objects.filter(subject__in=records_of(subject), superseded_by=None)
    return list(told.select_related("by", "supersedes__by").prefetch_related("uses__by"))


def view_of(viewer: User, subject: Subject, view_id: int) -> View | None:
    return next((each for each in views_of(viewer, subject) if each.pk == view_id), None)


def is_unused(view: View, *, on: date) -> bool:
    """Nobody has said what was made of it, and the local time for that is over."""
    return not used(view) and view.on + UNUSED_AFTER < on


def used(view: View) -> list[object]:
    """Each use of it; also of the version that it put right."""
    earlier = view.supersedes
    return [*view.uses.all(), *(used(earlier) if earlier is not None else ())]


def offers_of(viewer: User, subject: Subject) -> list[Offer]:
    """Every offer of an advocate or a visitor, the newest first. One query."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return list(Offer.objects.filter(subject__in=records_of(subject)).select_related("by"))


def offer_of(viewer: User, subject: Subject, offer_id: int) -> Offer | None:
    return next((each for each in offers_of(viewer, subject) if each.pk == offer_id), None)


def stories_of(viewer: User, subject: Subject) -> list[LifeStory]:
    """What keeps the child's story, the newest first. One query."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return list(LifeStory.objects.filter(subject__in=records_of(subject)).select_related("recorded_by"))


def story_of(viewer: User, subject: Subject, story_id: int) -> LifeStory | None:
    return next((each for each in stories_of(viewer, subject) if each.pk == story_id), None)


def life_story_on_file(subject: Subject, kind: str = Story.LETTER) -> bool:
    """Whether what was made of this kind is on the child's file. The caller has read the record."""
    known = LifeStory.objects.filter(subject__in=records_of(subject), kind=kind)
    return known.filter(filed_on__isnull=False).exists()

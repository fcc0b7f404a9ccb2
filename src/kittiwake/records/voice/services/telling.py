"""Life story work: what was made, and where on the file it is."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record
from kittiwake.records.voice import events
from kittiwake.records.voice.choices import Story
from kittiwake.records.voice.models import LifeStory


@dataclass(frozen=True, kw_only=True)
class StoryFacts:
    """What was made for the child, when and by whom; who has a copy."""

    kind: str
    made_on: date
    made_by: str
    copies: str = ""


@transaction.atomic
def record_story(*, subject: Subject, facts: StoryFacts, act: Act) -> LifeStory:
    """Something was made that keeps the child’s story. Raises policies.NotPermitted, BadCare."""
    child = first_record(subject)
    require_on(act, "voice.record", child)
    if facts.kind not in Story.values:
        raise BadCare("Say what was made.")
    if facts.made_on > local_day(act.at):
        raise BadCare("That day has not come. Check the date.")
    row = LifeStory.objects.create(
        subject=child, kind=facts.kind, made_on=facts.made_on, copies=clean(facts.copies).strip(),
        recorded_by=act.by, recorded_at=act.at,
        made_by=needed(facts.made_by, "Who made it", "Say who made it.", at_most=LONGEST_LINE),
    )  # fmt: skip
    says = f"{events.STORY_MADE.says}: {row.get_kind_display().lower()}"
    record(events.STORY_MADE, act, about=[child], source=row, when=When.day(row.made_on), says=says)
    return row


@transaction.atomic
def file_story(*, story: LifeStory, on: date, where: str, act: Act) -> LifeStory:
    """It is on the child’s file: where. Raises policies.NotPermitted, BadCare, CareMovedOn."""
    held = LifeStory.objects.select_for_update(of=["self"]).select_related("subject").get(pk=story.pk)
    require_on(act, "voice.record", held.subject)
    if held.filed_on is not None:
        raise CareMovedOn("This is on the file already.")
    if not held.made_on <= on <= local_day(act.at):
        raise BadCare(f"It was made on {says_day(held.made_on)}. Say a day from then until today.")
    held.filed_on = on
    held.where_on_file = needed(where, "Where", "Say where on the file it is.", at_most=LONGEST_LINE)
    held.save()
    says = f"{events.STORY_FILED.says}: {held.get_kind_display().lower()}, {held.where_on_file}"
    about = [first_record(held.subject)]
    record(events.STORY_FILED, act, about=about, source=held, when=When.day(on), says=says)
    return held

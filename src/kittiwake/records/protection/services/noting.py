"""The chair's private notes."""

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act
from kittiwake.records.protection.models import ChairNote, Conference
from kittiwake.records.protection.services.texts import needed


def note_privately(*, conference: Conference, words: str, act: Act) -> ChairNote:
    """Keep a note that only the chair reads. It stands on no child's line.

    Raises  policies.NotPermitted for anybody but the chair; BadProtection.
    """
    policies.require(act.by, "conference.chair", on=local_day(act.at))
    if conference.chair_id != act.by.pk:
        raise policies.NotPermitted("Only the chair of this conference keeps notes here.")
    kept = needed(words, "The note", "Write the note first.")
    return ChairNote.objects.create(conference=conference, words=kept, by=act.by, at=act.at)

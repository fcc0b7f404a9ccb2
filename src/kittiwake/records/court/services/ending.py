"""What the legal panel decides, and the end of pre-proceedings: by a decision, and never by itself."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.court import events
from kittiwake.records.court.choices import Ending, PanelSays
from kittiwake.records.court.models import PanelLook, PreProceedings
from kittiwake.records.court.policies import require_open
from kittiwake.records.court.services.facts import BadCourt, needed, past
from kittiwake.records.court.services.working import children_in, going
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.subject.whole import first_record


@transaction.atomic
def look_at(
    *, case: PreProceedings, on: date, says: str, because: str, again_on: date | None, act: Act
) -> PanelLook:
    """The legal panel looked at this family. It stays on the agenda until pre-proceedings are ended.

    Raises  policies.NotPermitted; BadCourt; CourtMovedOn.
    """
    held = going(case, act, "gateway.decide")
    if says not in PanelSays.values:
        raise BadCourt("Say what the panel decided.")
    if says == PanelSays.GO_ON and (again_on is None or again_on <= local_day(act.at)):
        raise BadCourt("Say on which day, after today, the panel looks again.")
    row = PanelLook.objects.create(
        case=held, on=past(on, act, after=held.issued_on, what="The letter"), says=says, again_on=again_on,
        because=needed(because, "The reasons", "Say why the panel decided so."), by=act.by, at=act.at,
    )  # fmt: skip
    when, words = When.day(row.on), f"{events.PANEL_LOOKED.says}: {row.get_says_display().lower()}"
    record(events.PANEL_LOOKED, act, about=children_in(held), source=row, case=held, when=when, says=words)
    return row


@transaction.atomic
def end_pre_proceedings(
    *, case: PreProceedings, on: date, endings: Mapping[int, str], because: str, act: Act
) -> PreProceedings:
    """End pre-proceedings, each child by their own ending. They leave the panel's agenda with it.

    endings  by the primary key of the child.
    Raises   policies.NotPermitted; BadCourt; CourtMovedOn. Source  replay R19.
    """
    held = going(case, act, "gateway.decide")
    require_open(act, "gateway.decide", children_in(held))
    rows = list(held.children.select_related("subject"))
    for row in rows:
        row.ending = endings.get(first_record(row.subject).pk, "")
        if row.ending not in Ending.values:
            raise BadCourt("Say for each child how pre-proceedings end.")
    held.ended_on = past(on, act, after=held.issued_on, what="The letter")
    held.ended_because = needed(because, "The reasons", "Say why they end so.")
    held.ended_by, held.ended_at = act.by, act.at
    held.save()
    for row in rows:
        row.save()
    ended = events.PRE_PROCEEDINGS_ENDED
    record_each(
        [
            Happening(
                kind=ended, about=[first_record(row.subject)], source=held, when=When.day(on),
                says=f"{ended.says}: {Ending(row.ending).label.lower()}",
            )
            for row in rows
        ],
        act,
    )  # fmt: skip
    return held

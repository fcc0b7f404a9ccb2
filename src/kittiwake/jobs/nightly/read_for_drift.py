"""The record is read for what stands still, so that a list of it is there in the morning."""

from kittiwake.assurance.drift import standing_still_on
from kittiwake.core.lengths import says_count
from kittiwake.core.today import local_day
from kittiwake.records.drift.services import keep
from kittiwake.records.line.services import Act

TITLE = "Read the record for what stands still"


def run(act: Act) -> str:
    kept = keep(standing_still_on(local_day(act.at)), act=act)
    return f"{says_count(kept.new, 'sign')} new, {kept.going_on} going on, {kept.gone} gone."

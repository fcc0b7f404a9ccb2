"""What the night left, acknowledged in the morning."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="night_entries_acknowledged",
    title="Entries from the night acknowledged in the morning",
    question="Does what happens at night reach those who work by day?",
    population="entries of the emergency duty team whose time to be acknowledged came",
    condition="acknowledged by the day team by that time (half past nine, unless set otherwise)",
    table="night_entries",
    counted=lambda entry: entry.night_entry_id.notnull(),
    met=lambda entry: entry.is_acknowledged_in_time,
    dated_by="acknowledge_by_on",
    dated_as="To be acknowledged",
    waits_for_day_to_end=True,
    case_kind="front_door.nightentry",
    case_id="night_entry_id",
    better_when="higher",
    does_not_show="Whether what was left to be done was done: acknowledging says that somebody has it.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 17; local measure, local time of day",
    owner="Head of the front door",
    review_by=date(2027, 4, 1),
    recommendation=1,
)

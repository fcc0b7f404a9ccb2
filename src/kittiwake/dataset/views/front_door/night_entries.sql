-- night_entries: one row for each entry that the emergency duty team left to the day team.
--
-- night_entry_id        bigint   unique
-- contact_id            bigint   contacts.contact_id; null when it belongs to no contact
-- happened_on           date     the London day on which it happened
-- recorded_on           date     the London day on which it was written down
-- acknowledge_by_on     date     the London day by whose set time it was to be acknowledged, as told when it was written
-- acknowledged_on       date     the London day on which the day team said that it has it; null until then
-- is_acknowledged       boolean  the day team has it
-- is_acknowledged_in_time  boolean  it said so by the set time of that day
-- has_work_left         boolean  something was left to be done
create view dataset.night_entries as
select
    entry.id as night_entry_id,
    entry.contact_id,
    (entry.happened_at at time zone 'Europe/London')::date as happened_on,
    (entry.recorded_at at time zone 'Europe/London')::date as recorded_on,
    (entry.acknowledge_by at time zone 'Europe/London')::date as acknowledge_by_on,
    (entry.acknowledged_at at time zone 'Europe/London')::date as acknowledged_on,
    entry.acknowledged_at is not null as is_acknowledged,
    coalesce(entry.acknowledged_at <= entry.acknowledge_by, false) as is_acknowledged_in_time,
    entry.to_do <> '' as has_work_left
from front_door_nightentry as entry;

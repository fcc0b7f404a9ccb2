-- care_clock_runs: one row for each clock that ran on a period of care, as it stands now.
--
-- clock_run_id  bigint  unique
-- person_id     bigint  people.person_id
-- clock         text    clocks.key
-- started_on    date    the day it counts from
-- due_on        date    the day that was told, put right where it was
-- stopped_on    date    the day on which it was done, or care ended; null while it runs
-- ceased_on     date    the day on which that period of care ended; null while it goes on
create view dataset.care_clock_runs as
select
    run.id as clock_run_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    run.clock::text as clock,
    run.started_on,
    run.due_on,
    run.stopped_on,
    period.to_on as ceased_on
from care_period as period
inner join subject_subject as record on record.id = period.subject_id
inner join line_clockrun as run on run."case" = 'care.period:' || period.id
where period.withdrawn_at is null;

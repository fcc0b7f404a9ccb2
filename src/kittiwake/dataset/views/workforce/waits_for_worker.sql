-- waits_for_worker: one row for each time a child waited for a worker.
--
-- wait_id              bigint   unique
-- person_id            bigint   people.person_id
-- priority             text     URGENT, HIGH or ORDINARY, as it last stood
-- asked_on             date     the London day on which a worker was asked for; for a referral, the day of the decision
-- contact_on           date     the London day of the contact that led here; null where none did
-- ended_on             date     the London day on which the wait ended; null while it goes on
-- is_allocated         boolean  it ended because a worker was allocated
-- is_withdrawn         boolean  it ended because no worker was needed any more
-- waited_working_days  bigint   working days from asking to the allocation; null without one
-- has_risk_written     boolean  somebody wrote what may happen while the child waits
create view dataset.waits_for_worker as
select
    wait.id as wait_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    wait.priority::text as priority,
    (wait.asked_at at time zone 'Europe/London')::date as asked_on,
    wait.contact_on,
    (wait.ended_at at time zone 'Europe/London')::date as ended_on,
    wait.ended_how = 'ALLOCATED' as is_allocated,
    wait.ended_how = 'WITHDRAWN' as is_withdrawn,
    wait.waited_days::bigint as waited_working_days,
    wait.risk <> '' as has_risk_written
from workforce_allocationwait as wait
inner join subject_subject as record on record.id = wait.subject_id;

-- spells_of_need: one row for each stretch of days for which a child counts as in need: a plan, a referral that was accepted, or a period of care but for a series of short breaks.
--
-- spell_id   bigint   unique: three times the number of the plan; of the referral, and one; or of the period of care, and two
-- person_id  bigint   people.person_id
-- kind       text     CHILD_PROTECTION, CHILD_IN_NEED, REFERRAL or LOOKED_AFTER
-- from_on    date     the first day: of the plan, the one on which the contact was received, or of the period of care
-- to_on      date     the last day, which counts: of care, that of its last night; null while it goes on
create view dataset.spells_of_need as
select
    plan.id * 3 as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    plan.kind::text as kind,
    plan.from_on,
    plan.to_on
from plans_plan as plan
inner join subject_subject as record on record.id = plan.subject_id
where plan.end_reason <> 'MISTAKE'
union all
select
    referral.id * 3 + 1 as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    'REFERRAL'::text as kind,
    referral.received_on as from_on,
    (referral.closed_at at time zone 'Europe/London')::date as to_on
from front_door_referral as referral
inner join subject_subject as record on record.id = referral.subject_id
where referral.withdrawn_at is null
union all
select
    period.id * 3 + 2 as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    'LOOKED_AFTER'::text as kind,
    min(status.from_on) as from_on,
    case when bool_and(status.to_on is not null) then max(status.to_on) - 1 end as to_on
from care_period as period
inner join subject_subject as record on record.id = period.subject_id
inner join care_legalstatus as status
    on status.subject_id = period.subject_id
    and status.withdrawn_at is null
    and status.code not in ('V3', 'V4')
    and (status.to_on is null or status.to_on > status.from_on)
    and status.from_on >= period.from_on
    and (period.to_on is null or status.from_on < period.to_on)
where period.withdrawn_at is null
group by period.id, record.id;

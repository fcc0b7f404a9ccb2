-- spells_of_need: one row for each stretch of days for which a child counts as in need: a plan, or a referral that was accepted.
--
-- spell_id   bigint   unique: twice the number of the plan, or twice that of the referral and one
-- person_id  bigint   people.person_id
-- kind       text     CHILD_PROTECTION, CHILD_IN_NEED or REFERRAL
-- from_on    date     the first day: of the plan, or the one on which the contact was received
-- to_on      date     the last day, which counts; null while it goes on
create view dataset.spells_of_need as
select
    plan.id * 2 as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    plan.kind::text as kind,
    plan.from_on,
    plan.to_on
from plans_plan as plan
inner join subject_subject as record on record.id = plan.subject_id
where plan.end_reason <> 'MISTAKE'
union all
select
    referral.id * 2 + 1 as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    'REFERRAL'::text as kind,
    referral.received_on as from_on,
    (referral.closed_at at time zone 'Europe/London')::date as to_on
from front_door_referral as referral
inner join subject_subject as record on record.id = referral.subject_id
where referral.withdrawn_at is null;

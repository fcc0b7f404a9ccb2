-- assessments_in_use: one row for each plan that leans on an assessment, and one more each time that the assessment was found out of date.
--
-- spell_id        bigint   unique: twice the number of the plan, or twice that of the sign and one
-- person_id       bigint   people.person_id
-- from_on         date     the first day of the plan, or the one whose reading found the assessment out of date
-- to_on           date     the last day, which counts; null while it goes on
-- is_out_of_date  boolean  the child's newest authorised assessment no longer held
create view dataset.assessments_in_use as
select
    plan.id * 2 as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    plan.from_on,
    plan.to_on,
    false as is_out_of_date
from plans_plan as plan
inner join subject_subject as record on record.id = plan.subject_id
where plan.end_reason <> 'MISTAKE'
union all
select
    sign.id * 2 + 1 as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    sign.found_on as from_on,
    case when helped.is_open then sign.gone_on - 1 else least(sign.gone_on - 1, helped.until_on) end as to_on,
    true as is_out_of_date
from drift_sign as sign
inner join subject_subject as record on record.id = sign.subject_id
cross join lateral (
    select bool_or(plan.to_on is null) as is_open, max(plan.to_on) as until_on
    from plans_plan as plan
    where plan.subject_id = any(array_append(record.whole, record.id)) and plan.end_reason <> 'MISTAKE'
) as helped
where sign.reason = 'out_of_date' and helped.is_open is not null;

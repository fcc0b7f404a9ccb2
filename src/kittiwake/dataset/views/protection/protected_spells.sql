-- protected_spells: one row for each child protection plan, and one more for each category that it had.
--
-- spell_id   bigint   unique: twice the number of the plan, or twice that of the category and one
-- plan_id    bigint   plans.plan_id
-- person_id  bigint   people.person_id
-- category   text     NEG, PHY, SAB, EMO or MUL; null in the row of the whole plan
-- from_on    date     the first day of the plan, or of the category
-- to_on      date     the last day, which counts; null while it goes on
create view dataset.protected_spells as
select
    plan.id * 2 as spell_id,
    plan.id as plan_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    null::text as category,
    plan.from_on,
    plan.to_on
from plans_plan as plan
inner join subject_subject as record on record.id = plan.subject_id
where plan.kind = 'CHILD_PROTECTION' and plan.end_reason <> 'MISTAKE'
union all
select
    spell.id * 2 + 1 as spell_id,
    plan.id as plan_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    spell.category::text as category,
    spell.from_on,
    least(spell.to_on, plan.to_on) as to_on
from protection_plancategory as spell
inner join plans_plan as plan on plan.id = spell.plan_id
inner join subject_subject as record on record.id = plan.subject_id
where plan.kind = 'CHILD_PROTECTION' and plan.end_reason <> 'MISTAKE';

-- plans: one row for each plan of a child, without those recorded by mistake.
--
-- plan_id          bigint   unique
-- person_id        bigint   people.person_id
-- kind             text     CHILD_IN_NEED or CHILD_PROTECTION
-- from_on          date     the first day
-- to_on            date     the last day, which counts; null while it stands
-- end_reason       text     why it ended, such as STEPPED_DOWN; null while it stands
-- contingency_on   date     the day of the first version that says what happens if not enough changes; null without one
-- was_protected    boolean  a child protection plan of the child's had begun before, here or in what came before this record
-- protected_until  date     the latest day on which such an earlier plan ended; null where none did
create view dataset.plans as
select
    plan.id as plan_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    plan.kind::text as kind,
    plan.from_on,
    plan.to_on,
    nullif(plan.end_reason, '')::text as end_reason,
    (
        select min((version.written_at at time zone 'Europe/London')::date)
        from plans_planversion as version
        where version.plan_id = plan.id and version.if_not <> ''
    ) as contingency_on,
    before.plans > 0 as was_protected,
    before.ended_on as protected_until
from plans_plan as plan
inner join subject_subject as record on record.id = plan.subject_id
cross join lateral (
    select count(*) as plans, max(earlier.to_on) as ended_on
    from (
        select own.to_on
        from plans_plan as own
        where own.subject_id = any(array_append(record.whole, record.id))
            and own.kind = 'CHILD_PROTECTION'
            and own.end_reason <> 'MISTAKE'
            and own.from_on < plan.from_on
        union all
        select known.to_on
        from front_door_episode as known
        where known.subject_id = any(array_append(record.whole, record.id))
            and known.kind = 'CP_PLAN'
            and known.from_on < plan.from_on
    ) as earlier
) as before
where plan.end_reason <> 'MISTAKE';

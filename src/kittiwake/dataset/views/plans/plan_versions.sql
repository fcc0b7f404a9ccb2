-- plan_versions: one row each time that a plan was written, without plans recorded by mistake.
--
-- plan_version_id     bigint   unique
-- plan_id             bigint   plans.plan_id
-- person_id           bigint   people.person_id
-- kind                text     CHILD_IN_NEED or CHILD_PROTECTION
-- number              bigint   the first is 1
-- written_on          date     the London day
-- agreed_on           date     the day on which it was agreed; null where it was not
-- has_contingency     boolean  it says what happens if not enough changes
-- has_childs_version  boolean  it was written for the child as well, in words for their age
-- is_shared           boolean  somebody explained it in person to a parent and to the child; what is written for a baby to read later needs nobody
create view dataset.plan_versions as
select
    version.id as plan_version_id,
    version.plan_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    plan.kind::text as kind,
    version.number::bigint as number,
    (version.written_at at time zone 'Europe/London')::date as written_on,
    agreement.agreed_on,
    version.if_not <> '' as has_contingency,
    coalesce(given.to_child, false) as has_childs_version,
    coalesce(given.reached_child and given.reached_parent, false) as is_shared
from plans_planversion as version
inner join plans_plan as plan on plan.id = version.plan_id
inner join subject_subject as record on record.id = plan.subject_id
left join plans_agreement as agreement on agreement.version_id = version.id
left join lateral (
    select
        bool_or(copy.audience = 'CHILD') as to_child,
        bool_or(copy.audience = 'CHILD' and (copy.age_band = 'LATER' or told.in_words)) as reached_child,
        bool_or(copy.audience = 'PARENT' and told.in_words) as reached_parent
    from plans_copy as copy
    cross join lateral (
        select exists (
            select from plans_explained as explained
            where explained.copy_id = copy.id and explained.interpreter <> 'NOT_THERE'
        ) as in_words
    ) as told
    where copy.version_id = version.id
) as given on true
where plan.end_reason <> 'MISTAKE';

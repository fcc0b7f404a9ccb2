-- outcomes_rated: one row for each outcome at each review that said how far it has come, as reviews stand now.
--
-- outcome_rated_id  bigint   unique
-- review_id         bigint   the review: one for all outcomes rated at it
-- plan_id           bigint   plans.plan_id
-- person_id         bigint   people.person_id
-- held_on           date     the day of the review
-- latest_until      date     the last day on which this was the plan's latest review, and the plan stood; null while both are so
-- scale             text     WORSE, NONE, SOME, GOOD or ACHIEVED
-- is_progress       boolean  some progress, or more
create view dataset.outcomes_rated as
select
    rated.id as outcome_rated_id,
    review.id as review_id,
    review.plan_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    review.held_on,
    least(review.next_held_on - 1, plan.to_on) as latest_until,
    rated.scale::text as scale,
    rated.scale not in ('WORSE', 'NONE') as is_progress
from plans_progress as rated
inner join (
    select
        standing.id,
        standing.plan_id,
        standing.held_on,
        lead(standing.held_on) over (partition by standing.plan_id order by standing.held_on, standing.id) as next_held_on
    from plans_review as standing
    where exists (select from plans_progress as any_rated where any_rated.review_id = standing.id)
        and not exists (select from plans_review as later where later.supersedes_id = standing.id)
) as review on review.id = rated.review_id
inner join plans_plan as plan on plan.id = review.plan_id
inner join subject_subject as record on record.id = plan.subject_id
where plan.end_reason <> 'MISTAKE';

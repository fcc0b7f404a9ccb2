-- places_of_learning: one row for each place where a child learned while looked after, or that they had none.
--
-- learning_id     bigint  unique
-- person_id       bigint  people.person_id
-- place           text    what kind of place (Where); NOWHERE is missing education
-- minutes_a_week  bigint  how long they are taught there; null where hours are not counted
-- since           date    the day on which it began
-- from_on         date    the first day of it on which the child was looked after
-- to_on           date    the last such day; null while both go on
create view dataset.places_of_learning as
select
    learning.id as learning_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    learning."where"::text as place,
    (learning.hours * 60)::bigint as minutes_a_week,
    learning.from_on as since,
    greatest(learning.from_on, cared.from_on) as from_on,
    least(learning.to_on, cared.to_on - 1) as to_on
from education_learning as learning
inner join subject_subject as record on record.id = learning.subject_id
inner join lateral (
    select
        period.from_on,
        period.to_on
    from care_period as period
    inner join subject_subject as cared_for on cared_for.id = period.subject_id
    where
        coalesce(cared_for.stands_for_id, cared_for.id) = coalesce(record.stands_for_id, record.id)
        and period.withdrawn_at is null
        and (learning.to_on is null or period.from_on <= learning.to_on)
        and (period.to_on is null or period.to_on > learning.from_on)
    order by period.from_on desc
    limit 1
) as cared on true;

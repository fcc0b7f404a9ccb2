-- proceedings_children: one row for each child in each set of proceedings.
--
-- proceedings_child_id  bigint   unique
-- proceedings_id        bigint   the proceedings: one for all children of the family
-- person_id             bigint   people.person_id
-- application           text     CARE, SUPERVISION, PLACEMENT, DISCHARGE or OTHER
-- issued_on             date     the day of issue
-- limit_on              date     26 weeks from it, as first told; null for applications without that limit
-- allowed_until_on      date     the limit as the court has extended it; null for those without one
-- ended_on              date     the day on which they ended for the child; null while they go on
-- days                  bigint   from issue to that end; null while they go on
-- length_band           text     UP_TO_26, UP_TO_32, UP_TO_52 or LONGER, in weeks; null while they go on
-- short_notice          text     the dataset's code, A to C; null where it was not heard at short notice
-- initial_plan          text     the dataset's code of the plan put to the court at first
-- final_plan            text     the dataset's code of the plan put to the court at last; null while they go on
create view dataset.proceedings_children as
select
    child.id as proceedings_child_id,
    child.proceedings_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    proceedings.application::text as application,
    proceedings.issued_on,
    run.first_due_on as limit_on,
    run.due_on as allowed_until_on,
    child.ended_on,
    (child.ended_on - proceedings.issued_on)::bigint as days,
    case
        when child.ended_on is null then null
        when child.ended_on - proceedings.issued_on <= 182 then 'UP_TO_26'
        when child.ended_on - proceedings.issued_on <= 224 then 'UP_TO_32'
        when child.ended_on - proceedings.issued_on <= 364 then 'UP_TO_52'
        else 'LONGER'
    end as length_band,
    nullif(proceedings.short_notice, '')::text as short_notice,
    child.initial_plan::text as initial_plan,
    nullif(child.final_plan, '')::text as final_plan
from court_proceedingschild as child
inner join court_proceedings as proceedings on proceedings.id = child.proceedings_id
inner join subject_subject as record on record.id = child.subject_id
left join line_clockrun as run
    on run.clock = 'ct.26' and run."case" = 'court.proceedings:' || proceedings.id;

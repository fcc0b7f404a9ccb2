-- pre_proceedings_spells: one row for each child in pre-proceedings, and one more each time that a review was past its day.
--
-- spell_id          text     unique
-- person_id         bigint   people.person_id
-- from_on           date     the day of the letter, or the first day on which the review was past its day
-- to_on             date     the last day, which counts; null while it goes on
-- is_past_midpoint  boolean  the review with the family was past its day
create view dataset.pre_proceedings_spells as
select
    child.id::text as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    work.issued_on as from_on,
    work.ended_on - 1 as to_on,
    false as is_past_midpoint
from court_preproceedingschild as child
inner join court_preproceedings as work on work.id = child.case_id
inner join subject_subject as record on record.id = child.subject_id
union all
select
    child.id || '-' || run.id as spell_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    run.due_on + 1 as from_on,
    run.stopped_on - 1 as to_on,
    true as is_past_midpoint
from court_preproceedingschild as child
inner join subject_subject as record on record.id = child.subject_id
inner join line_clockrun as run
    on run.clock = 'ct.preproc_midpoint' and run."case" = 'court.preproceedings:' || child.case_id
where run.stopped_on is null or run.stopped_on > run.due_on + 1;

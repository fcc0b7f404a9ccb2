-- pre_proceedings_children: one row for each child in each stretch of pre-proceedings.
--
-- pre_proceedings_child_id  bigint   unique
-- pre_proceedings_id        bigint   the family's pre-proceedings
-- person_id                 bigint   people.person_id
-- issued_on                 date     the day of the letter before proceedings
-- family_meeting            text     HELD, OFFERED, DECLINED or NOT_OFFERED: a family group conference before the letter
-- family_considered         boolean  relatives and friends had been considered by then
-- ended_on                  date     the day on which they ended; null while they go on
-- days                      bigint   from the letter to that end; null while they go on
-- ending                    text     STEPDOWN, ISSUE or OTHER; null while they go on
create view dataset.pre_proceedings_children as
select
    child.id as pre_proceedings_child_id,
    child.case_id as pre_proceedings_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    work.issued_on,
    work.conference::text as family_meeting,
    work.connected = 'CONSIDERED' as family_considered,
    work.ended_on,
    (work.ended_on - work.issued_on)::bigint as days,
    nullif(child.ending, '')::text as ending
from court_preproceedingschild as child
inner join court_preproceedings as work on work.id = child.case_id
inner join subject_subject as record on record.id = child.subject_id;

-- questionnaires: one row for each strengths and difficulties questionnaire that was asked for.
--
-- questionnaire_id  bigint  unique
-- person_id         bigint  people.person_id
-- on_day            date    the day on which it was filled in, or should have been
-- total             bigint  the first four parts together, 0 to 40; null without a score
-- why_none          text    the return's code for why there is no score; empty where there is one
create view dataset.questionnaires as
select
    asked.id as questionnaire_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    asked."on" as on_day,
    asked.total::bigint as total,
    asked.why_none::text as why_none
from health_questionnaire as asked
inner join subject_subject as record on record.id = asked.subject_id;

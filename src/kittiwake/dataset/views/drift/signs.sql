-- signs: one row for each sign that something stands still for a child, as nightly readings found it.
--
-- sign_id         bigint   unique
-- person_id       bigint   people.person_id
-- reason          text     key in records/drift/reasons.toml, such as no_progress
-- since           date     the day from which it has stood so
-- found_on        date     the day whose reading found it first
-- stood_until     date     the last day before the reading that found it no longer; null while it stands
-- looked_at_on    date     the London day on which somebody first said what they made of it; null until then
-- is_false_alarm  boolean  whoever looked at it last said that it is not so; null until somebody has
create view dataset.signs as
select
    sign.id as sign_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    sign.reason::text as reason,
    sign.since,
    sign.found_on,
    sign.gone_on - 1 as stood_until,
    (
        select min((looked.at at time zone 'Europe/London')::date)
        from drift_setaside as looked
        where looked.sign_id = sign.id
    ) as looked_at_on,
    (
        select newest.verdict = 'NOT_SO'
        from drift_setaside as newest
        where newest.sign_id = sign.id
        order by newest.at desc, newest.id desc
        limit 1
    ) as is_false_alarm
from drift_sign as sign
inner join subject_subject as record on record.id = sign.subject_id;

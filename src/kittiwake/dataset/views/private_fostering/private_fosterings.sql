-- private_fosterings: one row for each private fostering arrangement that began, as it stands now.
--
-- arrangement_id   bigint   unique
-- person_id        bigint   people.person_id
-- told_by          text     of which kind whoever told the authority was (ToldBy)
-- notified_on      date     the day on which the authority was told
-- from_on          date     the day on which the child began to live there
-- to_on            date     the last day on which it stood; null while it stands
-- judged_on        date     the day of the newest decision; null while nobody has decided
-- judged           text     that decision (Suitability); empty while nobody has decided
-- was_told_before  boolean  the authority was told before it began, or on that day
create view dataset.private_fosterings as
select
    arrangement.id as arrangement_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    arrangement.told_by::text as told_by,
    arrangement.notified_on,
    arrangement.from_on,
    case
        when arrangement.to_on is not null then greatest(arrangement.to_on - 1, arrangement.from_on)
    end as to_on,
    newest.decided_on as judged_on,
    coalesce(newest.outcome, '')::text as judged,
    arrangement.notified_on <= arrangement.from_on as was_told_before
from private_fostering_arrangement as arrangement
inner join subject_subject as record on record.id = arrangement.subject_id
left join lateral (
    select
        decision.decided_on,
        decision.outcome
    from private_fostering_suitabilitydecision as decision
    where decision.arrangement_id = arrangement.id
    order by decision.decided_on desc, decision.id desc
    limit 1
) as newest on true
where arrangement.withdrawn_at is null and arrangement.from_on is not null;

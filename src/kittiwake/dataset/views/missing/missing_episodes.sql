-- missing_episodes: one row for each time that a child was missing or away, as it stands now.
--
-- missing_episode_id  bigint   unique
-- person_id           bigint   people.person_id
-- kind                text     the return's code: M missing, A away without authorisation
-- from_on             date     the London day on which it began
-- returned_on         date     the London day on which they were back; null while they are gone
-- was_in_care         boolean  the child was looked after on the day it began
-- is_offered          boolean  a return interview was offered
-- is_accepted         boolean  an offer was accepted
-- is_held             boolean  a return interview was held
-- is_held_in_time     boolean  it was held by the moment that was told: 72 hours after they were back
create view dataset.missing_episodes as
select
    episode.id as missing_episode_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    episode.kind::text as kind,
    (episode.from_at at time zone 'Europe/London')::date as from_on,
    (episode.to_at at time zone 'Europe/London')::date as returned_on,
    exists (
        select 1
        from care_period as period
        inner join subject_subject as cared_for on cared_for.id = period.subject_id
        where
            coalesce(cared_for.stands_for_id, cared_for.id) = coalesce(record.stands_for_id, record.id)
            and period.withdrawn_at is null
            and period.from_on <= (episode.from_at at time zone 'Europe/London')::date
            and (
                period.to_on is null
                or period.to_on > (episode.from_at at time zone 'Europe/London')::date
            )
    ) as was_in_care,
    exists (select 1 from missing_interviewoffer as offer where offer.episode_id = episode.id) as is_offered,
    exists (
        select 1
        from missing_interviewoffer as offer
        where offer.episode_id = episode.id and offer.reply = 'ACCEPTED'
    ) as is_accepted,
    talk.id is not null as is_held,
    coalesce(talk.held_at <= run.due_at, false) as is_held_in_time
from missing_missingepisode as episode
inner join subject_subject as record on record.id = episode.subject_id
left join missing_missingreturn as back
    on
        back.episode_id = episode.id
        and not exists (select 1 from missing_missingreturn as later where later.supersedes_id = back.id)
left join line_clockrun as run
    on run.clock = 'mi.rhi' and run."case" = 'missing.missingreturn:' || back.id
left join missing_returninterview as talk
    on
        talk.episode_id = episode.id
        and not exists (select 1 from missing_returninterview as later where later.supersedes_id = talk.id)
where episode.withdrawn_at is null;

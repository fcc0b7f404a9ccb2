-- challenges: one row for each challenge of a plan, review, assessment, conference or decision.
--
-- challenge_id     bigint   unique
-- about_kind       text     PLAN, REVIEW, ASSESSMENT, CONFERENCE or DECISION
-- challenger       text     who challenged: CHAIR, REVIEWING_OFFICER, PARTNER and so on
-- raised_on        date     the London day
-- stages_reached   bigint   how many stages it went through; 1 while it is at the first
-- stages_by_itself  bigint  of those, reached because nobody answered in time
-- is_answered      boolean  at some stage
-- closed_on        date     null while it is open
-- is_changed       boolean  it was closed with what it changed; null while it is open
-- reread_on        date     the London day of the latest reading again; null without one
-- is_sustained     boolean  what it changed still held then; null without one
create view dataset.challenges as
select
    challenge.id as challenge_id,
    challenge.about_kind::text as about_kind,
    challenge.challenger::text as challenger,
    (challenge.raised_at at time zone 'Europe/London')::date as raised_on,
    (select count(*) from challenge_stagereached as reached where reached.challenge_id = challenge.id) as stages_reached,
    (
        select count(*) from challenge_stagereached as reached
        where reached.challenge_id = challenge.id and reached.is_by_itself
    ) as stages_by_itself,
    exists (
        select 1 from challenge_answer as given
        inner join challenge_stagereached as reached on reached.id = given.reached_id
        where reached.challenge_id = challenge.id
    ) as is_answered,
    (closing.at at time zone 'Europe/London')::date as closed_on,
    closing.is_changed,
    (latest.at at time zone 'Europe/London')::date as reread_on,
    latest.sustained = 'YES' as is_sustained
from challenge_challenge as challenge
left join challenge_closing as closing on closing.challenge_id = challenge.id
left join lateral (
    select reading.at, reading.sustained from challenge_rereading as reading
    where reading.challenge_id = challenge.id order by reading.at desc, reading.id desc limit 1
) as latest on true;

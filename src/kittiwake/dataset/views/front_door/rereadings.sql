-- rereadings: one row each time a decision was read again by somebody who did not know it. No row names a worker.
--
-- rereading_id   bigint   unique
-- contact_id     bigint   contacts.contact_id
-- read_on        date     the London day on which it was read again
-- decided_on     date     the London day of the first decision, the one read again
-- chosen         text     why it was in the sample: BY_CHANCE, REPEAT or DIFFERENT
-- decided_level  text     the level of the decision, by the continuum of need in force that day
-- level          text     the level that the reader came to
-- agrees         boolean  the two levels are the same
-- team           text     the decider's team that day; null where none is recorded
-- source_code    text     who told us, by the census's codes
-- is_answered    boolean  where they differ: a manager has said what was done; null where they agree
create view dataset.rereadings as
select
    again.id as rereading_id,
    decision.contact_id,
    (again.at at time zone 'Europe/London')::date as read_on,
    (decision.at at time zone 'Europe/London')::date as decided_on,
    again.chosen::text as chosen,
    again.decided_level::text as decided_level,
    again.level::text as level,
    again.level = again.decided_level as agrees,
    team.name::text as team,
    contact.source_code::text as source_code,
    question.done <> '' as is_answered
from front_door_rereading as again
inner join front_door_decision as decision on decision.id = again.decision_id
inner join front_door_contact as contact on contact.id = decision.contact_id
left join access_team as team on team.id = again.team_id
left join front_door_thresholdquestion as question on question.rereading_id = again.id;

-- agency_checks: one row for each question put to an agency about a contact.
--
-- agency_check_id        bigint   unique
-- contact_id             bigint   contacts.contact_id
-- agency_id              bigint   which agency; null when only its kind is known
-- agency_kind            text     POLICE, HEALTH, EDUCATION, PROBATION, HOUSING, ADULT_CARE, EARLY_HELP or OTHER
-- asked_how              text     INBOX, PHONE, EMAIL, MEETING or NOT_SAID
-- asked_on               date     the London day on which it was put
-- answer_by_on           date     the London day of the moment by which to answer, as told when it was put; null for older questions
-- is_withdrawn           boolean  it was taken back before anybody answered
-- is_answered            boolean  the agency has answered, if only that it knows nothing or cannot share
-- answered_on            date     the London day of its first answer; null until there is one
-- first_answer           text     KNOWN, NOTHING_KNOWN or CANNOT_SHARE, as it was first given; null until there is one
-- took_minutes           bigint   working minutes from the question to the first answer; null until there is one
-- is_answered_in_time    boolean  the first answer came by the moment that was told
-- answers                bigint   how many answers were given: more than one when the agency answered again
create view dataset.agency_checks as
select
    asked.id as agency_check_id,
    asked.contact_id,
    asked.agency_id,
    asked.agency_kind::text as agency_kind,
    asked.how::text as asked_how,
    (asked.asked_at at time zone 'Europe/London')::date as asked_on,
    (asked.answer_by at time zone 'Europe/London')::date as answer_by_on,
    asked.withdrawn_at is not null as is_withdrawn,
    given.id is not null as is_answered,
    (given.at at time zone 'Europe/London')::date as answered_on,
    given.answer::text as first_answer,
    given.took_minutes::bigint as took_minutes,
    coalesce(given.at <= asked.answer_by, false) as is_answered_in_time,
    (select count(*) from front_door_answergiven as each where each.check_asked_id = asked.id) as answers
from front_door_agencycheck as asked
left join front_door_answergiven as given
    on given.check_asked_id = asked.id and given.supersedes_id is null;

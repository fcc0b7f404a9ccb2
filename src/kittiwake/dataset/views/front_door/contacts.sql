-- contacts: one row for each contact, from its arrival to what was decided.
--
-- contact_id         bigint   unique. SSD: ssd_contacts.cont_contact_id
-- received_on        date     the London day on which the authority first had it. SSD: cont_contact_date
-- how                text     how it arrived: EMAIL, PHONE, FORM, LETTER, IN_PERSON or NOTICE
-- source_code        text     who told us, by the census's codes. SSD: cont_contact_source_code
-- agency_kind        text     the kind of agency that told us; null when none is recorded
-- is_urgent          boolean  as screening marked it
-- consent            text     GIVEN, REFUSED, NOT_SOUGHT or NOT_RECORDED
-- is_decided         boolean  a manager has made a first decision
-- decided_on         date     day of the first decision; null until there is one
-- proposed_outcome   text     what the worker had proposed when it was first decided; null until then
-- first_outcome      text     what the manager first decided; null until then
-- outcome            text     what stands now: the first decision, or its latest correction; null until then. SSD: within cont_contact_outcome_json
-- is_corrected       boolean  a later decision has superseded the first
-- proposals          bigint   how many proposals were made: more than one when it was returned
-- agencies_answered  bigint   how many questions to agencies had been answered when it was first decided; 0 until then
create view dataset.contacts as
select
    contact.id as contact_id,
    (contact.received_at at time zone 'Europe/London')::date as received_on,
    contact.how::text as how,
    contact.source_code::text as source_code,
    agency.kind::text as agency_kind,
    contact.is_urgent,
    contact.consent::text as consent,
    opening.id is not null as is_decided,
    (opening.at at time zone 'Europe/London')::date as decided_on,
    opening.proposed_outcome::text as proposed_outcome,
    opening.outcome::text as first_outcome,
    standing.outcome::text as outcome,
    coalesce(standing.id <> opening.id, false) as is_corrected,
    (select count(*) from front_door_proposal as made where made.contact_id = contact.id) as proposals,
    (
        select count(*) from front_door_agencycheck as asked
        inner join front_door_answergiven as given
            on given.check_asked_id = asked.id and given.supersedes_id is null
        where asked.contact_id = contact.id and given.at <= opening.at
    ) as agencies_answered
from front_door_contact as contact
left join people_agency as agency on agency.id = contact.agency_id
left join front_door_decision as opening
    on opening.contact_id = contact.id and opening.supersedes_id is null
left join front_door_decision as standing
    on standing.contact_id = contact.id
    and not exists (select from front_door_decision as newer where newer.supersedes_id = standing.id);

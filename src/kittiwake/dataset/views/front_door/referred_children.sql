-- referred_children: one row for each child on a contact whose standing decision makes a referral.
--
-- contact_person_id   bigint   unique. contact_people.contact_person_id
-- contact_id          bigint   contacts.contact_id
-- person_id           bigint   people.person_id
-- received_on         date     the London day of the contact
-- outcome             text     REFERRAL or STRATEGY
-- answered_lower_on   date     latest day on which an earlier contact about the child was first answered with NO_ACTION, ADVICE or EARLY_HELP; null if none
create view dataset.referred_children as
select
    matched.id as contact_person_id,
    matched.contact_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    (contact.received_at at time zone 'Europe/London')::date as received_on,
    standing.outcome::text as outcome,
    (
        select max((answered.at at time zone 'Europe/London')::date)
        from front_door_contactperson as before
        inner join front_door_decision as answered
            on answered.contact_id = before.contact_id and answered.supersedes_id is null
        where before.subject_id = any(array_append(record.whole, record.id))
            and before.part = 'CHILD'
            and before.removed_at is null
            and answered.at < contact.received_at
            and answered.outcome in ('NO_ACTION', 'ADVICE', 'EARLY_HELP')
    ) as answered_lower_on
from front_door_contactperson as matched
inner join subject_subject as record on record.id = matched.subject_id
inner join front_door_contact as contact on contact.id = matched.contact_id
inner join front_door_decision as standing
    on standing.contact_id = contact.id
    and not exists (select from front_door_decision as newer where newer.supersedes_id = standing.id)
where matched.removed_at is null
    and matched.part = 'CHILD'
    and standing.outcome in ('REFERRAL', 'STRATEGY')
    and not (
        record.whole <> '{}'
        and exists (
            select from front_door_contactperson as same
            where same.contact_id = matched.contact_id
                and same.part = 'CHILD'
                and same.removed_at is null
                and same.id < matched.id
                and same.subject_id = any(record.whole)
        )
    );

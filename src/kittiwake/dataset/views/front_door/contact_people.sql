-- contact_people: one row for each person on a contact. Those taken off it again are left out. Joined records are one person.
--
-- contact_person_id     bigint  unique
-- contact_id            bigint  contacts.contact_id. SSD: ssd_contacts.cont_contact_id
-- person_id             bigint  people.person_id. SSD: ssd_contacts.cont_person_id
-- part                  text    CHILD, ADULT, HOUSEHOLD or OTHER
-- received_on           date    the London day of the contact. SSD: cont_contact_date
-- earlier_received_on   date    day of the contact before this one in which the person had the same part; null for the first
create view dataset.contact_people as
select
    matched.id as contact_person_id,
    matched.contact_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    matched.part::text as part,
    (contact.received_at at time zone 'Europe/London')::date as received_on,
    lag((contact.received_at at time zone 'Europe/London')::date) over (
        partition by coalesce(record.stands_for_id, record.id), matched.part
        order by contact.received_at, contact.id
    ) as earlier_received_on
from front_door_contactperson as matched
inner join subject_subject as record on record.id = matched.subject_id
inner join front_door_contact as contact on contact.id = matched.contact_id
where matched.removed_at is null
    and not (
        record.whole <> '{}'
        and exists (
            select from front_door_contactperson as same
            where same.contact_id = matched.contact_id
                and same.part = matched.part
                and same.removed_at is null
                and same.id < matched.id
                and same.subject_id = any(record.whole)
        )
    );

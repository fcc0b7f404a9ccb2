-- initial_conferences: one row for each child at an initial conference that was held and followed an enquiry.
--
-- conference_child_id  bigint   unique
-- conference_id        bigint   the conference: one for all children of the family
-- enquiry_id           bigint   the section 47 enquiry that led to it
-- person_id            bigint   people.person_id
-- enquiry_on           date     the London day of the strategy discussion that began the enquiry
-- due_on               date     15 working days from it, as first told; null where the clock did not run
-- held_on              date     the London day of the conference
-- is_plan              boolean  it decided that the child needs a plan
create view dataset.initial_conferences as
select
    child.id as conference_child_id,
    child.conference_id,
    child.enquiry_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    (enquiry.started_at at time zone 'Europe/London')::date as enquiry_on,
    (
        select min(run.first_due_on)
        from line_clockrun as run
        where run.clock = 'cp.icpc' and run."case" = 'protection.enquiry:' || enquiry.id
    ) as due_on,
    (conference.held_at at time zone 'Europe/London')::date as held_on,
    child.verdict = 'PLAN' as is_plan
from protection_conferencechild as child
inner join protection_conference as conference on conference.id = child.conference_id
inner join protection_enquiry as enquiry on enquiry.id = child.enquiry_id
inner join subject_subject as record on record.id = child.subject_id
where conference.kind = 'INITIAL' and conference.held_at is not null;

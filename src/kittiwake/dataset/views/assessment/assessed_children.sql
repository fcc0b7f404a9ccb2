-- assessed_children: one row for each child's part of each assessment.
--
-- assessed_child_id     bigint   unique
-- assessment_id         bigint   the assessment: one for all children assessed together
-- person_id             bigint   people.person_id
-- kind                  text     CHILD_AND_FAMILY, PRE_BIRTH, YOUNG_CARER or UPDATE
-- started_on            date     the day on which it began
-- answers_referral      boolean  it was begun for an open referral
-- is_authorised         boolean  a manager signed it for the child
-- authorised_on         date     the London day of a manager's signature; null without one
-- next_step             text     what it came to for the child; null while it is not authorised
-- has_lived_experience  boolean  it says how a day goes for the child, or what they say; null while it is not authorised
-- parent_words          bigint   words that are the parents' own account, of the whole assessment; null while not authorised
-- all_words             bigint   words that have a source, of the whole assessment; null while it is not authorised
-- stopped_on            date     the day on which this child's part ended without a signature; null otherwise
create view dataset.assessed_children as
select
    part.id as assessed_child_id,
    part.assessment_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    assessment.kind::text as kind,
    assessment.started_on,
    part.referral_id is not null as answers_referral,
    conclusion.id is not null as is_authorised,
    (signed.at at time zone 'Europe/London')::date as authorised_on,
    conclusion.next_step::text as next_step,
    conclusion.has_lived_experience,
    signed.parent_words::bigint as parent_words,
    signed.all_words::bigint as all_words,
    part.stopped_on
from assessment_part as part
inner join assessment_assessment as assessment on assessment.id = part.assessment_id
inner join subject_subject as record on record.id = part.subject_id
left join assessment_conclusion as conclusion on conclusion.part_id = part.id
left join assessment_authorisation as signed on signed.id = conclusion.authorisation_id;

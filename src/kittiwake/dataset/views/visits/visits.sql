-- visits: one row for what one visit, made or tried, says of one child, as it stands now.
--
-- visit_part_id   bigint   unique
-- visit_id        bigint   the visit: one for all children visited together
-- person_id       bigint   people.person_id
-- visited_on      date     the London day
-- recorded_on     date     the London day on which it was written down
-- is_made         boolean  the worker got in; false where nobody was in or they were not let in
-- is_announced    boolean  the family knew that the worker would come
-- is_at_home      boolean  where the child lives
-- is_seen         boolean  the child was seen
-- is_seen_alone   boolean  the child was seen, and alone
-- has_own_words   boolean  it keeps what the child said
-- has_day         boolean  it says what a day in the child's life is like
create view dataset.visits as
select
    part.id as visit_part_id,
    visit.id as visit_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    visit.happened_on as visited_on,
    (visit.recorded_at at time zone 'Europe/London')::date as recorded_on,
    visit.outcome = 'MADE' as is_made,
    visit.announced = 'ANNOUNCED' as is_announced,
    visit.place = 'HOME' as is_at_home,
    part.seen <> 'NOT_SEEN' as is_seen,
    part.seen = 'ALONE' as is_seen_alone,
    part.said <> '' as has_own_words,
    part.day <> '' as has_day
from visits_visitpart as part
inner join visits_visit as visit on visit.id = part.visit_id
inner join subject_subject as record on record.id = part.subject_id
where not exists (select 1 from visits_visit as later where later.supersedes_id = visit.id);

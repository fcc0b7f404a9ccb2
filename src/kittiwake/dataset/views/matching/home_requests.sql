-- home_requests: one row for each request for a home for a child, as it stands now.
--
-- request_id      bigint   unique
-- person_id       bigint   people.person_id
-- asked_on        date     the London day on which it was written
-- wanted_by       date     the day by which the child is to live there
-- is_emergency    boolean  it was an emergency
-- is_current      boolean  an assessment that held that day stands behind it
-- is_together     boolean  the plan is that brothers and sisters live together
-- is_apart        boolean  a home was chosen in which they do not
-- offers          bigint   homes that were asked
-- refusals        bigint   of them, those that refused
-- closed_on       date     the London day on which it ended; null while it is open
-- placed_on       date     from which day the child lives in the home that was chosen; null where none is
-- has_miles       boolean  how far that home is from the child's own is known and may be
-- is_within_twenty  boolean  it is known, and 20 miles or fewer as the crow flies
create view dataset.home_requests as
select
    request.id as request_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    (request.recorded_at at time zone 'Europe/London')::date as asked_on,
    request.wanted_by,
    request.is_emergency,
    request.is_current,
    request.is_together,
    coalesce(decision.apart_because, '') <> '' as is_apart,
    (select count(*) from matching_offer as offer where offer.request_id = request.id) as offers,
    (
        select count(*) from matching_offer as offer
        where offer.request_id = request.id and offer.answer = 'REFUSED'
    ) as refusals,
    (request.closed_at at time zone 'Europe/London')::date as closed_on,
    placement.from_on as placed_on,
    decision.miles_from_home is not null as has_miles,
    coalesce(decision.miles_from_home <= 20, false) as is_within_twenty
from matching_request as request
inner join subject_subject as record on record.id = request.subject_id
left join matching_decision as decision on decision.request_id = request.id
left join care_placement as placement
    on placement.id = decision.placement_id and placement.withdrawn_at is null;

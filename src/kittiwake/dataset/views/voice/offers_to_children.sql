-- offers_to_children: one row for each time that an advocate or an independent visitor was offered.
--
-- offer_id     bigint  unique
-- person_id    bigint  people.person_id
-- who          text    ADVOCATE or VISITOR
-- occasion     text    why it was offered then (Occasion)
-- offered_on   date    the day of the offer; for a visitor who was not offered, the day of considering it
-- answer       text    what the child said (Answer); NOT_OFFERED where it was only considered
-- answered_on  date    the day of that; null while there is none
-- met_on       date    the day on which the child met whom they wanted; null while they wait
-- to_on        date    the last day before it ended; null while it goes on, or never began
create view dataset.offers_to_children as
select
    offer.id as offer_id,
    coalesce(record.stands_for_id, record.id) as person_id,
    offer.who::text as who,
    offer.occasion::text as occasion,
    offer.offered_on,
    offer.answer::text as answer,
    offer.answered_on,
    offer.met_on,
    offer.ended_on - 1 as to_on
from voice_offer as offer
inner join subject_subject as record on record.id = offer.subject_id;

-- standards_checked: one row for each practice standard that a proposal or a decision was held against.
--
-- standard_check_id  bigint   unique
-- standard           text     key in standards/catalogue, such as history_read
-- decided            text     what was held against it, such as front_door.decision:7
-- decided_kind       text     its kind: front_door.proposal or front_door.decision
-- case               text     the work it belongs to, such as front_door.contact:42
-- case_kind          text     the kind of that work: front_door.contact
-- case_id            bigint   its number: 42, contacts.contact_id
-- checked_on         date     the day of the proposal or decision, in London
-- is_met             boolean  as it stood when it was checked
-- has_reason         boolean  not met, and the worker wrote why
-- has_exception      boolean  not met, and a manager agreed to it
create view dataset.standards_checked as
select
    checked.id as standard_check_id,
    checked.standard::text as standard,
    checked.decision::text as decided,
    split_part(checked.decision, ':', 1)::text as decided_kind,
    checked."case"::text as "case",
    split_part(checked."case", ':', 1)::text as case_kind,
    split_part(checked."case", ':', 2)::bigint as case_id,
    (checked.at at time zone 'Europe/London')::date as checked_on,
    checked.is_met,
    not checked.is_met and checked.reason <> '' as has_reason,
    not checked.is_met and checked.agreed_by_id is not null as has_exception
from line_standardcheck as checked;

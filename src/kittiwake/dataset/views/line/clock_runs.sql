-- clock_runs: one row each time a clock has started for a piece of work.
--
-- clock_run_id   bigint   unique
-- clock          text     key in clocks/definitions, such as fd.decision
-- case           text     the work it belongs to, such as front_door.contact:42
-- case_kind      text     the kind of that work: front_door.contact
-- case_id        bigint   its number: 42, contacts.contact_id
-- rule_version   text     the catalogue, or the local setting that gave the length
-- started_on     date     day nought, in London
-- first_due_on   date     last day that counts as on time, as first told
-- due_on         date     the same, as it stands now: differs from the first only by an authorised act
-- stopped_on     date     null while it runs
-- is_paused      boolean  true while it stands still
create view dataset.clock_runs as
select
    run.id as clock_run_id,
    run.clock::text as clock,
    run."case"::text as "case",
    split_part(run."case", ':', 1)::text as case_kind,
    split_part(run."case", ':', 2)::bigint as case_id,
    run.rule_version::text as rule_version,
    run.started_on,
    run.first_due_on,
    run.due_on,
    run.stopped_on,
    run.paused_from is not null and run.stopped_on is null as is_paused
from line_clockrun as run;

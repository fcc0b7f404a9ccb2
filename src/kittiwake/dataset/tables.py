"""The published tables as measures see them: names and types. What they mean stands in each view's header."""

import ibis

from kittiwake.dataset.court_tables import COURT
from kittiwake.dataset.tables_of_conferences import OF_CONFERENCES
from kittiwake.dataset.tables_of_homes import OF_HOMES
from kittiwake.dataset.tables_of_lives import OF_LIVES
from kittiwake.dataset.tables_of_missing import OF_MISSING

SCHEMA_NAME = "dataset"

SCHEMAS = (
    {
        "agency_checks": ibis.schema(
            {
                "agency_check_id": "int64",
                "contact_id": "int64",
                "agency_id": "int64",
                "agency_kind": "string",
                "asked_how": "string",
                "asked_on": "date",
                "answer_by_on": "date",
                "is_withdrawn": "boolean",
                "is_answered": "boolean",
                "answered_on": "date",
                "first_answer": "string",
                "took_minutes": "int64",
                "is_answered_in_time": "boolean",
                "answers": "int64",
            }
        ),
        "assessed_children": ibis.schema(
            {
                "assessed_child_id": "int64",
                "assessment_id": "int64",
                "person_id": "int64",
                "kind": "string",
                "started_on": "date",
                "answers_referral": "boolean",
                "is_authorised": "boolean",
                "authorised_on": "date",
                "next_step": "string",
                "has_lived_experience": "boolean",
                "parent_words": "int64",
                "all_words": "int64",
                "stopped_on": "date",
            }
        ),
        "clock_runs": ibis.schema(
            {
                "clock_run_id": "int64",
                "clock": "string",
                "case": "string",
                "case_kind": "string",
                "case_id": "int64",
                "rule_version": "string",
                "started_on": "date",
                "first_due_on": "date",
                "due_on": "date",
                "stopped_on": "date",
                "is_paused": "boolean",
            }
        ),
        "contact_people": ibis.schema(
            {
                "contact_person_id": "int64",
                "contact_id": "int64",
                "person_id": "int64",
                "part": "string",
                "received_on": "date",
                "earlier_received_on": "date",
            }
        ),
        "contacts": ibis.schema(
            {
                "contact_id": "int64",
                "received_on": "date",
                "how": "string",
                "source_code": "string",
                "agency_kind": "string",
                "is_urgent": "boolean",
                "consent": "string",
                "is_decided": "boolean",
                "decided_on": "date",
                "proposed_outcome": "string",
                "first_outcome": "string",
                "outcome": "string",
                "is_corrected": "boolean",
                "proposals": "int64",
                "agencies_answered": "int64",
            }
        ),
        "night_entries": ibis.schema(
            {
                "night_entry_id": "int64",
                "contact_id": "int64",
                "happened_on": "date",
                "recorded_on": "date",
                "acknowledge_by_on": "date",
                "acknowledged_on": "date",
                "is_acknowledged": "boolean",
                "is_acknowledged_in_time": "boolean",
                "has_work_left": "boolean",
            }
        ),
        "people": ibis.schema(
            {
                "person_id": "int64",
                "born_month": "date",
                "birth_precision": "string",
                "expected_month": "date",
                "died_month": "date",
                "is_adult": "boolean",
                "sex_code": "string",
                "ethnicity_code": "string",
                "is_unidentified": "boolean",
                "needs_interpreter": "boolean",
            }
        ),
        "referred_children": ibis.schema(
            {
                "contact_person_id": "int64",
                "contact_id": "int64",
                "person_id": "int64",
                "received_on": "date",
                "outcome": "string",
                "answered_lower_on": "date",
            }
        ),
        "rereadings": ibis.schema(
            {
                "rereading_id": "int64",
                "contact_id": "int64",
                "read_on": "date",
                "decided_on": "date",
                "chosen": "string",
                "decided_level": "string",
                "level": "string",
                "agrees": "boolean",
                "team": "string",
                "source_code": "string",
                "is_answered": "boolean",
            }
        ),
        "standards_checked": ibis.schema(
            {
                "standard_check_id": "int64",
                "standard": "string",
                "decided": "string",
                "decided_kind": "string",
                "case": "string",
                "case_kind": "string",
                "case_id": "int64",
                "checked_on": "date",
                "is_met": "boolean",
                "has_reason": "boolean",
                "has_exception": "boolean",
            }
        ),
        "waits_for_worker": ibis.schema(
            {
                "wait_id": "int64",
                "person_id": "int64",
                "priority": "string",
                "asked_on": "date",
                "contact_on": "date",
                "ended_on": "date",
                "is_allocated": "boolean",
                "is_withdrawn": "boolean",
                "waited_working_days": "int64",
                "has_risk_written": "boolean",
            }
        ),
        "visits": ibis.schema(
            {
                "visit_part_id": "int64",
                "visit_id": "int64",
                "person_id": "int64",
                "visited_on": "date",
                "recorded_on": "date",
                "is_made": "boolean",
                "is_announced": "boolean",
                "is_at_home": "boolean",
                "is_seen": "boolean",
                "is_seen_alone": "boolean",
                "has_own_words": "boolean",
                "has_day": "boolean",
            }
        ),
        "challenges": ibis.schema(
            {
                "challenge_id": "int64",
                "about_kind": "string",
                "challenger": "string",
                "raised_on": "date",
                "stages_reached": "int64",
                "stages_by_itself": "int64",
                "is_answered": "boolean",
                "closed_on": "date",
                "is_changed": "boolean",
                "reread_on": "date",
                "is_sustained": "boolean",
            }
        ),
        "assessments_in_use": ibis.schema(
            {
                "spell_id": "int64",
                "person_id": "int64",
                "from_on": "date",
                "to_on": "date",
                "is_out_of_date": "boolean",
            }
        ),
        "outcomes_rated": ibis.schema(
            {
                "outcome_rated_id": "int64",
                "review_id": "int64",
                "plan_id": "int64",
                "person_id": "int64",
                "held_on": "date",
                "latest_until": "date",
                "scale": "string",
                "is_progress": "boolean",
            }
        ),
        "plan_versions": ibis.schema(
            {
                "plan_version_id": "int64",
                "plan_id": "int64",
                "person_id": "int64",
                "kind": "string",
                "number": "int64",
                "written_on": "date",
                "agreed_on": "date",
                "has_contingency": "boolean",
                "has_childs_version": "boolean",
                "is_shared": "boolean",
            }
        ),
        "plans": ibis.schema(
            {
                "plan_id": "int64",
                "person_id": "int64",
                "kind": "string",
                "from_on": "date",
                "to_on": "date",
                "end_reason": "string",
                "contingency_on": "date",
                "was_protected": "boolean",
                "protected_until": "date",
            }
        ),
        "protected_spells": ibis.schema(
            {
                "spell_id": "int64",
                "plan_id": "int64",
                "person_id": "int64",
                "category": "string",
                "from_on": "date",
                "to_on": "date",
            }
        ),
        "signs": ibis.schema(
            {
                "sign_id": "int64",
                "person_id": "int64",
                "reason": "string",
                "since": "date",
                "found_on": "date",
                "stood_until": "date",
                "looked_at_on": "date",
                "is_false_alarm": "boolean",
            }
        ),
        "spells_of_need": ibis.schema(
            {
                "spell_id": "int64",
                "person_id": "int64",
                "kind": "string",
                "from_on": "date",
                "to_on": "date",
            }
        ),
    }
    | COURT
    | OF_HOMES
    | OF_LIVES
    | OF_MISSING
    | OF_CONFERENCES
)


def table(name: str) -> ibis.Table:
    """One published table, bound to no engine: an expression over it runs wherever the dataset lies."""
    return ibis.table(SCHEMAS[name], name=name, database=SCHEMA_NAME)

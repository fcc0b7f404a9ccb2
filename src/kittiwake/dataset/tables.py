"""The published tables as measures see them: names and types. What they mean stands in each view's header."""

import ibis
import ibis.expr.types as ir

SCHEMA_NAME = "dataset"

SCHEMAS = {
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
}


def table(name: str) -> ir.Table:
    """One published table, bound to no engine: an expression over it runs wherever the dataset lies."""
    return ibis.table(SCHEMAS[name], name=name, database=SCHEMA_NAME)

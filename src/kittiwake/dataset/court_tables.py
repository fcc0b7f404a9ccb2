"""The published tables of court work: names and types, as in tables.py."""

import ibis

COURT = {
    "pre_proceedings_children": ibis.schema(
        {
            "pre_proceedings_child_id": "int64",
            "pre_proceedings_id": "int64",
            "person_id": "int64",
            "issued_on": "date",
            "family_meeting": "string",
            "family_considered": "boolean",
            "ended_on": "date",
            "days": "int64",
            "ending": "string",
        }
    ),
    "pre_proceedings_spells": ibis.schema(
        {
            "spell_id": "string",
            "person_id": "int64",
            "from_on": "date",
            "to_on": "date",
            "is_past_midpoint": "boolean",
        }
    ),
    "proceedings_children": ibis.schema(
        {
            "proceedings_child_id": "int64",
            "proceedings_id": "int64",
            "person_id": "int64",
            "application": "string",
            "issued_on": "date",
            "limit_on": "date",
            "allowed_until_on": "date",
            "ended_on": "date",
            "days": "int64",
            "length_band": "string",
            "short_notice": "string",
            "initial_plan": "string",
            "final_plan": "string",
        }
    ),
}

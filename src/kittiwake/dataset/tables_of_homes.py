"""The published table of homes that were looked for, beside those of tables.py."""

import ibis

OF_HOMES = {
    "home_requests": ibis.schema(
        {
            "request_id": "int64",
            "person_id": "int64",
            "asked_on": "date",
            "wanted_by": "date",
            "is_emergency": "boolean",
            "is_current": "boolean",
            "is_together": "boolean",
            "is_apart": "boolean",
            "offers": "int64",
            "refusals": "int64",
            "closed_on": "date",
            "placed_on": "date",
            "has_miles": "boolean",
            "is_within_twenty": "boolean",
        }
    ),
}

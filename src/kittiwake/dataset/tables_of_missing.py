"""The schemas of what is published of missing and of privately fostered children."""

import ibis

OF_MISSING = {
    "missing_episodes": ibis.schema(
        {
            "missing_episode_id": "int64",
            "person_id": "int64",
            "kind": "string",
            "from_on": "date",
            "returned_on": "date",
            "was_in_care": "boolean",
            "is_offered": "boolean",
            "is_accepted": "boolean",
            "is_held": "boolean",
            "is_held_in_time": "boolean",
        }
    ),
    "private_fosterings": ibis.schema(
        {
            "arrangement_id": "int64",
            "person_id": "int64",
            "told_by": "string",
            "notified_on": "date",
            "from_on": "date",
            "to_on": "date",
            "judged_on": "date",
            "judged": "string",
            "was_told_before": "boolean",
        }
    ),
}

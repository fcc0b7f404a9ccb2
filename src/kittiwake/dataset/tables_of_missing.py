"""The schemas of what is published of missing children."""

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
}

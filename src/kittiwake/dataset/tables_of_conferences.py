"""What the dataset publishes of child protection conferences."""

import ibis

OF_CONFERENCES = {
    "initial_conferences": ibis.schema(
        {
            "conference_child_id": "int64",
            "conference_id": "int64",
            "enquiry_id": "int64",
            "person_id": "int64",
            "enquiry_on": "date",
            "due_on": "date",
            "held_on": "date",
            "is_plan": "boolean",
        }
    ),
}

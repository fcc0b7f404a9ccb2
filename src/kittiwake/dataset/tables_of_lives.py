"""The schemas of what is published of the health, education and voice of children who are looked after."""

import ibis

OF_LIVES = {
    "care_clock_runs": ibis.schema(
        {
            "clock_run_id": "int64",
            "person_id": "int64",
            "clock": "string",
            "started_on": "date",
            "due_on": "date",
            "stopped_on": "date",
            "ceased_on": "date",
        }
    ),
    "questionnaires": ibis.schema(
        {
            "questionnaire_id": "int64",
            "person_id": "int64",
            "on_day": "date",
            "total": "int64",
            "why_none": "string",
        }
    ),
    "places_of_learning": ibis.schema(
        {
            "learning_id": "int64",
            "person_id": "int64",
            "place": "string",
            "minutes_a_week": "int64",
            "since": "date",
            "from_on": "date",
            "to_on": "date",
        }
    ),
    "offers_to_children": ibis.schema(
        {
            "offer_id": "int64",
            "person_id": "int64",
            "who": "string",
            "occasion": "string",
            "offered_on": "date",
            "answer": "string",
            "answered_on": "date",
            "met_on": "date",
            "to_on": "date",
        }
    ),
}

"""Pages of a person's line: the chronology, the activity log, what is due, one entry, one clock."""

"""No domain at all: time, the calendar, dates as people know them, identifiers, text."""

"""Before and in court: legal planning, letters and pre-proceedings, proceedings, hearings and orders."""

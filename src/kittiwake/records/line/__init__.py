"""Events, clock runs, standards met and exceptions, drafts, provenance: the line of each child."""

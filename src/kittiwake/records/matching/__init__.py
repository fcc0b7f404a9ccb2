"""Finding a home for a child: what is asked for, which homes fit and why, offers, decisions, and what came of it."""

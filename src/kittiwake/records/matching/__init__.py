"""Finding a home for a child: what is asked for, which homes fit and why, who was asked, and the choice."""

"""Plans for a child: what must change, who does what by when, whom it was explained to, and how it goes."""

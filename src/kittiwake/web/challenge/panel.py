"""Where the entries of the line about challenges are read."""

SOURCES = {"challenge.challenge": ("challenge:challenge", "challenge_id", False)}

"""Who lives and works in the authority: names drawn at random, families, colleagues, agencies."""

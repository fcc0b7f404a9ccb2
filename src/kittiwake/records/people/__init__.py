"""Names, identifiers, addresses, relationships, households, agencies."""

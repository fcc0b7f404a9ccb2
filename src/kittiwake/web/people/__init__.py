"""Finding, adding and keeping right the people whom the record is about."""

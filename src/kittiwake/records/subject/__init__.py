"""The bare row of a child or adult, to which everything points."""

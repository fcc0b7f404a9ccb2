"""Plans: written, agreed, given to the family in their own words, explained, and reviewed."""

"""What the record does by itself, when it did, and what came of it."""

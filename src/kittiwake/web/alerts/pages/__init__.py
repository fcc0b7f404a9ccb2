"""The pages: reading, and writing."""

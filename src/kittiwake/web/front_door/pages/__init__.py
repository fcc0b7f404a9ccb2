"""The pages of the front door."""

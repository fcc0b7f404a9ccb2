"""Pages of education."""

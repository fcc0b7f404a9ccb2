"""Pages of permanence."""

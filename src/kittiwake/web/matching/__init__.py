"""Pages of finding a home for a child."""

"""Being looked after: periods of care, legal statuses and placements, each to the day."""

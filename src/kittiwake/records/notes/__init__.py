"""Case notes and calls."""

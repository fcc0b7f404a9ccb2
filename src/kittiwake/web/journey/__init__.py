"""The map of a child's path: what was done, what is due, and what may come next."""

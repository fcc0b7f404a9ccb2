"""Visits to children: one entry for all who were visited, with a part for each child."""

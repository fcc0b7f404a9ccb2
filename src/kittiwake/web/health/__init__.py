"""Pages of the health of children who are looked after."""

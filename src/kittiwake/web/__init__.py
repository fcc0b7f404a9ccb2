"""Pages people use: one folder per area, and the components they share."""

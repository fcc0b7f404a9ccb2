"""Where each child in care is to grow up, how far that is, and who decides what stands in the way."""

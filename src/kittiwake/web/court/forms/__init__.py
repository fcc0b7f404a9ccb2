"""What the pages before and in court ask."""

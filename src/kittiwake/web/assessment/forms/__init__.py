"""What is typed about an assessment."""

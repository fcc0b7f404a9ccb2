"""What is kept from the family about a child, and releasing it."""

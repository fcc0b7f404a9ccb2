"""What is typed about child protection work."""

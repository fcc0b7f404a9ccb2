"""What the record does by itself, for whoever looks after the system."""

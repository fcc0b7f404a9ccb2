"""What people type at the front door."""

"""What needs somebody today, whatever their role."""

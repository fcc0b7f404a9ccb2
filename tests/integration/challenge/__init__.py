"""Challenge, through the real services and pages."""

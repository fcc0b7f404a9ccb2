"""Child protection, through the real services and pages."""

"""Visits, through the real services and pages."""

"""Alerts for visits: read, recorded, looked at again, ended."""

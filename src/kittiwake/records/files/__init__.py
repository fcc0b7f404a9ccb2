"""Attachments: kept whole, known by their content, never executed."""

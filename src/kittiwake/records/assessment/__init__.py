"""Assessments: how a child lives, what is known and from whom, what it means, and whether it still holds."""

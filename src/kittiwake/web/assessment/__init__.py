"""Assessments on the page: written in any order, authorised by somebody else, dated."""

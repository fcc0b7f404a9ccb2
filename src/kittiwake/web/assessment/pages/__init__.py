"""The pages of assessments."""

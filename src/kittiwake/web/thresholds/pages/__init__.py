"""The pages of thresholds."""

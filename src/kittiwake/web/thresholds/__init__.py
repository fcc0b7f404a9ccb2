"""Pages on how evenly thresholds are applied: the sample to read again, what it found, and looking back."""

"""What looks across the record: samples, look-backs, drift. It reads and says why; it never writes."""

"""Work done every night."""

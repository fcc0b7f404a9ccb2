"""Work done every week."""

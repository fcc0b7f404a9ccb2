"""The inbox of a partner agency: what it was asked, and what it answers. No way into the record."""

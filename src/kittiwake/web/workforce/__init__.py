"""The room where children wait for a worker, are given to one, and are handed over."""

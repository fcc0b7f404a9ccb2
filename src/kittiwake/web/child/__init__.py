"""The child's page: what must be known in sixty seconds, then the panels that areas offer."""

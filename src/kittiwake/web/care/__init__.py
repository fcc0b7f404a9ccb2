"""Pages of being looked after: becoming so, each change, and ceasing to be."""

"""The pages: reading, writing, acting on a plan, and sharing it."""

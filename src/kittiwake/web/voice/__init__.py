"""Pages of what children say, of advocates and visitors, and of life story work."""

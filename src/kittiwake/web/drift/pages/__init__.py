"""The pages of what stands still."""

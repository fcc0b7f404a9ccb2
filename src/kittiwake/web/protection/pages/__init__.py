"""The pages of child protection work, one file for each piece of it."""

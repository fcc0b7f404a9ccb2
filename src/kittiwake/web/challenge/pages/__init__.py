"""The pages: lists and one challenge; raising one; what is done with one."""

"""Do we know of privately fostered children, and see them?"""

"""Do children wait for a decision before and in court, and does the family come first?"""

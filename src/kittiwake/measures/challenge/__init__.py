"""Is challenge answered, and does it change anything that lasts?"""

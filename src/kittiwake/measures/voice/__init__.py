"""Is somebody offered to children who speaks with them, and do they come?"""

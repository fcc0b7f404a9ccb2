"""Is every message about a child answered promptly, and with its history in view?"""

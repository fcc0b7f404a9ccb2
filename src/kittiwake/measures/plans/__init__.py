"""Who is helped, and do their plans say what changes, who was told, and what came of it?"""

"""Does every child who needs a worker soon have one?"""

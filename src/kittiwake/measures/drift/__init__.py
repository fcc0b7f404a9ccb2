"""Does what stands still get looked at, and is the reading right?"""

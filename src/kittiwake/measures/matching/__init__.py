"""Are homes found, in time, near, and for brothers and sisters together?"""

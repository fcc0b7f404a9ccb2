"""Are children seen, and alone?"""

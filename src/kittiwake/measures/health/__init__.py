"""Are children who are looked after as well as they can be, and seen when it is due?"""

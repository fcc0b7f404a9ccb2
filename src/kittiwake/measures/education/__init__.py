"""Do children who are looked after learn, all day and with a plan?"""

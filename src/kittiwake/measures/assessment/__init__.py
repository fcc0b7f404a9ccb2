"""Are children assessed in time, through their own eyes, and on more than one person's word?"""

"""Are children protected in time, with everybody at the table who knows them?"""

"""The statutory returns: one folder for each, with its codes by year, its reader and its mapping."""

"""From a strategy discussion to a child protection plan: enquiries, conferences, categories, emergencies."""

"""Pages of legal planning, pre-proceedings, proceedings and orders, and the legal panel’s agenda."""

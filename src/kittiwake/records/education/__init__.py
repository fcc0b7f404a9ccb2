"""The education of children who are looked after: where they learn, how much, and their education plans."""

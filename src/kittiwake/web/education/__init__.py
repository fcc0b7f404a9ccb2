"""Pages of the education of children who are looked after."""

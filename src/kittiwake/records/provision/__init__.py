"""Homes and carers: where children who are looked after may live, and on what terms."""

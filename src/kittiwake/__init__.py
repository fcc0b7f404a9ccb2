"""Kittiwake: the open record and assurance system for children's services in England."""

"""Algorithms of the group Travel times."""

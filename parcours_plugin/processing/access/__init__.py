"""Algorithms of the group Access."""

"""Algorithms of the group Synthesis."""

"""Algorithms of the group Tables."""

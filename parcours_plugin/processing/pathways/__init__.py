"""Algorithms of the group Pathways."""

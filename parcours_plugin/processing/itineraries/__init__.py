"""Algorithms of the group Itineraries."""

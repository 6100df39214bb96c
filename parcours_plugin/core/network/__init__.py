"""Roads to arrays; snapping; shortest paths; isochrones; routes."""

"""Access levels and what derives from travel times."""

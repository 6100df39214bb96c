"""The event log: order, waits, variants, indicators, breaks."""

"""Movements added up: legs, flows, secrecy, curves."""

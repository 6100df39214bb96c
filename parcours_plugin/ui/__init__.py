"""The dock panel: one patient's pathway at a time, as a list, a text and a map."""

"""Reading files: every row is loaded or rejected with its reason."""

"""The diagnosis: numbers and charts to one page."""

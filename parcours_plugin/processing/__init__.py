"""The Processing side: provider, base class and one file per algorithm."""

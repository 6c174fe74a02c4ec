"""The un-spinner: how sure it is that a text was spun, and what was meant."""

"""prosefix: finds and repairs what an article spinner broke, and makes text easier to read."""

__version__ = "0.1.0"

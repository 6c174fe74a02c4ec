"""`python -m prosefix` is the same as `prosefix`."""

from prosefix.cli import main

main()

"""How well the un-spinner knows what was meant: one part a file, run by `python -m benchmarks.unspin`."""

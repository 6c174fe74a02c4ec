"""The glossary's knowledge in other programs' forms: read from them, written for them, learnt from a correction."""

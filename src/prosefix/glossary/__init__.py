"""Loads, validates, compiles and matches the glossary's data."""

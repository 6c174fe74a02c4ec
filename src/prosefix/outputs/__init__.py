"""The forms of output, one file each. They get what was found and print it; nothing is worked out here."""

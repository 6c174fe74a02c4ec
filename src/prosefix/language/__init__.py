"""English: tokens, sentences, lemmas and inflection. Knows no rule."""

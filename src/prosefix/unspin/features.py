"""What speaks for and against a candidate: the names that the ranker's weights go by.

Each feature is 0 for leaving the text as it stands, so the weighted features of a candidate add up to the log-odds of
the swap.
"""

from __future__ import annotations

#: Known of a candidate wherever its word stands.
STATIC = (
    "changed", "listed", "listed_strong", "listed_later", "listed_often", "listed_share",
    "passed_over",
    "first_sense", "second_sense", "other_sense", "similar", "broader", "narrower", "moby", "moby_back",
    "likeness", "common", "rare", "no_vector", "longer", "shorter",
)  # fmt: skip
#: Known where the words around are known: first what depends on the other candidates chosen, then what does not.
MOVING = ("fluency", "collocation", "other_field")
FIXED = ("topic", "nearby", "in_document", "own_family", "own_expression", "own_often")
NAMES = STATIC + MOVING + FIXED

#: What each one measures, as ranker.toml tells.
DOCS = {
    "changed": "1: what a change costs in any case",
    "listed": "1 where the lexicon has the swap",
    "listed_strong": "1 where it says that hardly anybody writes the spun word",
    "listed_later": "0 for the first word that the lexicon gives, then 1, 2 ...",
    "listed_often": "ln of how many of its rows have the swap",
    "listed_share": "in what share of the rows of the spun word the swap stands",
    "passed_over": "1 where the lexicon has swaps of the word, but not this one",
    "first_sense": "WordNet: synonyms in the commonest sense of the meant word",
    "second_sense": "in its second sense",
    "other_sense": "in a rarer one",
    "similar": "WordNet: adjectives of one cluster",
    "broader": "WordNet: the spun word says less than the meant one",
    "narrower": "WordNet: it says more",
    "moby": "Moby has the spun word under the meant one",
    "moby_back": "or the other way round",
    "likeness": "cosine of the two words' vectors",
    "common": "ln of the rank of the spun word, less that of the meant one: spinners put the rarer word",
    "rare": "ln of the rank of the meant word: rare words are rarely meant",
    "no_vector": "1 where one of the two has no vector",
    "longer": "how many words the meant expression has more than the spun one",
    "shorter": "how many it has less",
    "fluency": "how much likelier the words become, in nats",
    "collocation": "how many more neighbors stand in terms of a field that the document is of",
    "other_field": "the same for terms of other fields",
    "topic": "how much nearer the meant word is to the document's words than the spun one (cosine)",
    "nearby": "the same for the words next to it",
    "in_document": "1 where the meant word stands elsewhere in the document",
    "own_family": "1 where a family that is listed for the swap has spun this document",
    "own_expression": "1 where it does so to an expression",
    "own_often": "1 where it does so often",
}

"""A plural subject that begins its clause takes a plural verb; all that is less sure is left alone."""

import pytest

from prosefix.rules.agreement_subject import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Your muscles needs to relax.", "Your muscles need to relax."),
        ("I know that the muscles is sore.", "I know that the muscles are sore."),
        ("The back muscles also has a role.", "The back muscles also have a role."),
        ("The muscles doesn’t hurt.", "The muscles don't hurt."),
        ("The results was, in fact, good.", "The results were, in fact, good."),
        ("However, these oils is safe.", "However, these oils are safe."),
        ("In most cases, all the risks is small.", "In most cases, all the risks are small."),
        ("The risk is known, but the benefits is not.", "The risk is known, but the benefits are not."),
        ("The children has gone.", "The children have gone."),
    ],
)
def test_the_verb_becomes_plural_in_a_spun_text(wrong: str, right: str) -> None:
    assert fixed(RULE, wrong) == right
    assert fixed(RULE, wrong, spun=False) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "The number of therapies is small. One of the therapies is new. Each of these muscles needs rest.",
        "Having the therapies is fun. Using oils and the therapies is fun.",
        "What the patients needs is rest.",
        "The patients needs are met.",
        "The United States is large, the Netherlands is flat. The Avengers was a film. The Times has it.",
        "The two weeks is enough. The 10 days is gone. Three treatments is plenty. Five miles is far.",
        "The word massages is short. The features field is empty.",
        "“These Dreams” is a song.",
        "The series is good. The news is bad. These data is old. The means is clear.",
        "The physics is hard. The mathematics is hard. The politics is bad.",
        "The bus is late. The lens is clear. The analysis was slow. His illness has gone. The virus is new.",
        "The therapist who sells the oils is here.",
        "Stretching the arms, the legs, the muscles is good.",
        "The treatment muscles needs is rest.",
        "The Joneses has gone.",
    ],
)
def test_a_singular_or_doubtful_subject_is_left_alone(text: str) -> None:
    assert not found(RULE, text)


def test_headlines_are_left_alone() -> None:
    assert not found(RULE, "# The muscles is sore\n", "markdown")

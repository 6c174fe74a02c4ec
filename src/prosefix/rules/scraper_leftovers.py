"""Lines that a scraper took along with an article: "Source: Flickr", "Share this:", "[ad_1]"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosefix.document import Block, BlockKind, Part, Span
from prosefix.findings import Finding, Replacement, Severity, Strength
from prosefix.language.proposal import drop_span
from prosefix.language.reading import Text
from prosefix.rules.base import Context, Rule

#: No line that is left over has more words.
_MOST_WORDS = 25
_NETWORK = "(?:twitter|facebook|email|print|pinterest|linkedin|reddit|tumblr|whatsapp|telegram|pocket|skype|x|more)"
_PICTURE = "(?:(?:featured|cover|header|hero) )?(?:images?|photos?|pictures?|photography|videos?|illustrations?)"
_DATE = r"(?:\w+,? )?(?:\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d+|(?:\w+ )?\d\d?(?:st|nd|rd|th)?(?: \w+)?,? \d{4})"

#: What a whole block reads, in small letters, when nothing but a web page's frame can have left it.
_SURE = [
    rf"share this: ?(?:{_NETWORK} ?)*",
    r"(?:read|learn|view) more ?[»›→>]+|continue reading ?[»›→>]+",
    r"click to share on \w+ ?\(opens in new window\)",
    r"like this: ?(?:like ?)?(?:loading ?(?:\.\.\.|…)?)?|like loading ?(?:\.\.\.|…)",
    r"save my name, email,? and website in this browser for the next time i comment\.?",
    r"your email address will not be published\.?(?: ?required fields are marked ?\*?)?",
    r"this site uses akismet to reduce spam\..*",
    r"ads by google|post views: ?[\d,]+|embed from getty images|print friendly, pdf & email",
]
#: What a whole block reads, in small letters, when it may be left over; a writer may have meant it as well.
_LIKELY = [
    rf"(?:{_PICTURE} )?(?:sources?|credits?|courtesy)(?: of| by)? ?[:–—|] ?[^.:]{{1,60}}\.?",
    rf"{_PICTURE} (?:by|via|from|courtesy of) .{{1,40}} (?:on|via|from|/) ?\w+",
    r"(?:read|see|view|learn) (?:the )?(?:full (?:article|story|post)|more)(?: here)? ?(?:\.\.\.|[….:])?",
    r"(?:read|also read|read also|read more|read next|related) ?: ?.{1,100}",
    r"(?:continue|keep) reading(?: below| here)? ?(?:\.\.\.|[….:])?|click here (?:to|for) .{1,60}",
    r"(?:related|recent|popular|similar|recommended|latest|more) (?:posts?|articles?|stories) ?:?",
    r"you (?:may|might) also (?:like|enjoy|be interested in) ?(?:\.\.\.|[….:])?|recommended for you ?:?",
    r"advertisements?[:.]?|sponsored(?: content| post| links?)?|(?:story|article) continues below(?: advertisement)?",
    r"advertisement ?[–—-] ?(?:scroll|continue).{1,40}",
    rf"share (?:this|on|via)(?: (?:article|post|story|page|on))*:?(?: {_NETWORK})*",
    r"tweet(?: this)?|pin it|follow us on .{1,30}",
    r"(?:tags?|tagged|categor(?:y|ies)|filed under|posted in) ?: ?.{1,120}",
    rf"(?:posted|published|(?:last )?(?:updated|modified)) ?(?:by .{{1,40}} )?(?:on|at|in)? ?:? ?{_DATE}.{{0,20}}",
    r"(?:posted|published) by .{1,40}",
    r"\d+ comments?|no comments(?: yet)?|leave a (?:comment|reply)|comments are closed\.?|cancel reply",
    r"post navigation|(?:previous|next) (?:post|article)(?: ?: ?.{1,100})?|skip to (?:main )?content|back to top",
    r"(?:sign up|subscribe) (?:for|to) (?:our|the) (?:\w+ )?(?:newsletter|mailing list|rss feed).{0,40}",
    r"the post .{1,150} appeared first on .{1,60}",
    r"this (?:article|post|story) (?:was )?(?:first|originally) (?:appeared|published) (?:on|in|at) .{1,60}",
    r"source link|original (?:article|source)(?: link)? ?:? ?.{0,60}|all rights reserved\.?|\d+ min(?:ute)?s? read",
]
_SURE_LINE = re.compile("|".join(_SURE))
_LIKELY_LINE = re.compile("|".join(_LIKELY))

#: What an autoblog plugin puts around an article, alone on its line or not.
_PLUGIN_MARK = re.compile(r"(?P<first>^[ \t]*)?(?P<mark>\\?\[ad_\d+\\?\])(?P<last>(?=[ \t]*\r?$))?", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each whole block that belongs to a web page's frame, and for each mark of a plugin."""
    yield from _plugin_marks(text)
    for passage in text.passages:
        block = passage.block
        line = " ".join(block.text.lower().split())
        if block.quoted or block.kind is BlockKind.CELL or line.count(" ") >= _MOST_WORDS:
            continue
        if _SURE_LINE.fullmatch(line) and not _has_markup(block):
            yield RULE.dropping(text, passage, strength=Strength.CERTAIN)
        elif _SURE_LINE.fullmatch(line) or _LIKELY_LINE.fullmatch(line):
            yield RULE.dropping(text, passage, strength=Strength.WEAK)


def _has_markup(block: Block) -> bool:
    """Whether a link or the like stands in a block: then it works, and a writer may want it."""
    return block.ends_in_tag or any(segment.after_tag for segment in block.segments)


def _plugin_marks(text: Text) -> Iterator[Finding]:
    """Found in the source: what is no prose to the formats has no block."""
    source = text.document.text
    for match in _PLUGIN_MARK.finditer(source):
        span = Span(*match.span("mark"))
        in_code = "`" in (source[span.start - 1 : span.start], source[span.end : span.end + 1])
        if in_code or len(_FENCE.findall(source, 0, span.start)) % 2:
            continue
        alone = match["first"] is not None and match["last"] is not None
        dropped = drop_span(source, span) if alone else _with_a_space(source, span)
        yield Finding(
            RULE.id, span, source[slice(*span)], RULE.why, Strength.CERTAIN, (Replacement("", (Part(dropped, ""),)),),
            severity=RULE.severity, drops=alone, priority=10,
        )  # fmt: skip


def _with_a_space(source: str, span: Span) -> Span:
    """The span with one of the spaces around it."""
    if source[span.start - 1 : span.start] == " ":
        return Span(span.start - 1, span.end)
    return Span(span.start, span.end + (source[span.end : span.end + 1] == " "))


RULE = Rule(
    id="artifact/leftover",
    what="A line of a web page's frame stands in the text: a credit, a link to other posts, an advert.",
    why="This belongs to the page that the text was taken from, not to the text.",
    fix="A line that nothing else can have left (“Share this:”, “[ad_1]”) is dropped from a spun text; others are "
    "listed.",
    severity=Severity.WARNING,
    is_evidence=False,
    bad={
        "Massage helps.\n\nShare this:\n\nIt is cheap.": "Massage helps.\n\nIt is cheap.",
        "[ad_1]\n\nMassage helps.": "Massage helps.",
        "Massage helps.\n\nRead More »": "Massage helps.",
        "Back Massage\n\nSource: Flickr\n\nMassage helps.": None,
        "Massage helps.\n\nYou may also like": None,
        "Tags: massage, back pain": None,
        "Posted by Jane Doe on May 5, 2019": None,
    },
    good=(
        "The source: a spring in the hills. Read more books this year.",
        "Advertisement is an old trade.",
        "Posted letters take two days.",
        "Write `[ad_1]` where the advertisement goes.",
    ),
    find=find,
)

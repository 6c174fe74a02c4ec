"""Edits pass after pass, told as one list of disjoint replacements of the original text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from prosefix.document import Part, Span, apply_parts
from prosefix.findings import Edit


class _Region(NamedTuple):
    """A replaced span of the original, where its new text stands now, and the number of its edit."""

    current: Span
    original: Span
    text: str
    edit: int


class _Cluster(NamedTuple):
    """Earlier regions and new parts that touch one another in the present text."""

    span: Span
    regions: list[_Region]
    parts: list[tuple[Part, int]]


class Revision:
    """A text, what became of it so far, and the edits that made it so.

    Edits that touch the same place become one: they are accepted or rejected together.
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = original
        self._regions: list[_Region] = []
        self._starts: list[int] = []
        self._made: list[Edit] = []
        self._joined: list[int] = []

    def apply(self, edits: Sequence[Edit], depends: Iterable[tuple[int, Span]] = ()) -> None:
        """Make some more edits, their parts given in the text as it stands now and disjoint.

        `depends`: the number of an edit in `edits`, and a span of the present text whose earlier edit it goes with.
        """
        first = len(self._made)
        self._made += edits
        self._joined += range(first, len(self._made))
        for index, span in depends:
            if (earlier := self._nearest(span)) is not None:
                self._join(first + index, earlier.edit)
        parts = [(part, first + index) for index, edit in enumerate(edits) for part in edit.parts]
        clusters = self._clusters(parts)
        text = self.text
        self.text = apply_parts(text, [part for part, _ in parts])
        regions = [self._region(cluster, text) for cluster in clusters]
        self._place([region for region in regions if region.text != self.original[slice(*region.original)]])

    def _nearest(self, span: Span) -> _Region | None:
        """The earlier edit's region that stands in a span of the present text."""
        inside = [region for region in self._regions if region.current.overlaps(span)]
        middle = (span.start + span.end) / 2
        return min(inside, key=lambda region: abs(region.current.start - middle), default=None)

    def _clusters(self, parts: list[tuple[Part, int]]) -> list[_Cluster]:
        """Regions and parts in order, those that touch together; two regions alone stay apart."""
        clusters: list[_Cluster] = []
        items = [_Cluster(region.current, [region], []) for region in self._regions]
        items += [_Cluster(part.span, [], [(part, edit)]) for part, edit in parts]
        for item in sorted(items, key=lambda item: (item.span, bool(item.parts))):
            last = clusters[-1] if clusters else None
            if last and last.span.overlaps(item.span) and (last.parts or item.parts):
                span = Span(last.span.start, max(last.span.end, item.span.end))
                clusters[-1] = _Cluster(span, last.regions + item.regions, last.parts + item.parts)
            else:
                clusters.append(item)
        return clusters

    def _region(self, cluster: _Cluster, text: str) -> _Region:
        """One region for all that a cluster holds."""
        if not cluster.parts:
            return cluster.regions[0]
        edit = cluster.parts[0][1]
        for other in [*(number for _, number in cluster.parts), *(region.edit for region in cluster.regions)]:
            self._join(edit, other)
        base = cluster.span.start
        inside = [Part(Span(p.span.start - base, p.span.end - base), p.text) for p, _ in cluster.parts]
        origins = [region.original for region in cluster.regions]
        origins += [self.to_original(part.span) for part, _ in cluster.parts]
        original = Span(min(o.start for o in origins), max(o.end for o in origins))
        return _Region(cluster.span, original, apply_parts(text[slice(*cluster.span)], inside), edit)

    def _place(self, regions: list[_Region]) -> None:
        """Keep the regions, each with its place in the new text."""
        moved = 0
        self._regions = []
        for region in sorted(regions, key=lambda region: region.original):
            start = region.original.start + moved
            current = Span(start, start + len(region.text))
            moved = current.end - region.original.end
            self._regions.append(region._replace(current=current))
        self._starts = [region.current.start for region in self._regions]

    def _join(self, one: int, other: int) -> None:
        a, b = self._root(one), self._root(other)
        self._joined[max(a, b)] = min(a, b)

    def _root(self, number: int) -> int:
        while self._joined[number] != number:
            number = self._joined[number]
        return number

    def to_original(self, span: Span) -> Span:
        """Where a span of the present text goes back to: all that was replaced by what it touches."""
        start, end = span
        at = bisect_right(self._starts, start) - 1
        if at >= 0:
            region = self._regions[at]
            inside = start < region.current.end or (start == region.current.start and start == span.end)
            start = region.original.start if inside else start + region.original.end - region.current.end
        at = bisect_right(self._starts, end) - 1
        while at >= 0 and self._regions[at].current.start == end < self._regions[at].current.end:
            at -= 1
        if at >= 0:
            region = self._regions[at]
            inside = end <= region.current.end
            end = region.original.end if inside else end + region.original.end - region.current.end
        return Span(start, max(start, end))

    def undo(self, spans: Sequence[Span]) -> None:
        """Take back all edits of which a part stands in one of some spans of the present text."""
        hit = {self._root(r.edit) for r in self._regions if any(r.current.overlaps(span) for span in spans)}
        kept = [region for region in self._regions if self._root(region.edit) not in hit]
        self._place(kept)
        self.text = apply_parts(self.original, [Part(region.original, region.text) for region in kept])

    def edits(self) -> list[Edit]:
        """All edits so far, in the original's offsets: disjoint, and together they give the present text."""
        parts: dict[int, list[Part]] = {}
        for region in self._regions:
            parts.setdefault(self._root(region.edit), []).append(Part(region.original, region.text))
        made: dict[int, list[Edit]] = {}
        for number, edit in enumerate(self._made):
            made.setdefault(self._root(number), []).append(edit)
        return [
            Edit(
                tuple(parts[root]),
                tuple(dict.fromkeys(rule for edit in made[root] for rule in edit.rules)),
                min(edit.confidence for edit in made[root]),
            )
            for root in sorted(parts, key=lambda root: parts[root][0])
        ]

"""Clean text: findings per 1,000 words, and every edit that would be made, to be read by a person.

usage: .venv/bin/python -m benchmarks.clean [--grammar harper] [--edits]
"""

from __future__ import annotations

import sys

from benchmarks.corpus import KINDS, clean_files, documents, words
from prosefix.glossary.glossary import compile_glossary
from prosefix.grammar import engine_for
from prosefix.pipeline import Tools, check, fix
from prosefix.settings import Settings


def main() -> None:
    grammar = "harper" if "harper" in sys.argv else "none"
    settings = Settings(grammar=grammar)
    tools = Tools(compile_glossary(), engine_for(grammar))
    print(
        f"{'kind':28} {'words':>7} {'findings':>8} {'per 1,000':>9} {'of engine':>9} {'edits':>5} {'highest spin':>12}"
    )
    for kind in KINDS:
        paths = clean_files(kind)
        analyses = [check(document, settings, tools) for document in documents(paths)]
        results = [fix(document, settings, tools) for document in documents(paths)]
        findings = [finding for analysis in analyses for finding in analysis.findings]
        engine = [finding for finding in findings if finding.rule.startswith("harper/")]
        own = len(findings) - len(engine)
        edits = sum(len(result.edits) for result in results)
        rate = 1000 * own / words(paths)
        highest = max(analysis.spin.score for analysis in analyses)
        print(f"{kind:28} {words(paths):7} {own:8} {rate:9.2f} {len(engine):9} {edits:5} {highest:12}")
        if "--edits" in sys.argv:
            for result in results:
                for edit in result.edits:
                    for span, text in edit.parts:
                        source = result.before.text
                        context = (
                            source[max(0, span.start - 50) : span.start],
                            source[span.end : span.end + 50],
                        )
                        old = source[slice(*span)]
                        print(f"   {'+'.join(edit.rules)}: {context[0]!r} [{old!r} -> {text!r}] {context[1]!r}")


if __name__ == "__main__":
    main()

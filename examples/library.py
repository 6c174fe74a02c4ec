"""prosefix from Python: python examples/library.py examples/home-solar.txt"""

import sys
from pathlib import Path

import prosefix

result = prosefix.fix(Path(sys.argv[1]))
print(f"spin score {result.spin.score}, {len(result.edits)} edits, {len(result.left)} findings left")
for finding in result.applied:
    line, column = result.before.position(finding.span.start)
    print(f"{line}:{column}: {finding.text!r} -> {finding.replacements[0].text!r} ({finding.message})")
print(result.readability_before.document, result.readability_after.document, sep="\n")

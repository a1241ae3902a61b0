"""Lists every test of a JUnit report that did not run, and fails if there is any."""  # noqa: INP001  # a script, in no package

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

report = ET.fromstring(Path(sys.argv[1]).read_text(encoding="utf-8"))  # noqa: S314  # pytest wrote it just now
cases = list(report.iter("testcase"))
left_out = [(case, why) for case in cases for why in case.iter("skipped")]
for case, why in left_out:
    sys.stdout.write(f"{why.get('type')}: {case.get('classname')}::{case.get('name')}: {why.get('message')}\n")
sys.stdout.write(f"{len(cases)} tests in the report, {len(left_out)} of them skipped or expected to fail\n")
sys.exit(bool(left_out) or not cases)

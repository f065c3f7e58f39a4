"""No text makes the archive's patterns take forever: what is quadratic would take many minutes here, what is linear a moment."""

import subprocess
import sys
from pathlib import Path

import pytest

MANY = 200_000
READ_ALL = f"""
import sys
from newsarchive.archive.fold import fold, index_text
from newsarchive.archive.records import words
before, run = sys.argv[1:]
text = before + run * {MANY}
for made in (text, text + before):
    words(made), fold(made), index_text(made)
"""


@pytest.mark.parametrize("run", [" ", "\n", " \n", ".", ", ", "1", "e\u0301", "\u200b", "癌。"], ids=ascii)
@pytest.mark.parametrize("before", ["page view", "view:", "癌"], ids=ascii)
def test_long_runs_are_read_in_a_moment(before: str, run: str) -> None:
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", READ_ALL, before, run], cwd=root, check=True, timeout=60)

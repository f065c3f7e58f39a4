"""Runs the tests of the pages on the newest alpha of Datasette, in a virtual environment of its own, and says what broke.

    python tests/browse/on_alpha.py

Nothing here may fail a build: Datasette 0.65 is what the project stands on, and an alpha may change any day. Exit code 0 whatever
breaks; 1 only if the alpha could not be installed.
"""

import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ("tests/browse/test_pages.py", "tests/browse/test_public.py")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="newsarchive-alpha-") as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        needed = ["sqlite-utils>=4.2,<5", "beautifulsoup4", "lxml", "python-dateutil", "warcio", "tzdata"]
        needed += ["pytest", "httpx", "hypothesis"]
        install = [str(python), "-m", "pip", "install", "--quiet", "--pre", "datasette>=1.0a0", *needed]
        if (
            subprocess.run(install, check=False).returncode
            or subprocess.run([str(python), "-m", "pip", "install", "--quiet", "--no-deps", str(ROOT)], check=False).returncode
        ):
            print("The alpha could not be installed.")
            return 1
        version = subprocess.run(
            [str(python), "-m", "datasette", "--version"], capture_output=True, text=True, check=False
        ).stdout.strip()
        run = [str(python), "-m", "pytest", *TESTS, "-q", "-p", "no:cacheprovider", "-o", "addopts=--import-mode=importlib"]
        told = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    broken = re.findall(r"^(?:FAILED|ERROR) (.*)$", told, re.MULTILINE)
    print(f"{version}: {told.strip().splitlines()[-1]}")
    for line in broken:
        print("  broke:", line)
    return 0


if __name__ == "__main__":
    sys.exit(main())

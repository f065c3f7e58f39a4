"""A hospital's notice in many languages: language → (headline, text)."""

import tomllib
from pathlib import Path

NOTICES: dict[str, tuple[str, str]] = {
    language: (notice["headline"], notice["text"])
    for language, notice in tomllib.loads(Path(__file__).with_name("notices.toml").read_text("utf-8")).items()
}

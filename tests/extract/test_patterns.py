"""Patterns of many alternatives find what ``re`` finds, though most of them are not tried."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsarchive.extract  # noqa: F401  (loads every module that has such a pattern)
from newsarchive.extract.words.patterns import Openings, first_letters

OPENINGS = {
    f"{module}.{name}": value
    for module, loaded in list(sys.modules.items())
    if module.startswith("newsarchive.extract.")
    for name, value in vars(loaded).items()
    if isinstance(value, Openings)
}
ALTERNATIVES = [(name, alternative) for name, openings in OPENINGS.items() for alternative in openings.alternatives]


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("about us", "a"),
        ("(?:the )?news", "tn"),
        ("(?:a|b(?:c|d))*e{0,3}f", "abef"),
        ("[àa] propos", "àa"),
        (r"\d+ comments", ("",)),
        (r"[\d.,x]{1,9}", ("", "x")),
        (r"\W{0,2}anzeige", ("", "a")),
        (r"(?!no)(?P<what>yes|\[)", ("y", "")),
        (r"\(c\)|x", ("",)),
        ("a?", None),
        (".?a", None),
        (r"\w+", None),
        ("[^a]", None),
        ("[a-z]", None),
        (r"\bnews", None),
        ("(?:a|)b", None),
        ("^a", None),
        ("", None),
    ],
)
def test_what_a_pattern_may_begin_with(pattern: str, letters: str | tuple[str, ...] | None) -> None:
    assert first_letters(pattern) == (letters if letters is None else frozenset(letters))


@given(st.data())
def test_what_any_alternative_matches_is_found(data: st.DataObject) -> None:
    name, alternative = data.draw(st.sampled_from(ALTERNATIVES))
    text = data.draw(st.from_regex(alternative, fullmatch=True))
    whole = re.compile("|".join(OPENINGS[name].alternatives))
    for ask in ("match", "fullmatch"):
        plain, found = getattr(whole, ask)(text), getattr(OPENINGS[name], ask)(text)
        assert (found and found.span()) == (plain and plain.span())


@pytest.mark.parametrize("openings", OPENINGS.values(), ids=OPENINGS)
@pytest.mark.parametrize("text", ["", "x", "한국", "。", "read more", "zz 12 views", "  "])
def test_what_matches_nothing_else_does_not_here(openings: Openings, text: str) -> None:
    whole = re.compile("|".join(openings.alternatives))
    assert bool(openings.fullmatch(text)) == bool(whole.fullmatch(text))
    assert bool(openings.match(text)) == bool(whole.match(text))


def test_none_has_numbered_groups() -> None:
    for openings in OPENINGS.values():
        pattern = re.compile("|".join(openings.alternatives))
        assert pattern.groups == len(pattern.groupindex)

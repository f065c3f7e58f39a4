"""What changed between two texts, as a reader sees it."""

import pytest

from newsarchive.browse.difference import Run, paragraphs, words


def told(before: str, after: str) -> str:
    signs = {"same": "{}", "gone": "[-{}-]", "new": "[+{}+]"}
    return "".join(signs[run.kind].format(run.text) for run in words(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("cured 9 of 10 patients", "cured 9 of 12 patients", "cured 9 of [-10-][+12+] patients"),
        ("1,204 beds", "1,377 beds", "[-1,204-][+1,377+] beds"),
        ("the old house", "the new big house", "the [-old-][+new big+] house"),
        ("医院治愈九例", "医院治愈十例", "医院治愈[-九-][+十+]例"),
        ("병원은 10명을", "병원은 12명을", "병원은 [-10-][+12+]명을"),
        ("same", "same", "same"),
        ("", "all new", "[+all new+]"),
        ("version 2a", "version 3a", "version [-2-][+3+]a"),
        ("all gone", "", "[-all gone-]"),
        ("a b", "a  b", "a  b"),
    ],
)
def test_what_was_taken_out_and_put_in_is_told_by_words(before: str, after: str, expected: str) -> None:
    assert told(before, after) == expected


def test_changed_figures_are_marked_as_numbers() -> None:
    assert Run("new", "12", number=True) in words("9 of 10", "9 of 12")
    assert not any(run.number for run in words("old house 5", "new house 5"))
    assert words("", "Room 12 opens") == (Run("new", "Room "), Run("new", "12", number=True), Run("new", " opens"))


def test_unchanged_paragraphs_are_folded_but_for_the_neighbours() -> None:
    before = "\n\n".join(f"paragraph {n}" for n in range(10))
    found = paragraphs(before, before.replace("paragraph 5", "paragraph five"))
    assert [part.skipped for part in found if part.skipped] == [4, 3]
    assert [part.changed for part in found if not part.skipped] == [False, True, False]


def test_a_new_paragraph_between_two_edited_ones() -> None:
    before = "The first has 10 beds.\n\nThe second has 20 beds."
    after = "The first has 11 beds.\n\nSomething else entirely, quite new.\n\nThe second has 21 beds."
    assert ["".join(run.text for run in part.runs if run.kind != "same") for part in paragraphs(before, after)] == [
        "1011",
        "Something else entirely, quite new.",
        "2021",
    ]


def test_long_texts_stay_quick() -> None:
    before, after = " ".join(f"a{n}" for n in range(60_000)), " ".join(f"b{n}" for n in range(60_000))
    assert [run.kind for run in words(before, after)] == ["gone", "new"]

"""Small pieces of JavaScript as text: strings, arguments, sums, bodies in braces. Nothing is run."""

import re

STRING = r"""'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`"""
ARGUMENT = re.compile(STRING + r"|[^,'\"`]+")


def braced(source: str, start: int) -> str:
    """The text between a brace and its partner, strings skipped; bounded."""
    depth = 0
    for found in re.compile(STRING + r"|[{}]").finditer(source, start, start + 20_000):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return source[start + 1 : found.start()]
    return source[start + 1 : start + 2000]


_PIECE = re.compile(STRING + r"|(?:[^+'\"`()]|\((?:[^()'\"`]|" + STRING + r"|\([^()]*\))*\))+")


def pieces(expression: str) -> list[str]:
    """The terms of a sum of strings."""
    return [piece for found in _PIECE.findall(expression) if (piece := found.strip(" \t\r\n,"))]


def first_argument(arguments: str) -> str:
    """The text before the first comma outside of quotes and brackets."""
    depth = 0
    for found in re.finditer(STRING + r"|[(),]", arguments):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if found[0] == "," and depth == 0:
            return arguments[: found.start()]
    return arguments


def unquoted(text: str) -> str:
    """A literal's value; what is no string stays as it is."""
    return unescaped(text[1:-1]) if len(text) > 1 and text[0] in "'\"`" and text[-1] == text[0] else text


def double_quoted(literal: str) -> str:
    """A string in quotes as JSON writes it, its escapes left as they are."""
    return literal if literal[0] == '"' else '"' + literal[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'


def unescaped(text: str) -> str:
    """A string's escapes undone."""
    return re.sub(
        r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)",
        lambda m: chr(int(m[1][1:], 16)) if len(m[1]) > 1 else {"n": "\n", "t": "\t"}.get(m[1], m[1]),
        text,
    )

"""The words in a PDF that Typst made, as whoever copies text out of it would get them.

Typst writes plain objects, fonts with a table from glyph to text, and strings of two bytes a glyph. Anything
else fails loudly: a test that finds no text proves nothing.
"""

import re
import zlib

_OBJECT = re.compile(rb"\n(\d+) 0 obj\s*(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.DOTALL)
_FONTS = re.compile(rb"/Font<<(.*?)>>")
_NAMED = re.compile(rb"/(f\d+) (\d+) 0 R")
_GLYPH = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_SHOWN = re.compile(rb"/(f\d+) [\d.]+ Tf|(\()|(ET)")
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_MEANS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def text_of_pdf(content: bytes) -> str:
    """Every word on every page, its pieces apart by spaces."""
    objects = {int(number): body for number, body in _OBJECT.findall(content)}
    fonts = {
        name: _glyphs(objects, int(number))
        for body in objects.values()
        for listed in _FONTS.findall(body)
        for name, number in _NAMED.findall(listed)
    }
    pages = [
        int(found.group(1))
        for body in objects.values()
        if (found := re.search(rb"/Contents (\d+) 0 R", body))
    ]
    text = " ".join(_page(_inflated(objects[number]), fonts) for number in pages)
    assert text.strip(), "no text was found: this reader does not know the file"
    return text


def _inflated(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found, "an object without a stream"
    return zlib.decompress(found.group(1))


def _glyphs(objects: dict[int, bytes], font: int) -> dict[bytes, str]:
    table = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    assert table, "a font without a table of its characters"
    rows = _GLYPH.findall(_inflated(objects[int(table.group(1))]))
    return {bytes.fromhex(code.decode()): bytes.fromhex(to.decode()).decode("utf-16-be") for code, to in rows}


def _page(content: bytes, fonts: dict[bytes, dict[bytes, str]]) -> str:
    said: list[str] = []
    font: dict[bytes, str] = {}
    at = 0
    while found := _SHOWN.search(content, at):
        at = found.end()
        if found.group(1):
            font = fonts[found.group(1)]
        elif found.group(3):
            said.append(" ")
        else:
            end = _end_of_string(content, at)
            glyphs = _ESCAPED.sub(_unescaped, content[at:end])
            said += [font[glyphs[place : place + 2]] for place in range(0, len(glyphs), 2)]
            at = end + 1
    return "".join(said)


def _end_of_string(content: bytes, start: int) -> int:
    """Where its parenthesis closes: balanced ones inside it are its own."""
    depth = 1
    for found in _PARENTHESIS.finditer(content, start):
        depth += {b"(": 1, b")": -1}.get(found.group(), 0)
        if depth == 0:
            return found.start()
    raise AssertionError("a string that does not end")


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found.group(1)
    return bytes([int(sign, 8)]) if sign.isdigit() else _MEANS.get(sign, sign)

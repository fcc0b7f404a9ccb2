"""A file that is no census, or could do harm, is refused whole, with what to do about it."""

from datetime import date

import pytest

from kittiwake.returns.cin_census.reader import CannotRead, Opening, children, survey
from tests.integration.census_made import census, child

TODAY = date(2026, 11, 23)
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>' + census(child()).replace("LA1", "&c;")
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE Message [<!ENTITY secret SYSTEM "file:///etc/passwd">]>' + census(
    child()
).replace("LA1", "&secret;")
WHOLE = census(child(), child("LA2"))


def read(tmp_path, content: str | bytes) -> Opening:
    path = tmp_path / "census.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return survey(path, on=TODAY, seen=lambda place, element: None)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (BOMB, "declares a document type or entities"),
        (OUTSIDE, "declares a document type or entities"),
        (BOMB.encode("utf-16"), "declares a document type or entities"),
        (f"<!--{'-x' * 40_000}-->{BOMB[21:]}", "declares a document type or entities"),
        (census(child("&secret;")), "not sound XML"),
        (WHOLE[:-200], "ends too soon, after child 1"),
        (WHOLE[:150], "ends too soon, before the first child"),
        (WHOLE.replace("</UPN>", "</Upn>", 1), "not sound XML on line 1"),
        (WHOLE.replace("<Message>", '<Message xmlns="urn:other">'), "in the namespace “urn:other”"),
        ("<html><body>Sign in</body></html>", "begins with “html”"),
        ("<Message/>", "has no Header"),
        (census(), "no child in it"),
        (census(child(), collection="SSDA903"), "is the return “SSDA903”"),
        (census(child(), year=2009), "census year 2009; we read 2017 to 2026"),
        (census(child(), year=2031, day="2026-03-31"), "census year 2031"),
        (census(child()).replace("<Year>2017</Year>", ""), "no census year"),
        (census(child(), year=2026, day="2027-03-31"), "up to 31 March 2027, and it is 23 November 2026"),
        ("", "is empty"),
        (b"PK\x03\x04workbook", "a workbook or a zip archive, not XML"),
        (b"\x89PNG\r\n", "is not XML"),
        ("LAchildID,UPN\n1,2\n", "is not XML"),
        ('<?xml version="1.0" encoding="ascii"?>' + WHOLE.replace("LA1", "Zoë"), "not sound XML"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path, content, says):
    with pytest.raises(CannotRead, match=says) as refused:
        read(tmp_path, content)

    assert len(str(refused.value)) < 400
    assert "root:" not in str(refused.value)


@pytest.mark.parametrize("name", ["", "not-there.xml"])
def test_a_folder_or_a_file_that_is_not_there_is_told(tmp_path, name):
    with pytest.raises(CannotRead, match=r"is a folder|cannot be opened: No such file"):
        survey(tmp_path / name, on=TODAY, seen=lambda place, element: None)


@pytest.mark.parametrize(
    "content",
    [
        WHOLE.encode("utf-16"),
        b"\xef\xbb\xbf" + WHOLE.encode(),
        ('<?xml version="1.0" encoding="windows-1252"?>' + WHOLE.replace("LA2", "Zoë")).encode("cp1252"),
        ("<!-- <!DOCTYPE was here --> " + WHOLE).encode(),
    ],
    ids=["wide letters", "a mark at the start", "a Windows charset", "a comment"],
)
def test_a_whole_census_is_read_however_it_is_written(tmp_path, content):
    assert read(tmp_path, content).year == 2017


def test_a_heading_that_disagrees_with_itself_is_read_and_told(tmp_path):
    found = read(tmp_path, census(child(), year=2023, day="2024-03-31", authority=""))

    assert found.reference_on == date(2024, 3, 31)
    assert ["ReferenceDate 31 March 2024, not 31 March 2023" in words for words in found.says] == [
        True,
        False,
    ]
    assert "does not say which authority" in found.says[1]


def test_each_child_has_its_place_and_is_let_go(tmp_path):
    path = tmp_path / "census.xml"
    path.write_text(census(*(child(f"LA{number}") for number in range(1, 400))))

    found = [
        (place, element.findtext("ChildIdentifiers/LAchildID"), element) for place, element in children(path)
    ]

    assert [(place, number) for place, number, _ in found][-1] == (399, "LA399")
    assert not any(len(element) for _, _, element in found)


def test_a_file_that_goes_on_without_a_child_is_given_up_early(tmp_path):
    endless = census(child()).replace("</Child>", "<x>padding</x>" * 500_000 + "</Child>")

    with pytest.raises(CannotRead, match="goes on for over 5 MB"):
        read(tmp_path, endless)

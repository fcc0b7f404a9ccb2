"""The standards are whole, cited, and stop work only where they say why."""

from datetime import date
from pathlib import Path

import pytest

from kittiwake.standards import MalformedStandard, standard, standards
from kittiwake.standards.catalogue import FOLDER, every_standard, read_standards

DAY = date(2017, 4, 24)
FILE = FOLDER / "front_door.toml"
SOUND = "[[history_read]]" + FILE.read_text(encoding="utf-8").split("[[history_read]]")[1].split("[[")[0]


def test_a_proposal_and_a_decision_have_their_own() -> None:
    assert [found.key for found in standards("contact.proposal", DAY)] == [
        "history_read",
        "agencies_asked",
        "rationale_given",
        "consent_recorded",
        "unknowns_stated",
        "what_would_change_it",
        "criteria_named",
    ]
    assert [found.key for found in standards("contact.decision", DAY)] == [
        "rationale_given",
        "decided_by_another",
        "criteria_named",
    ]


def test_work_is_stopped_only_where_the_report_asks_for_it() -> None:
    stops = {found.key for found in every_standard() if found.hard_stop}

    assert stops == {"history_read", "rationale_given", "decided_by_another", "self_report_considered"}
    assert all("Ofsted" in standard(key).source for key in stops)


def test_none_of_them_claims_to_be_law() -> None:
    assert not any(found.is_law for found in every_standard())


def test_a_standard_is_found_by_its_key() -> None:
    assert standard("history_read").recommendation == 1
    with pytest.raises(KeyError):
        standard("history_red")


def test_a_decision_that_has_no_standards_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match=r"contact.guess"):
        standards("contact.guess", DAY)


def test_the_version_in_force_that_day_counts(tmp_path: Path) -> None:
    old = SOUND + "in_force_to = 2017-04-24\n"
    new = SOUND.replace("The household's history was read", "Newer") + "in_force_from = 2017-04-25\n"

    first, second = read(tmp_path, old + new)

    assert (first.in_force(DAY), second.in_force(DAY)) == (True, False)
    assert (first.in_force(date(2017, 4, 25)), second.in_force(date(2017, 4, 25))) == (False, True)


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (SOUND.replace("hard_stop", "hardstop"), r"\['hardstop'\] is not a field"),
        (SOUND.replace("owner          = ", "# "), r"\['owner'\] is missing"),
        (SOUND.replace("hard_stop      = true", 'hard_stop = "yes"'), "hard_stop cannot be 'yes'"),
        (SOUND.replace("contact.proposal", "contact.guess"), "decision cannot be 'contact.guess'"),
        (SOUND.replace('"none"', '"reason"'), "exception cannot be 'reason'"),
        (SOUND.replace('"none"', '"reason and manager"'), "a hard stop has no exception"),
        (SOUND.replace("2027-04-01", '"soon"'), "review_by cannot be 'soon'"),
        (SOUND.replace("recommendation = 1", 'recommendation = "1"'), "recommendation cannot be '1'"),
        (SOUND.replace("Head of the front door", " "), "owner cannot be ' '"),
        (SOUND.replace("[[history_read]]", "[history_read]"), "two brackets"),
        (SOUND + SOUND, "two versions are in force on one day"),
    ],
)
def test_a_mistake_is_named(block: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(MalformedStandard, match=rf"some.toml, \[\[history_read\]\]: .*{told}"):
        read(tmp_path, block)


def read(folder: Path, blocks: str):
    (folder / "some.toml").write_text(blocks, encoding="utf-8")
    return read_standards(folder)

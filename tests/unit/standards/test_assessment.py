"""A decision held against its standards: what stops it, what waits, what is only told."""

from collections.abc import Mapping
from datetime import date

import pytest

from kittiwake.standards import Assessment, assess, standards

DAY = date(2017, 4, 24)
PROPOSAL = {found.key: True for found in standards("contact.proposal", DAY)}


def test_a_sound_proposal_has_nothing_against_it() -> None:
    assessment = proposed(PROPOSAL)

    assert assessment.refusals == ()
    assert assessment.awaiting_agreement == ()
    assert [(row.key, row.is_met, row.reason) for row in assessment.rows] == [
        (key, True, "") for key in PROPOSAL
    ]


@pytest.mark.parametrize("key", ["history_read", "rationale_given"])
def test_a_hard_stop_stops_whatever_the_reason_and_whoever_agrees(key: str) -> None:
    assessment = proposed(PROPOSAL | {key: False}, reasons={key: "No time."}, agreed=True)

    (row,) = (row for row in assessment.rows if not row.is_met)
    assert assessment.refusals == (row.standard.asks,)
    assert not row.needs_agreement


@pytest.mark.parametrize("key", ["agencies_asked", "consent_recorded"])
@pytest.mark.parametrize("reason", ["", "  \n", "\u200b"])
def test_an_exception_needs_a_reason(key: str, reason: str) -> None:
    assessment = proposed(PROPOSAL | {key: False}, reasons={key: reason}, agreed=True)

    assert len(assessment.refusals) == 1
    assert "say why" in assessment.refusals[0]


@pytest.mark.parametrize("key", ["agencies_asked", "consent_recorded"])
def test_an_exception_with_a_reason_waits_for_a_manager(key: str) -> None:
    unmet, why = PROPOSAL | {key: False}, {key: " The school is closed. "}

    waiting, agreed = proposed(unmet, reasons=why), proposed(unmet, reasons=why, agreed=True)

    assert waiting.refusals == agreed.refusals == ()
    assert [(row.key, row.reason) for row in waiting.awaiting_agreement] == [(key, "The school is closed.")]
    assert agreed.awaiting_agreement == ()
    assert [row.key for row in agreed.rows if row.needs_agreement and row.is_agreed] == [key]


@pytest.mark.parametrize("key", ["unknowns_stated", "what_would_change_it"])
def test_the_rest_informs_and_leaves_a_trace(key: str) -> None:
    assessment = proposed(PROPOSAL | {key: False})

    assert assessment.refusals == ()
    assert [row.key for row in assessment.rows if not row.is_met] == [key]
    assert assessment.awaiting_agreement == ()


def test_what_is_not_mentioned_is_not_met() -> None:
    assessment = proposed({})

    assert not any(row.is_met for row in assessment.rows)
    assert len(assessment.refusals) == 4


def test_a_reason_beside_a_standard_that_was_met_is_not_kept() -> None:
    assessment = proposed(PROPOSAL, reasons={"agencies_asked": "Left over."})

    assert {row.reason for row in assessment.rows} == {""}


def test_a_decision_is_another_persons_and_reasoned() -> None:
    assessment = assess(
        {"decided_by_another": False, "rationale_given": True, "history_read": False},
        reasons={},
        agreed=True,
        decision="contact.decision",
        on=DAY,
    )

    assert assessment.refusals == ("A manager who did not make the proposal must decide.",)


@pytest.mark.parametrize("where", ["met", "reasons"])
def test_a_misspelt_key_is_our_own_mistake(where: str) -> None:
    with pytest.raises(ValueError, match="history_red"):
        proposed({"history_red": True} if where == "met" else {}, reasons={"history_red": "x"})


def proposed(
    met: Mapping[str, bool], *, reasons: Mapping[str, str] | None = None, agreed: bool = False
) -> Assessment:
    return assess(met, reasons=reasons or {}, agreed=agreed, decision="contact.proposal", on=DAY)

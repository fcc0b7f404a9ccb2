"""Numbers that identify a person: whether one can be right, told and never enforced."""

from collections.abc import Callable
from dataclasses import dataclass

from stdnum.exceptions import InvalidComponent, InvalidLength, ValidationError
from stdnum.gb import nhs, upn

from kittiwake.core.text import clean, visible

NHS_DIGITS = 10


@dataclass(frozen=True)
class Checked:
    """One number, looked at. A wrong one keeps what was typed, so that it can be put right.

    value     the usual form when it is right; what was typed, trimmed, when it is not.
    is_valid  False when it cannot be right. True does not mean that it is this person's.
    says      what was found, for the person who typed it.
    """

    scheme: str
    value: str
    is_valid: bool
    says: str


def check(scheme: str, value: str) -> Checked:
    """What can be told about a number by looking at it: "nhs_number", "upn" or "local".

    Raises  ValueError for a scheme that is not one of these, never for a wrong number:
            recording is not blocked, the fault is told.
    """
    if scheme not in _CHECKS:
        raise ValueError(f"{scheme!r} is not a scheme. There are: {', '.join(_CHECKS)}.")
    typed = " ".join(clean(value).split())
    if not typed:
        return Checked(scheme, "", is_valid=False, says="Nothing was entered.")
    return _CHECKS[scheme](typed)


def mistaken_nhs_numbers(typed: str) -> list[str]:
    """Right NHS numbers that are one digit, or two swapped, away from ten digits that were typed."""
    digits = nhs.compact(visible(typed))
    if len(digits) != NHS_DIGITS or not (digits.isascii() and digits.isdigit()):
        return []
    swapped = (digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(NHS_DIGITS - 1))
    changed = (digits[:at] + digit + digits[at + 1 :] for at in range(NHS_DIGITS) for digit in "0123456789")
    return sorted({number for number in (*swapped, *changed) if number != digits and nhs.is_valid(number)})


def _nhs_number(typed: str) -> Checked:
    try:
        number = nhs.validate(visible(typed))
    except InvalidLength:
        digits = len(nhs.compact(visible(typed)))
        return _wrong("nhs_number", typed, f"An NHS number has 10 digits; this has {digits}.")
    except ValidationError as fault:
        return _wrong("nhs_number", typed, _NHS_FAULTS.get(type(fault).__name__, str(fault)))
    if number.startswith("999"):
        says = "A test number: no real person has an NHS number that starts with 999."
    else:
        says = "The check digit is right."
    return Checked("nhs_number", number, is_valid=True, says=says)


def _upn(typed: str) -> Checked:
    number = upn.compact(visible(typed))
    try:
        upn.validate(number)
    except InvalidComponent:
        # The library does not know the newest authorities, so only the letter counts.
        if upn.calc_check_digit(number[1:]) == number[0]:
            says = f"The check letter is right. {number[1:4]} is not an authority that we know."
            return Checked("upn", number, is_valid=True, says=says)
        return _wrong("upn", typed, _UPN_FAULTS["InvalidChecksum"])
    except ValidationError as fault:
        return _wrong("upn", typed, _UPN_FAULTS.get(type(fault).__name__, str(fault)))
    return Checked("upn", number, is_valid=True, says="The check letter is right.")


def _local(typed: str) -> Checked:
    return Checked("local", typed, is_valid=True, says="A local number: nothing about it can be checked.")


def _wrong(scheme: str, typed: str, fault: str) -> Checked:
    says = f"{fault} It is kept as typed: check it with its source."
    return Checked(scheme, typed, is_valid=False, says=says)


_CHECKS: dict[str, Callable[[str], Checked]] = {
    "nhs_number": _nhs_number,
    "upn": _upn,
    "local": _local,
}
_NHS_FAULTS = {
    "InvalidFormat": "An NHS number has digits only.",
    "InvalidChecksum": "The check digit does not match, so a digit is wrong or two are swapped.",
}
_UPN_FAULTS = {
    "InvalidLength": "A UPN has 13 characters: a letter, then 12 more.",
    "InvalidFormat": "A UPN is a letter, 11 digits, then a digit or a letter.",
    "InvalidChecksum": "The check letter does not match: a character is wrong, or two are swapped.",
}

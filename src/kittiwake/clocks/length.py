"""Lengths of time and other amounts, said in words."""

from calendar import month_name

# Singular and plural. What the catalogue counts, time or not.
UNITS = {
    "working_days": ("working day", "working days"),
    "calendar_days": ("calendar day", "calendar days"),
    "weeks": ("week", "weeks"),
    "months": ("month", "months"),
    "years": ("year", "years"),
    "hours": ("hour", "hours"),
    "school_days": ("school day", "school days"),
    "school_terms": ("school term", "school terms"),
    "hours_per_week": ("hour a week", "hours a week"),
    "children": ("child", "children"),
    "age_years": ("", ""),
    "GBP": ("", ""),
    "month-day": ("", ""),
}


def says_length(length: str, unit: str) -> str:
    """ "1 working day", "£3,000", "age 18", "31 July", "as soon as practicable"."""
    if unit == "month-day":
        month, day = length.split("-")
        return f"{int(day)} {month_name[int(month)]}"
    if unit and length.isdecimal():
        return _says_amount(int(length), unit)
    return length or "no length given"


def _says_amount(amount: int, unit: str) -> str:
    match unit:
        case "GBP":
            return f"£{amount:,}"
        case "age_years":
            return f"age {amount}"
    one, many = UNITS[unit]
    return f"{amount} {one if amount == 1 else many}"

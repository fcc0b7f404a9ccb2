"""A share in words, the same wherever one is shown."""


def says_share(numerator: int, denominator: int) -> str:
    """As "14 of 20 (70%)": the whole before the share, so that a small number is seen to be small.

    "nothing to count" of nothing: never 0%. Nearly all is not 100%, and a few are not 0%.
    """
    if not denominator:
        return "nothing to count"
    percent = f"{100 * numerator / denominator:.0f}%"
    if percent == "100%" and numerator < denominator:
        percent = "over 99%"
    if percent == "0%" and numerator:
        percent = "under 1%"
    return f"{numerator:,} of {denominator:,} ({percent})"

"""A line for each replay, `R01 passed`, in place of pytest's dots: for `make replays`."""

import pytest

results: dict[str, str] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    report = yield
    mark = item.get_closest_marker("replay")
    if mark and (report.when == "call" or report.failed):
        code = mark.args[0]
        # A replay told by several tests has passed when all of them have.
        if results.get(code) != "failed":
            results[code] = report.outcome
    return report


def pytest_report_teststatus(report: pytest.TestReport):
    return ("passed", "", "") if report.passed else None


def pytest_terminal_summary(terminalreporter) -> None:
    for code, outcome in sorted(results.items()):
        terminalreporter.write_line(f"{code} {outcome}")

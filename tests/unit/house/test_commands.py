"""The command line: what it offers, and what it says when it cannot go on."""

import os
import socket
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from kittiwake.config.commands import app

OFFERED = ["demo", "serve", "simulate", "measures", "timescales", "events", "check", "docs", "load"]
run = CliRunner().invoke


def kittiwake(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would, with nothing of the tests' own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [sys.executable, "-m", "kittiwake", *arguments]
    return subprocess.run(
        command, env=kept | environment, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("command", OFFERED)
def test_each_command_is_listed_and_explains_itself(command):
    assert f" {command} " in run(app, ["--help"]).output

    explained = run(app, [command, "--help"])

    assert explained.exit_code == 0
    assert "Usage" in explained.output


def test_timescales_can_be_searched():
    found = run(app, ["timescales", "fd.decision"]).output

    assert "fd.decision" in found
    assert "1 working day" in found


def test_a_search_that_finds_no_timescale_says_so():
    assert "No timescale has 'xyzzy'" in run(app, ["timescales", "xyzzy"]).output


def test_a_taken_port_is_told_before_any_work_is_done(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = kittiwake("demo", PORT=str(port), KITTIWAKE_STATE=str(tmp_path / "state"))

    assert ended.returncode == 1
    assert f"Port {port} cannot be used" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "state").exists()


def test_a_day_that_cannot_be_read_is_told_in_words():
    ended = kittiwake("demo", DEMO_TODAY="yesterday", PORT="0")
    assert ended.returncode == 2, "typer tells a port that is none"

    ended = kittiwake("demo", DEMO_TODAY="yesterday")
    assert ended.returncode == 1
    assert "The day is 'yesterday'. Write it as 2017-04-24" in ended.stderr


def test_a_real_site_names_all_that_is_missing_at_once():
    ended = kittiwake("serve")

    assert ended.returncode == 1
    for name in ("DATABASE_URL", "KITTIWAKE_SECRET_KEY", "KITTIWAKE_HOSTS"):
        assert name in ended.stderr


@pytest.mark.parametrize("name", ["KITTIWAKE_DEMO", "KITTIWAKE_LOCAL", "KITTIWAKE_PRETEND_NOW"])
def test_a_real_site_refuses_a_laptops_settings(name):
    ended = kittiwake("serve", **{name: "1"})

    assert ended.returncode == 1
    assert f"{name} is for a laptop" in ended.stderr

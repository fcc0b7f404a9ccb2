"""The embedded PostgreSQL: started by its first user, stopped by its last. No Django.

Users are counted by a shared lock on a file, which the kernel lets go when a process dies, however
it dies. `turn.lock` lets one process at a time start or stop. A pid file is never believed: only a
connection is, made with this home's own password.
"""

import fcntl
import os
import secrets
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from kittiwake.config.postgres_home import Home, PostgresUnavailable, find_home

NAME = "kittiwake"  # of the role and of the database
NO_SUCH_PROCESS = 99_999_999  # above the highest pid of any kernel
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "80",
    "recovery_init_sync_method": "syncfs",  # after a crash: seconds, not a walk over every file
}


def state_folder() -> Path:
    """Where everything that this machine made for itself is kept."""
    return Path(os.environ.get("KITTIWAKE_STATE") or Path.cwd() / ".kittiwake").resolve()


@contextmanager
def server(database: str = NAME, *, state: Path | None = None) -> Iterator[str]:
    """The URL of a database that answers until the block ends.

    With DATABASE_URL set it is that one, and nothing is started. Otherwise the embedded server
    is started unless it runs, the database is made in it if there is none of that name, and the
    server is stopped at the end unless another process still uses it.
    Raises  PostgresUnavailable when there is none to be had.
    """
    if named := os.environ.get("DATABASE_URL"):
        yield named
        return
    home = find_home(state or state_folder())
    with (home.folder / "use.lock").open("a") as use:
        with _turn(home):
            fcntl.flock(use, fcntl.LOCK_SH)
            port = _running_port(home) or _start(home)
            _make_database(home, port, database)
        try:
            yield _url(home, port, database)
        finally:
            with _turn(home):
                _leave(home, use.fileno())


@contextmanager
def _turn(home: Home) -> Iterator[None]:
    with (home.folder / "turn.lock").open("a") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield


def _leave(home: Home, use: int) -> None:
    fcntl.flock(use, fcntl.LOCK_UN)
    try:
        fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return  # another process still uses the server
    if _lives(home):
        _stop(home, "fast")


def _stop(home: Home, mode: str) -> None:
    try:
        home.run("pg_ctl", "stop", "-D", str(home.cluster), "-m", mode, "-w", "-t", "60")
    except PostgresUnavailable:
        if _lives(home):
            raise  # otherwise it died by itself meanwhile, which is what we wanted


def _running_port(home: Home) -> int | None:
    """The port on which this home's own server answers, if it does."""
    port_file = home.folder / "port"
    if not port_file.exists() or not home.cluster.exists():
        return None
    port = int(port_file.read_text())
    try:
        psycopg.connect(_url(home, port, "postgres"), connect_timeout=5).close()
    except psycopg.OperationalError:
        return None
    return port


def _start(home: Home) -> int:
    """Start the server, on a cluster made now if there is none; its port."""
    if not home.cluster.exists():
        _make_cluster(home)
    _clear_what_a_crash_left(home)
    for _attempt in range(3):
        port = _free_port()
        options = f"-p {port} " + " ".join(f"-c {name}='{value}'" for name, value in SETTINGS.items())
        try:
            home.run(
                "pg_ctl",
                "start",
                "-D",
                str(home.cluster),
                "-l",
                str(home.log),
                "-o",
                options,
                "-w",
                "-t",
                "120",
            )
        except PostgresUnavailable as failed:
            refused = failed  # most likely another program took the port meanwhile: try the next
            continue
        (home.folder / "port").write_text(str(port))
        return port
    last_lines = (
        "\n".join(home.log.read_text(errors="replace").splitlines()[-8:]) if home.log.exists() else ""
    )
    raise PostgresUnavailable(f"{refused}\n{last_lines}\nIts log: {home.log}") from refused


def _make_cluster(home: Home) -> None:
    """A cluster made beside its place and moved there whole, so that none is ever half made."""
    half_made = home.folder / "half-made"
    shutil.rmtree(half_made, ignore_errors=True)
    password = home.folder / "password"
    password.touch(mode=0o600)
    password.write_text(secrets.token_urlsafe(32))
    home.give(password)
    home.run(
        "initdb",
        *("-D", str(half_made), "-U", NAME, "--pwfile", str(password), "--auth", "scram-sha-256"),
        *("--encoding", "UTF8", "--locale-provider", "builtin", "--locale", "C.UTF-8"),
    )
    half_made.rename(home.cluster)


def _clear_what_a_crash_left(home: Home) -> None:
    """Make way for a start after a kill, a power cut, or a copied folder.

    The pid in the file may by now be another program's, and PostgreSQL would then refuse to start.
    The file is discredited rather than removed: PostgreSQL reads from it which shared memory to
    look for, and so will not start beside workers that outlived their server.
    """
    pid_file = home.cluster / "postmaster.pid"
    if not pid_file.exists():
        return
    if _lives(home):  # and does not answer
        _stop(home, "immediate")
    else:
        _pid, *rest = pid_file.read_text().splitlines()
        pid_file.write_text("\n".join([str(NO_SUCH_PROCESS), *rest]) + "\n")


def _lives(home: Home) -> bool:
    """True when the process that the pid file names is a server of this very cluster."""
    pid_file = home.cluster / "postmaster.pid"
    return pid_file.exists() and str(home.cluster) in _command_line(pid_file.read_text().split("\n")[0])


def _command_line(pid: str) -> str:
    if Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{int(pid)}/cmdline").read_text(errors="replace")
        except (OSError, ValueError):
            return ""
    listed = subprocess.run(["ps", "-p", pid, "-o", "args="], capture_output=True, text=True, check=False)
    return listed.stdout


def _make_database(home: Home, port: int, database: str) -> None:
    with psycopg.connect(_url(home, port, "postgres"), autocommit=True) as connection:
        if not connection.execute("select 1 from pg_database where datname = %s", [database]).fetchone():
            connection.execute(sql.SQL("create database {}").format(sql.Identifier(database)))


def _url(home: Home, port: int, database: str) -> str:
    return f"postgresql://{NAME}:{home.password}@127.0.0.1:{port}/{database}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

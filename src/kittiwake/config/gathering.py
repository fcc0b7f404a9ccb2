"""Style sheets, scripts and images, gathered and named by their content, when any has changed."""

import hashlib
from pathlib import Path


def gather_static_files() -> bool:
    """Collect the static files unless they are up to date. True if anything was done."""
    from django.conf import settings
    from django.core.management import call_command

    stamp = _stamp()
    made_from = Path(settings.STATIC_ROOT) / "made-from"
    if made_from.exists() and made_from.read_text() == stamp:
        return False
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    made_from.write_text(stamp)
    return True


def _stamp() -> str:
    from django.contrib.staticfiles.finders import get_finders

    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            stat = Path(storage.path(name)).stat()
            digest.update(f"{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()

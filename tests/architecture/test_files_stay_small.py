"""Small enough to read in one sitting. To go over, add the path here with a reason."""

from tests.architecture.source import PACKAGE, ROOT

LIMITS = {".py": 300, ".html": 120, ".sql": 120, ".toml": 400}  # lines
TEST_LIMIT = 400
FUNCTION_LIMIT = 40
ALLOWED: dict[str, str] = {}  # {"src/kittiwake/measures/measure.py": "one idea, see decision 12"}


def test_files_stay_small():
    too_long = [
        f"{name} has {lines} lines; the limit is {LIMITS[path.suffix]}"
        for path in sorted(PACKAGE.rglob("*.*"))
        if path.suffix in LIMITS and "migrations" not in path.parts
        if (name := str(path.relative_to(ROOT))) not in ALLOWED
        if (lines := path.read_text().count("\n")) > LIMITS[path.suffix]
    ]
    assert not too_long, "\n".join(too_long)


def test_test_files_stay_small():
    too_long = [
        f"{path.relative_to(ROOT)} has {lines} lines; the limit is {TEST_LIMIT}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if (lines := path.read_text().count("\n")) > TEST_LIMIT
    ]
    assert not too_long, "\n".join(too_long)


def test_no_exception_outlives_its_need():
    shrunk = [
        name
        for name in ALLOWED
        if not (path := ROOT / name).exists() or path.read_text().count("\n") <= LIMITS[path.suffix]
    ]
    assert not shrunk, "these fit again, or are gone: take them off the list"


def test_no_room_is_empty():
    empty = [
        str(folder.relative_to(ROOT))
        for folder in sorted(PACKAGE.rglob("*"))
        if folder.is_dir() and folder.name != "__pycache__"
        if not any(
            path
            for path in folder.rglob("*")
            if path.is_file() and path.suffix != ".pyc" and path.stat().st_size
        )
    ]
    assert not empty, "make a room when something moves in:\n" + "\n".join(empty)

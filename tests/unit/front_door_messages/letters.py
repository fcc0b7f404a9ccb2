"""E-mails built for these tests, and the samples that ship beside them."""

from pathlib import Path

SAMPLES = Path(__file__).with_name("samples")
HEADINGS = (
    b"From: Pat Example <pat@school.example>\n"
    b"To: front.door@authority.example\n"
    b"Date: Mon, 09 Mar 2026 15:52:00 +0000\n"
    b"Subject: A worry\n"
    b"MIME-Version: 1.0\n"
)


def sample(name: str) -> bytes:
    return (SAMPLES / f"{name}.eml").read_bytes()


def letter(body: bytes, *, kind: bytes = b"text/plain; charset=utf-8", more: bytes = b"") -> bytes:
    return HEADINGS + b"Content-Type: " + kind + b"\n" + more + b"\n" + body


def parcel(*parts: bytes, end: bytes = b"--edge--\n") -> bytes:
    """An e-mail of several parts; each part is its own headings, an empty line, and its body."""
    body = b"".join(b"--edge\n" + part + b"\n" for part in parts)
    return letter(body + end, kind=b'multipart/mixed; boundary="edge"')


def with_file(name: bytes, content: bytes, kind: bytes = b"application/octet-stream") -> bytes:
    """A message with one file, whose heading claims this name (written as it stands)."""
    heading = b"Content-Type: " + kind + b"\nContent-Disposition: attachment; " + name + b"\n"
    return parcel(b"Content-Type: text/plain\n\nSee the file.\n", heading + b"\n" + content)

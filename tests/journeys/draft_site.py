"""A site of one page with a draft on it, to which a test says how the server answers next.

The page, its scripts and its policy are the real ones; only the record behind them is not there.
"""

import json
import threading
from collections import deque
from dataclasses import dataclass, field
from email import policy
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template import engines
from django.utils.safestring import mark_safe

from kittiwake.core.today import now
from kittiwake.web.layout.context import Frame

PAGE = """{% extends "layout/base.html" %}{% import "components/kit.html" as kit %}
{% block title %}A note{% endblock %}
{% block main %}<h1>A note</h1>
<form method="post" action="/sent" data-draft-url="/draft" novalidate>{{ csrf_input }}
<input type="hidden" name="revision" value="1">
<label for="note">Note</label><textarea id="note" name="note"></textarea>
<label for="born">Born</label><input id="born" name="born">
{{ kit.draft_status() }}{{ kit.form_actions("Finish") }}</form>
{% endblock %}"""
SIGN_IN = """<main><form data-sign-in method="post" action="/sign-in">
<label for="pw">Password</label><input id="pw" name="pw"><button>Sign in</button></form></main>"""
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass
class Site:
    """What the server will answer, and what it was given."""

    viewer: str = "7"
    session_seconds: int = 1800
    answers: deque[int] = field(default_factory=deque)
    drafts: list[dict[str, str]] = field(default_factory=list)
    sent: list[dict[str, str]] = field(default_factory=list)
    url: str = ""

    def page(self) -> str:
        frame = Frame(
            authority="Tarnmouth Council",
            made_at=now(),
            viewer="Priya Nair",
            viewer_key="7",
            session_seconds=self.session_seconds,
            session_url="/session",
            sign_in_url="/sign-in",
            sign_out_url="/sign-out",
        )
        token = mark_safe('<input type="hidden" name="csrfmiddlewaretoken" value="old">')
        return engines["jinja2"].env.from_string(PAGE).render(frame=frame, csrf_input=token)

    def answer_to_draft(self, fields: dict[str, str]) -> tuple[int, dict[str, object]]:
        status = self.answers.popleft() if self.answers else 200
        if status == 200:
            self.drafts.append(fields)
        return status, {"revision": len(self.drafts) + 1, "saved_at": "14:02:31", "url": "/both"}


class Answering(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        if self.path.startswith("/static/"):
            found = Path(str(finders.find(self.path.removeprefix("/static/"))))
            self.give(200, found.read_bytes(), KINDS.get(found.suffix, "application/octet-stream"))
        elif self.path == "/session":
            self.session()
        else:
            self.give(
                200,
                (SIGN_IN if self.path == "/sign-in" else self.site.page()).encode(),
                "text/html; charset=utf-8",
            )

    def do_POST(self) -> None:
        fields = self.fields()
        if self.path == "/draft":
            status, told = self.site.answer_to_draft(fields)
            self.give(status, json.dumps(told).encode(), "application/json")
        elif self.path == "/sign-in":
            self.site.viewer = fields["pw"]
            self.give(200, b"<main>Welcome</main>", "text/html")
        elif self.path == "/session":
            self.session()
        else:
            self.site.sent.append(fields)
            self.give(200, b"<title>Sent</title>Sent", "text/html")

    def session(self) -> None:
        told = {"signed_in": True, "viewer": self.site.viewer, "csrf": "fresh"}
        status = 200 if self.site.viewer else 401
        self.give(status, json.dumps(told if self.site.viewer else {}).encode(), "application/json")

    def fields(self) -> dict[str, str]:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        if "multipart" not in self.headers["Content-Type"]:
            return {"form": body.decode()}
        parts = BytesParser(policy=policy.HTTP).parsebytes(head + body).iter_parts()
        return {part.get_param("name", header="content-disposition"): part.get_content() for part in parts}

    def give(self, status: int, body: bytes, kind: str) -> None:
        rules = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header(
            "Content-Security-Policy", "; ".join(f"{name} {' '.join(said)}" for name, said in rules.items())
        )
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: the test says what went wrong."""


def serve(site: Site) -> ThreadingHTTPServer:
    """Starts answering for the site; the caller shuts it down."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("AnsweringForOneSite", (Answering,), {"site": site}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.url = f"http://127.0.0.1:{server.server_port}/"
    return server

"""A sign-in service as an authority runs one, speaking OpenID Connect: it says who somebody is."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class SignInService:
    """`says` is what it tells of whoever signs in; `app` is how Kittiwake is told about it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.says: dict[str, object] = {}

    @property
    def app(self) -> dict[str, object]:
        return {
            "provider_id": "authority",
            "name": "Tarnmouth",
            "client_id": "kittiwake",
            "secret": "a secret that is none",
            "settings": {"server_url": self.address},
        }

    def answer(self, path: str) -> dict[str, object] | None:
        return {
            "/.well-known/openid-configuration": {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "userinfo_endpoint": f"{self.address}/who",
                "jwks_uri": f"{self.address}/keys",
            },
            "/token": {"access_token": "an access token", "token_type": "Bearer", "expires_in": 300},
            "/who": self.says,
        }.get(path)


@contextmanager
def running() -> Iterator[SignInService]:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = service.answer(self.path)
            self.send_response(404 if answer is None else 200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        do_POST = do_GET

        def log_message(self, *_arguments: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    service = SignInService(f"http://127.0.0.1:{server.server_port}")
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()

"""An edition on a free port of this machine, under its base path."""

import contextlib
import http.server
import sys
import threading


class EditionHandler(http.server.SimpleHTTPRequestHandler):
    """Serves the edition that `serving` gives it."""

    edition = None

    def __init__(self, *arguments):
        super().__init__(*arguments, directory=str(self.edition.root))

    def translate_path(self, path):
        prefix = self.edition.base_path
        return super().translate_path("/" + path[len(prefix):] if path.startswith(prefix) else "/not-of-this-site")

    def do_GET(self):
        # Browsers ask for this whether or not a page names it; it says nothing about the site.
        if self.path == "/favicon.ico" and not (self.edition.root / "favicon.ico").exists():
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A browser that leaves a page hangs up on what it had asked for; anything else is told."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def serving(edition, handler):
    """Gives the address of the edition's root. `handler`: a kind of `EditionHandler`."""
    server = Server(("127.0.0.1", 0), type("Handler", (handler,), {"edition": edition}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{edition.base_path}"
    finally:
        server.shutdown()
        server.server_close()

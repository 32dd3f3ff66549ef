"""An edition served with the headers that its own `_headers` asks for, as the hosts that read that file do."""

import contextlib
import gzip
import http.server
import io
import pathlib
import threading


def rules(text):
    """[(path, [(name, value)])]; a path's `*` at its end stands for anything."""
    found = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace():
            name, value = line.strip().split(": ", 1)
            found[-1][1].append((name, value))
        else:
            found.append((line.strip(), []))
    return found


def headers_of(found, path):
    return [header for pattern, headers in found for header in headers
            if path == pattern or pattern.endswith("*") and path.startswith(pattern[:-1])]


@contextlib.contextmanager
def served_with_headers(edition, compressed=False):
    """Gives the address of the edition's root. `compressed`: texts go through gzip, as they do on any host."""
    found = rules((edition.root / "_headers").read_text(encoding="utf-8"))

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(edition.root))

        def translate_path(self, path):
            prefix = edition.base_path
            return super().translate_path("/" + path[len(prefix):] if path.startswith(prefix) else "/not-of-this-site")

        def do_GET(self):
            # Browsers ask for this whether or not a page names it.
            if self.path == "/favicon.ico" and not (edition.root / "favicon.ico").exists():
                self.send_response(204)
                self.end_headers()
            else:
                super().do_GET()

        def send_head(self):
            return self.send_compressed() if compressed else super().send_head()

        def send_compressed(self):
            path = pathlib.Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            if path.suffix not in (".html", ".css", ".js", ".svg") or not path.is_file():
                return super().send_head()
            data = gzip.compress(path.read_bytes())
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(path)))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            return io.BytesIO(data)

        def end_headers(self):
            for name, value in headers_of(found, self.path.split("?")[0]):
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_):
            pass

    class Server(http.server.ThreadingHTTPServer):
        def handle_error(self, request, client_address):
            """A browser that leaves a page hangs up on what it had asked for."""

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{edition.base_path}"
    finally:
        server.shutdown()
        server.server_close()

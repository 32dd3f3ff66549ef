"""An edition served with the headers that its own `_headers` asks for, as the hosts that read that file do."""

import gzip
import io
import pathlib

from .serving import EditionHandler, serving


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


def served_with_headers(edition, compressed=False):
    """Gives the address of the edition's root. `compressed`: texts go through gzip, as they do on any host."""
    found = rules((edition.root / "_headers").read_text(encoding="utf-8"))

    class Handler(EditionHandler):
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

    return serving(edition, Handler)

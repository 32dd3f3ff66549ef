"""A built edition as files and parsed pages."""

import html.parser
import pathlib
import re
from urllib.parse import unquote, urljoin, urlsplit

# Attributes whose value a browser fetches while it shows the page, and those it follows only when asked to.
FETCHED = {("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"), ("script", "src"),
           ("iframe", "src"), ("video", "src"), ("video", "poster"), ("audio", "src"), ("track", "src"),
           ("embed", "src"), ("object", "data"), ("input", "src"), ("use", "href"), ("image", "href")}
FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action"), ("blockquote", "cite"), ("q", "cite")}
FETCHED_RELATIONS = {"stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload",
                     "preconnect", "dns-prefetch", "prefetch"}
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


def css_urls(text):
    return [first or second for first, second in CSS_URL.findall(re.sub(r"/\*.*?\*/", "", text, flags=re.S))]


def is_letter(path):
    return path.endswith("/newsletter.html")


class Page(html.parser.HTMLParser):
    """What the checks read of one page."""

    def __init__(self, path, text):
        super().__init__()
        self.path, self.text = path, text
        self.ids, self.duplicate_ids = set(), []
        self.fetched, self.followed = [], []
        self.links, self.metas, self.scripts = [], [], []
        self.language, self.titles, self.headings = None, [], []
        self._inside = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = {key: value or "" for key, value in attributes}
        if tag == "html":
            self.language = values.get("lang")
        if identifier := values.get("id"):
            if identifier in self.ids:
                self.duplicate_ids.append(identifier)
            self.ids.add(identifier)
        for key, value in values.items():
            if (tag, key) in FETCHED:
                parts = [p.split()[0] for p in value.split(",") if p.strip()] if key == "srcset" else [value]
                self.fetched += parts
            elif (tag, key) in FOLLOWED:
                self.followed.append(value)
            elif key == "style":
                self.fetched += css_urls(value)
        if tag == "link":
            self.links.append(values)
            relations = set(values.get("rel", "").lower().split())
            (self.fetched if relations & FETCHED_RELATIONS else self.followed).append(values.get("href", ""))
        elif tag == "meta":
            self.metas.append(values)
            if values.get("http-equiv", "").lower() == "refresh" and "=" in values.get("content", ""):
                self.followed.append(values["content"].split("=", 1)[1].strip())
        elif tag == "script":
            self._inside = ("script", values.get("type", ""))
            self.scripts.append([values.get("type", ""), ""])
        elif tag in ("title", "style") and not (tag == "title" and self.titles and self._inside):
            self._inside = (tag, "")
            if tag == "title":
                self.titles.append("")
        elif tag == "h1":
            self.headings.append(tag)
        elif tag == "svg":
            self._inside = ("svg", "")  # an SVG's <title> is not the page's

    def handle_endtag(self, tag):
        if self._inside and self._inside[0] == tag:
            self._inside = None

    def handle_data(self, data):
        if not self._inside:
            return
        if self._inside[0] == "script":
            self.scripts[-1][1] += data
        elif self._inside[0] == "style":
            self.fetched += css_urls(data)
        elif self._inside[0] == "title":
            self.titles[-1] += data

    def meta(self, name):
        return [m.get("content", "") for m in self.metas if m.get("name") == name or m.get("property") == name]

    @property
    def canonical(self):
        return next((link.get("href") for link in self.links if link.get("rel") == "canonical"), None)

    @property
    def is_redirect(self):
        return any(m.get("http-equiv", "").lower() == "refresh" for m in self.metas)

    @property
    def is_noindex(self):
        return any("noindex" in value for value in self.meta("robots"))


class Edition:
    """One edition's folder. `base` is its base URL with the final slash, read from its home page."""

    def __init__(self, name, root):
        self.name, self.root = name, pathlib.Path(root)
        self.files = {str(p.relative_to(self.root)) for p in self.root.rglob("*") if p.is_file()}
        self.pages = {}
        # Letters are written for mail programs, and downloaded: test_kit.py holds them against those.
        for path in sorted(f for f in self.files if f.endswith(".html") and not is_letter(f)):
            self.pages[path] = Page(path, (self.root / path).read_text(encoding="utf-8"))
        home = self.pages.get("index.html")
        self.base = (home.canonical if home else None) or "http://unknown.invalid/"
        self.base_path = urlsplit(self.base).path or "/"

    def read(self, path):
        return (self.root / path).read_bytes()

    def url(self, path):
        return self.base + (path[:-len("index.html")] if path.endswith("index.html") else path)

    def owns(self, url):
        return url.startswith(self.base) or url + "/" == self.base

    def file(self, url):
        """The file that a URL of this edition names, or None. `url` is absolute, and this edition's."""
        path = unquote(urlsplit(url).path)
        if not path.startswith(self.base_path):
            return None
        inside = path[len(self.base_path):]
        for candidate in ([inside + "index.html"] if inside == "" or inside.endswith("/") else [inside]):
            if candidate in self.files:
                return candidate
        return None

    def resolve(self, page, reference):
        return urljoin(self.url(page), reference.strip())

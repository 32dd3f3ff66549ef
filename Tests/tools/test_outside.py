#!/usr/bin/env python3
"""The outside checks themselves: a small good site passes them, and each fault put into it is found."""

import json
import pathlib
import tempfile
import unittest

from outside import feeds, links, metadata
from outside.site import Edition

BASE = "https://blog.example/sitio/"
POST = BASE + "blog/hola/"
DATE = "2026-03-01T09:00:00+01:00"


def head(url, title, extra=""):
    data = {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "name": "Prueba"},
        {"@type": "BlogPosting", "headline": title, "datePublished": DATE, "author": [{"@type": "Person", "name": "Ana"}]},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Inicio"}]}]}
    return f"""<!doctype html>
<html lang="es"><head><title>{title}</title><meta name="description" content="Una prueba">
<link rel="canonical" href="{url}"><link rel="stylesheet" href="/sitio/site.css">
<meta property="og:title" content="{title}"><meta property="og:type" content="website">
<meta property="og:url" content="{url}"><meta property="og:site_name" content="Prueba">
<meta name="twitter:card" content="summary">{extra}
<script type="application/ld+json">{json.dumps(data)}</script></head>"""


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Prueba</title><link>{BASE}</link>
<description>Una prueba</description><atom:link rel="self" href="{BASE}feed.xml" type="application/rss+xml"/>
<item><title>Hola</title><link>{POST}</link><guid>{POST}</guid><pubDate>Sun, 01 Mar 2026 09:00:00 +0100</pubDate>
<dc:creator>Ana</dc:creator><description>Una</description>
<content:encoded>&lt;p&gt;&lt;a href="{POST}"&gt;Hola&lt;/a&gt;&lt;/p&gt;</content:encoded></item></channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Prueba</title><id>{BASE}</id><updated>{DATE}</updated>
<link rel="self" href="{BASE}atom.xml"/><link rel="alternate" href="{BASE}"/>
<entry><title>Hola</title><id>{POST}</id><link rel="alternate" href="{POST}"/><published>{DATE}</published>
<updated>{DATE}</updated><author><name>Ana</name></author><content type="html">&lt;p&gt;Hola&lt;/p&gt;</content>
</entry></feed>"""

JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "Prueba", "feed_url": BASE + "feed.json",
    "items": [{"id": POST, "url": POST, "title": "Hola", "content_html": "<p>Hola</p>", "date_published": DATE,
               "authors": [{"name": "Ana"}]}]})

SITEMAP = f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>{BASE}</loc><lastmod>2026-03-01</lastmod></url><url><loc>{POST}</loc><lastmod>{DATE}</lastmod></url></urlset>"""

GOOD = {
    "index.html": head(BASE, "Prueba") + '<body><h1>Prueba</h1><a href="/sitio/blog/hola/#uno">Hola</a></body></html>',
    "blog/hola/index.html": head(POST, "Hola") + '<body><h1>Hola</h1><h2 id="uno">Uno</h2><img src="taza.svg" alt="">'
                                                 '<a href="https://otro.example/">Otro</a></body></html>',
    "blog/hola/taza.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "site.css": "body { background: url(fondo.svg) }",
    "fondo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "feed.xml": RSS, "atom.xml": ATOM, "feed.json": JSON, "sitemap.xml": SITEMAP,
    "robots.txt": f"User-agent: *\nSitemap: {BASE}sitemap.xml\n",
}

CHECKS = {
    "links": links.broken, "third party": links.third_party, "well-formed": metadata.well_formed,
    "heads": metadata.heads, "data": metadata.structured_data, "sitemap": metadata.sitemap, "robots": metadata.robots,
    "feedparser": feeds.by_feedparser, "rss": feeds.rss, "atom": feeds.atom, "json": feeds.json_feed,
    "agreement": feeds.sets_agree,
}

# (check that must object, file, what is there, what takes its place; None for a file: it is deleted)
FAULTS = [
    ("links", "index.html", "hola/#uno", "hola/#dos"),
    ("links", "index.html", "/sitio/blog/hola/#uno", "/sitio/blog/adios/"),
    ("links", "index.html", "/sitio/blog/hola/#uno", "/blog/hola/"),
    ("links", "blog/hola/taza.svg", None, None),
    ("links", "fondo.svg", None, None),
    ("links", "site.css", None, None),
    ("third party", "blog/hola/index.html", "taza.svg", "https://otro.example/taza.svg"),
    ("third party", "blog/hola/index.html", "taza.svg", "//otro.example/taza.svg"),
    ("third party", "site.css", "fondo.svg", "https://otro.example/fondo.svg"),
    ("third party", "site.css", "body", "@import 'https://otro.example/a.css'; body"),
    ("third party", "index.html", "<h1>", "<iframe src=https://otro.example/></iframe><h1>"),
    ("well-formed", "fondo.svg", "/>", ">"),
    ("heads", "index.html", ' lang="es"', ""),
    ("heads", "index.html", "<h1>Prueba</h1>", "<h1>Prueba</h1><h1>Otra</h1>"),
    ("heads", "blog/hola/index.html", f'canonical" href="{POST}', f'canonical" href="{BASE}'),
    ("heads", "index.html", '<meta name="description" content="Una prueba">', ""),
    ("heads", "blog/hola/index.html", '<img src', '<i id="uno"></i><img src'),
    ("data", "index.html", '{"@context"', '{"@context'),
    ("data", "blog/hola/index.html", '"headline": "Hola"', '"headline": "</script>"'),
    ("data", "blog/hola/index.html", '"name": "Ana"', '"nombre": "Ana"'),
    ("data", "blog/hola/index.html", '"position": 1', '"position": 0'),
    ("sitemap", "sitemap.xml", f"<loc>{POST}", f"<loc>{BASE}blog/adios/"),
    ("sitemap", "sitemap.xml", "2026-03-01<", "1 de marzo<"),
    ("sitemap", "sitemap.xml", f"<loc>{POST}</loc>", f"<loc>{POST}</loc><xhtml:link rel='alternate' hreflang='en' href='{BASE}en/'/>"),
    ("sitemap", "sitemap.xml", None, None),
    ("robots", "robots.txt", "Sitemap", "Sitmap"),
    ("feedparser", "feed.xml", "</item>", ""),
    ("feedparser", "feed.xml", "<title>Hola</title>", ""),
    ("feedparser", "feed.xml", f'href="{POST}"', 'href="/blog/hola/"'),
    ("feedparser", "atom.xml", "<author><name>Ana</name></author>", ""),
    ("feedparser", "atom.xml", "&lt;p&gt;Hola&lt;/p&gt;", ""),
    ("rss", "feed.xml", "<dc:creator>Ana</dc:creator>", "<author>Ana</author>"),
    ("rss", "feed.xml", "content:encoded", "content:text"),
    ("rss", "feed.xml", f"{BASE}feed.xml", f"{BASE}rss.xml"),
    ("rss", "feed.xml", "Sun, 01 Mar 2026", "2026-03-01"),
    ("atom", "atom.xml", f"<updated>{DATE}</updated>\n<link", "\n<link"),
    ("atom", "atom.xml", f"{BASE}atom.xml", f"{BASE}feed.xml"),
    ("json", "feed.json", "version/1.1", "version/1"),
    ("json", "feed.json", '"id"', '"ident"'),
    ("json", "feed.json", "<p>Hola</p>", "<a href='/blog/'>Hola</a>"),
    ("json", "feed.json", "Ana", ""),
    ("agreement", "feed.json", None, None),
    ("agreement", "atom.xml", f'alternate" href="{POST}"', f'alternate" href="{BASE}"'),
]


def edition(files):
    with tempfile.TemporaryDirectory() as directory:
        root = pathlib.Path(directory)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        made = Edition("public", root)
        contents = {path: made.read(path) for path in made.files}
    made.read = contents.__getitem__  # the folder is gone by now
    return made


class OutsideChecks(unittest.TestCase):
    def test_a_good_site_passes(self):
        for name, check in CHECKS.items():
            self.assertEqual(list(check(edition(GOOD))), [], name)

    def test_each_fault_is_found(self):
        for name, path, old, new in FAULTS:
            with self.subTest(check=name, file=path, old=old, new=new):
                files = dict(GOOD)
                if old is None:
                    del files[path]
                else:
                    self.assertIn(old, files[path])
                    files[path] = files[path].replace(old, new)
                self.assertNotEqual(list(CHECKS[name](edition(files))), [])

    def test_a_word_of_the_staff_edition_is_found(self):
        public, staff = edition(GOOD), edition({"index.html": head("https://hub.example/", "Hub")})
        self.assertEqual(list(links.leaks(public, staff, ["confidencial"])), [])
        for word in ("https://hub.example/guias/", "confidencial"):
            files = {**GOOD, "nota.txt": word}
            self.assertNotEqual(list(links.leaks(edition(files), staff, ["confidencial"])), [])


if __name__ == "__main__":
    unittest.main()

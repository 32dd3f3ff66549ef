"""Heads of pages, structured data, sitemap and robots.txt."""

import json
import re
import xml.etree.ElementTree as ElementTree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"
LASTMOD = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")
OPEN_GRAPH = ["og:title", "og:type", "og:url", "og:site_name"]


def ordinary(edition):
    """The pages meant to be found: neither redirects nor the page for what is not there."""
    return {path: page for path, page in edition.pages.items()
            if not page.is_redirect and path.split("/")[-1] != "404.html"}


def well_formed(edition):
    for path in sorted(edition.files):
        if path.endswith((".xml", ".svg")):
            try:
                ElementTree.fromstring(edition.read(path))
            except ElementTree.ParseError as problem:
                yield f"{path}: {problem}"


def heads(edition):
    for path, page in ordinary(edition).items():
        if not page.language:
            yield f"{path}: html has no lang"
        if len(page.titles) != 1 or not page.titles[0].strip():
            yield f"{path}: has the titles {page.titles}"
        if len(page.headings) != 1:
            yield f"{path}: has {len(page.headings)} h1 elements"
        if page.duplicate_ids:
            yield f"{path}: has ids twice: {page.duplicate_ids}"
        if page.is_noindex:
            continue
        if page.canonical != edition.url(path):
            yield f"{path}: canonical is {page.canonical!r}"
        for name in ["description", "twitter:card", *OPEN_GRAPH]:
            if len([value for value in page.meta(name) if value.strip()]) != 1:
                yield f"{path}: has {name} {page.meta(name)}"
        if page.meta("og:url") != [page.canonical]:
            yield f"{path}: og:url is {page.meta('og:url')}"


def nodes(value):
    """Every object with a type in structured data, however it is nested."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for item in value.values():
            yield from nodes(item)


def structured_data(edition):
    types = set()
    for path, page in edition.pages.items():
        for kind, text in page.scripts:
            if kind != "application/ld+json":
                continue
            if "<" in text:
                yield f"{path}: `<` is not escaped in its structured data"
            try:
                data = json.loads(text)
            except ValueError as problem:
                yield f"{path}: {problem}"
                continue
            if "schema.org" not in str(data[0] if isinstance(data, list) else data.get("@context")):
                yield f"{path}: its structured data does not name schema.org"
            for node in nodes(data):
                types.add(node["@type"])
                if node["@type"] == "BlogPosting":
                    authors = node.get("author") or []
                    authors = authors if isinstance(authors, list) else [authors]
                    if not node.get("headline") or not node.get("datePublished"):
                        yield f"{path}: its BlogPosting lacks headline or datePublished"
                    if not authors or not all(isinstance(a, dict) and a.get("name") for a in authors):
                        yield f"{path}: its BlogPosting lacks an author's name"
                if node["@type"] == "BreadcrumbList":
                    places = [item.get("position") for item in node.get("itemListElement", [])]
                    if places != list(range(1, len(places) + 1)) or not places:
                        yield f"{path}: its breadcrumbs are numbered {places}"
    for wanted in {"BlogPosting", "BreadcrumbList", "Organization"} - types:
        yield f"no page has a {wanted}"


def sitemap(edition):
    """Every page meant to be found is listed once, with a date; translations name each other."""
    listed, alternates = [], {}
    files = sorted(f for f in edition.files if re.fullmatch(r"sitemap[^/]*\.xml", f))
    if not files:
        yield "there is no sitemap"
        return
    for path in files:
        root = ElementTree.fromstring(edition.read(path))
        for entry in root.findall(SITEMAP + "url"):
            address = (entry.findtext(SITEMAP + "loc") or "").strip()
            listed.append(address)
            if edition.file(address) is None:
                yield f"{path}: {address} is no page"
            lastmod = entry.findtext(SITEMAP + "lastmod")
            if lastmod is not None and not LASTMOD.fullmatch(lastmod):
                yield f"{path}: {address} has the date {lastmod!r}"
            alternates[address] = {link.get("hreflang"): link.get("href") for link in entry.findall(XHTML_LINK)}
        if root.tag == SITEMAP + "urlset" and not root.findall(f".//{SITEMAP}lastmod"):
            yield f"{path}: no entry has a date"
    if len(set(listed)) != len(listed):
        yield "an address is listed twice"
    for address, others in alternates.items():
        for language, other in others.items():
            if other not in alternates:
                yield f"{address}: its {language} version {other} is not listed"
            elif address not in alternates[other].values():
                yield f"{other} does not name {address} in turn"
    for address in listed:
        page = edition.pages.get(edition.file(address) or "")
        if page and (page.is_noindex or page.is_redirect):
            yield f"{address} is listed, but is a redirect or noindex"
    # Second and later pages of a list may be left out; every other page has to be there.
    paginated = {link for page in edition.pages.values() for link in
                 [edition.resolve(page.path, x.get("href", "")) for x in page.links if x.get("rel") == "next"]}
    for path, page in ordinary(edition).items():
        address = edition.url(path)
        numbered = re.search(r"/\d+/$", address) and not re.search(r"/\d{4}/(\d\d/)?$", address)
        if address not in listed and not page.is_noindex and not numbered and address not in paginated:
            yield f"{path} is not in the sitemap"


def robots(edition):
    if "robots.txt" not in edition.files:
        yield "there is no robots.txt"
    elif f"Sitemap: {edition.base}sitemap" not in edition.read("robots.txt").decode():
        yield "robots.txt does not name the sitemap"

"""Feeds read by feedparser, and held against what the formats require."""

import json
import re
import xml.etree.ElementTree as ElementTree
from urllib.parse import urlsplit

import feedparser

MOST_ENTRIES = 20
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
RFC822 = re.compile(r"(\w{3}, )?\d\d? \w{3} \d{4} \d\d:\d\d(:\d\d)? ([+-]\d{4}|GMT|UT)")
REFERENCE = re.compile(r"\s(?:href|src)=[\"']([^\"']*)")


def named(edition, name):
    return sorted(f for f in edition.files if f.split("/")[-1] == name)


def relative_references(markup):
    """Addresses in a feed's HTML that mean nothing outside the site."""
    return [r for r in REFERENCE.findall(markup) if not urlsplit(r).scheme]


def by_feedparser(edition):
    """What an ordinary feed reader sees in every RSS and Atom feed."""
    for path in named(edition, "feed.xml") + named(edition, "atom.xml"):
        feed = feedparser.parse(edition.read(path), sanitize_html=False, resolve_relative_uris=False)
        if feed.bozo:
            yield f"{path}: {feed.bozo_exception}"
        wanted = "atom10" if path.endswith("atom.xml") else "rss20"
        if feed.version != wanted:
            yield f"{path}: is {feed.version or 'unknown'}, not {wanted}"
        if not feed.feed.get("title"):
            yield f"{path}: has no title"
        # An author who has not published yet may have an empty feed; the site may not.
        if len(feed.entries) > MOST_ENTRIES or path in ("feed.xml", "atom.xml") and not feed.entries:
            yield f"{path}: has {len(feed.entries)} entries"
        ids = [entry.get("id") for entry in feed.entries]
        if len(set(ids)) != len(ids):
            yield f"{path}: two entries share an id"
        for entry in feed.entries:
            place = f"{path}: {entry.get('title', 'an entry')!r}"
            for field in ("title", "link", "id", "published_parsed", "author"):
                if not entry.get(field):
                    yield f"{place} has no {field}"
            if not edition.owns(entry.get("link", "")) or edition.file(entry.get("link", "")) is None:
                yield f"{place} links to {entry.get('link')!r}, which is no page"
            content = "".join(c.value for c in entry.get("content", []))
            if not content.strip():
                yield f"{place} has no full content"
            for reference in relative_references(content):
                yield f"{place} holds the relative address {reference!r}"
        dates = [entry.published_parsed for entry in feed.entries if entry.get("published_parsed")]
        if dates != sorted(dates, reverse=True):
            yield f"{path}: the newest entry does not come first"


def rss(edition):
    for path in named(edition, "feed.xml"):
        root = ElementTree.fromstring(edition.read(path))
        channel = root.find("channel")
        if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
            yield f"{path}: is not RSS 2.0"
            continue
        for field in ("title", "link", "description"):
            if not (channel.findtext(field) or "").strip():
                yield f"{path}: the channel has no {field}"
        itself = [link.get("href") for link in channel.findall(ATOM + "link") if link.get("rel") == "self"]
        if itself != [edition.url(path)]:
            yield f"{path}: atom:link self is {itself}"
        for item in channel.findall("item"):
            place = f"{path}: {item.findtext('title')!r}"
            if not item.findall(CREATOR):
                yield f"{place} has no dc:creator"
            if item.find(CONTENT) is None:
                yield f"{place} has no content:encoded"
            if item.find("guid") is None:
                yield f"{place} has no guid"
            if not RFC822.fullmatch(item.findtext("pubDate") or ""):
                yield f"{place} has the date {item.findtext('pubDate')!r}"


def atom(edition):
    for path in named(edition, "atom.xml"):
        root = ElementTree.fromstring(edition.read(path))
        if root.tag != ATOM + "feed":
            yield f"{path}: is not Atom"
            continue
        itself = [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"]
        if itself != [edition.url(path)]:
            yield f"{path}: the link to itself is {itself}"
        for element in [root, *root.findall(ATOM + "entry")]:
            place = f"{path}: {element.findtext(ATOM + 'title')!r}"
            for field in ("id", "title", "updated"):
                if not (element.findtext(ATOM + field) or "").strip():
                    yield f"{place} has no {field}"
            if not RFC3339.fullmatch(element.findtext(ATOM + "updated") or ""):
                yield f"{place} was updated {element.findtext(ATOM + 'updated')!r}"
        for entry in root.findall(ATOM + "entry"):
            if entry.find(ATOM + "author") is None and root.find(ATOM + "author") is None:
                yield f"{path}: {entry.findtext(ATOM + 'title')!r} has no author"


def json_feed(edition):
    for path in named(edition, "feed.json"):
        try:
            feed = json.loads(edition.read(path))
        except ValueError as problem:
            yield f"{path}: {problem}"
            continue
        if feed.get("version") != "https://jsonfeed.org/version/1.1":
            yield f"{path}: its version is {feed.get('version')!r}"
        if not isinstance(feed.get("title"), str) or not isinstance(feed.get("items"), list):
            yield f"{path}: lacks title or items"
            continue
        if feed.get("feed_url") != edition.url(path):
            yield f"{path}: feed_url is {feed.get('feed_url')!r}"
        if len(feed["items"]) > MOST_ENTRIES:
            yield f"{path}: has {len(feed['items'])} items"
        for item in feed["items"]:
            place = f"{path}: {item.get('title')!r}"
            if not isinstance(item.get("id"), str) or not item["id"]:
                yield f"{place} has no id"
            if not isinstance(item.get("content_html", item.get("content_text")), str):
                yield f"{place} has no content"
            if edition.file(item.get("url", "")) is None:
                yield f"{place} has the url {item.get('url')!r}, which is no page"
            if not RFC3339.fullmatch(item.get("date_published", "")):
                yield f"{place} was published {item.get('date_published')!r}"
            if not any(author.get("name") for author in item.get("authors", [])):
                yield f"{place} has no author"
            for reference in relative_references(item.get("content_html", "")):
                yield f"{place} holds the relative address {reference!r}"


def sets_agree(edition):
    """Where there is one feed there are three, and they carry the same posts in the same order."""
    for path in named(edition, "feed.xml"):
        folder = path[:-len("feed.xml")]
        if not {folder + "atom.xml", folder + "feed.json"} <= edition.files:
            yield f"{path}: lacks atom.xml or feed.json beside it"
            continue
        in_rss = [e.get("link") for e in feedparser.parse(edition.read(path)).entries]
        in_atom = [e.get("link") for e in feedparser.parse(edition.read(folder + "atom.xml")).entries]
        in_json = [item.get("url") for item in json.loads(edition.read(folder + "feed.json")).get("items", [])]
        if not in_rss == in_atom == in_json:
            yield f"{path}: the three feeds differ"

"""Every reference in a built page, style sheet or sitemap leads to something, and none fetches from another host."""

import re
from urllib.parse import unquote, urldefrag, urlsplit

from .site import css_urls


def references(edition):
    """(file, reference, is fetched) for every page and style sheet."""
    for path, page in edition.pages.items():
        for reference in page.fetched:
            yield path, reference, True
        for reference in page.followed:
            yield path, reference, False
    for path in edition.files:
        if path.endswith(".css"):
            for reference in css_urls(edition.read(path).decode()):
                yield path, reference, True
        elif path.endswith(".svg"):
            text = edition.read(path).decode(errors="replace")
            for reference in re.findall(r"(?:xlink:)?href=[\"']([^\"'#][^\"']*)", text):
                yield path, reference, True


def broken(edition, others=()):
    """References into this edition, or into another one, that no file or anchor answers."""
    for path, reference, _ in references(edition):
        scheme = urlsplit(reference).scheme
        if scheme and scheme not in ("http", "https"):
            continue
        address, anchor = urldefrag(edition.resolve(path, reference))
        owner = next((e for e in (edition, *others) if e.owns(address)), None)
        if owner is None:
            # Root-relative, but outside the base path: a link that loses the folder the site is in.
            if not scheme and not reference.startswith("//"):
                yield f"{path}: {reference} leads outside {edition.base_path}"
            continue
        target = owner.file(address)
        if target is None:
            yield f"{path}: {reference} leads to no file of the {owner.name} edition"
        elif anchor and target in owner.pages and unquote(anchor) not in owner.pages[target].ids:
            yield f"{path}: {reference} names an anchor that {target} does not have"


def third_party(edition):
    for path, reference, fetched in references(edition):
        if not fetched or urlsplit(reference).scheme in ("data", "blob"):
            continue
        address = edition.resolve(path, reference)
        if not edition.owns(address):
            yield f"{path}: fetches {reference}"


def leaks(public, staff, private):
    """What the public files may not hold: the staff edition's address, or a private word."""
    host = urlsplit(staff.base).netloc
    words = [word for word in ([host] if host != urlsplit(public.base).netloc else [staff.base]) + private if word]
    for path in sorted(public.files):
        data = public.read(path)
        for word in words:
            if word.encode() in data or word in path:
                yield f"{path} holds {word!r}"

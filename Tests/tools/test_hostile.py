#!/usr/bin/env python3
"""What a guest may try: every snippet of hostile.json through `portavoz markdown --safe`, in all dialects, read by a real
HTML parser inside a page whose own parts must survive.

PORTAVOZ names another binary than the release build's.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import unittest

import html5lib

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PORTAVOZ = os.environ.get("PORTAVOZ", str(REPOSITORY / ".build/release/portavoz"))
SNIPPETS = json.loads((REPOSITORY / "Tests/PortavozMarkdownTests/hostile.json").read_text(encoding="utf-8"))
DIALECTS = ("commonmark", "gfm", "site")
HTML = "{http://www.w3.org/1999/xhtml}"
PAGE = ('<!DOCTYPE html><html lang="es"><head><title>página</title></head><body><main id="page-main"><div>{}'
        '<p id="page-end">fin</p></div>'
        '<p id="page-after">centinela</p></main></body></html>')

# What runs, fetches, sends, or changes how the rest of the page is read.
ELEMENTS = """script style iframe frame frameset object embed applet param form meta base link template noscript title
    textarea select option xmp plaintext noembed noframes dialog portal marquee video audio source track slot""".split()
ATTRIBUTES = "style name target srcdoc http-equiv formaction action form ping is slot part nonce xmlns".split()
ADDRESSES = "href src srcset cite poster background data longdesc manifest".split()
SCHEMES = ("http", "https", "mailto", "tel")


def as_browsers_read(address):
    """The scheme, or None, and whether another host is meant (WHATWG URL, "basic URL parser")."""
    seen = re.sub("[\t\n\r]", "", re.sub(r"^[\0- ]+|[\0- ]+$", "", address))
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", seen)
    if scheme:
        return scheme[1].lower(), scheme[1].lower() in ("http", "https")
    return None, re.match(r"[/\\]{2}", seen) is not None


def faults(html):
    """What is wrong with a guest's HTML inside the page."""
    page = html5lib.parse(PAGE.format(html), treebuilder="etree")
    body = page.find(f"{HTML}body")
    main = body.findall("*")
    if [child.get("id") for child in main] != ["page-main"] or (main[0].tail or "").strip():
        return ["something has left the page's main part"]
    parts = main[0].findall("*")
    if not parts or not parts[0].findall("*"):
        return ["nothing follows the text"]
    if len(parts) != 2 or parts[1].get("id") != "page-after" or parts[1].text != "centinela" or len(parts[1]):
        return ["what follows the text is no longer as it was"]
    end = parts[0].findall("*")[-1]
    if end.get("id") != "page-end" or end.text != "fin" or len(end):
        return ["what holds the text is closed before its end, or something in it is not"]
    parts[0].remove(end)
    found = []
    if [child.tag for child in page.find(f"{HTML}head")] != [f"{HTML}title"] or set(body.attrib) or len(page) != 2:
        found.append("the page's head or body has changed")
    ids = []
    for element in parts[0].iter():
        if not isinstance(element.tag, str):
            continue  # A comment.
        name = element.tag.removeprefix(HTML)
        if name.startswith("{") or name in ELEMENTS:
            found.append(f"element {name}")
        if name == "input" and (element.get("type") != "checkbox" or element.get("disabled") is None):
            found.append("an input that can be used")
        ids += [element.get("id")] if "id" in element.attrib else []
        for attribute, value in element.attrib.items():
            if attribute.startswith("on") or attribute in ATTRIBUTES or not re.fullmatch("[a-z-]+", attribute):
                found.append(f"attribute {attribute} of {name}")
            if attribute in ADDRESSES:
                scheme, is_foreign = as_browsers_read(value)
                if scheme is not None and scheme not in SCHEMES:
                    found.append(f"{attribute} of {name} is {value}")
                if is_foreign and name in ("a", "area") and not {"nofollow", "ugc"} <= set(element.get("rel", "").split()):
                    found.append(f"no relation on {value}")
    if len(ids) != len(set(ids)):
        found.append(f"an id twice: {ids}")
    found += [f"id {identity}" for identity in ids if identity.startswith("page-") or not identity]
    if re.search("[\u202a-\u202e\u2066-\u2069]", "".join(page.itertext()) + html):
        found.append("a mark that turns the direction")
    return found


def rendered(markdown, dialect):
    result = subprocess.run([PORTAVOZ, "markdown", "--safe", "--dialect", dialect], input=markdown.encode(),
                            capture_output=True, timeout=20)
    # A text may be refused (status 1); it may not make the command fall.
    if result.returncode not in (0, 1):
        raise AssertionError(f"status {result.returncode}: {result.stderr.decode(errors='replace')}")
    return result.stdout.decode("utf-8")


class Hostile(unittest.TestCase):
    def test_there_are_enough_snippets_and_none_twice(self):
        texts = [snippet["markdown"] for kind in SNIPPETS for snippet in kind["snippets"]]
        self.assertGreaterEqual(len(texts), 200)
        self.assertEqual(len(texts), len(set(texts)))

    def test_nothing_hostile_survives(self):
        cases = [(kind["kind"], snippet, dialect) for kind in SNIPPETS for snippet in kind["snippets"]
                 for dialect in DIALECTS]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            pages = pool.map(lambda case: rendered(case[1]["markdown"], case[2]), cases)
            for (kind, snippet, dialect), html in zip(cases, pages, strict=True):
                with self.subTest(kind=kind, what=snippet["what"], dialect=dialect):
                    self.assertEqual(faults(html), [], html)

    def test_several_together_survive_no_better(self):
        for dialect in DIALECTS:
            for kind in SNIPPETS:
                text = "\n\n".join(snippet["markdown"] for snippet in kind["snippets"])
                with self.subTest(kind=kind["kind"], dialect=dialect):
                    html = rendered(text, dialect)
                    self.assertEqual(faults(html), [], html)

    def test_the_checks_see_what_they_are_there_for(self):
        for html in (
            "<script>x</script>", "<p onclick=x>y</p>", "<p style='x'>y</p>", '<a href="javascript:x">y</a>',
            '<a href=" java\nscript:x">y</a>', '<a href="&#1;DATA:x">y</a>', '<img src="file:///x">', "<svg></svg>",
            "<math></math>", "<a href='//evil.example'>x</a>", "<a href='/\\evil.example'>x</a>",
            "<a href='\t/\t/evil.example'>x</a>", "<a href='https://evil.example' rel='nofollow'>x</a>", "</div>", "</main>",
            "<!--", "<textarea>", "<title>", "<plaintext>", "<p", "<p title='", "<h2 id='page-main'>x</h2>",
            "<h2 id=a>x</h2><h2 id=a>y</h2>", "<base href=x>", "<meta charset=x>", "<form></form>", "<input>",
            "<body onload=x>", "<a name=x>y</a>", "<b><i>x</b>y</i></div>", "<table><tr><td>", "\u202ex", "<a target=_top>x</a>",
            "<iframe src=x></iframe>", "<object></object>", "<embed>", "<style>x</style>", "<template>", "<select>",
        ):
            with self.subTest(html=html):
                self.assertNotEqual(faults(html), [])
        self.assertEqual(faults('<p>a <a href="https://a.example" rel="nofollow ugc">b</a> <img src="c.png" alt="d"></p>'), [])


if __name__ == "__main__":
    unittest.main()

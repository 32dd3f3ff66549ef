#!/usr/bin/env python3
"""What a guest may send, from outside: hostile submissions made byte by byte, each refused with its reason, or taken and harmless.

After each of them nothing is outside the quarantine that wasn't there before, and the rest of the site is byte for byte the same.
PORTAVOZ names another binary than the release build's.
"""

import io
import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import time
import unittest
import zipfile
import zlib

import html5lib

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PORTAVOZ = os.environ.get("PORTAVOZ", str(REPOSITORY / ".build/release/portavoz"))
TEXT = "---\ntitle: Agua\n---\n\nUn texto.\n".encode()
PROFILE = "---\nname: Marina\n---\n\nQuímica.\n".encode()


class Entry:
    """One file of a zip, whose two headers may say what they like."""

    def __init__(self, name, data=TEXT, method=8, mode=0o100644, **said):
        self.name = name.encode() if isinstance(name, str) else name
        self.data, self.method, self.mode, self.said = data, method, mode, said
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        self.packed = packer.compress(data) + packer.flush() if method == 8 else data

    def fact(self, name, otherwise):
        return self.said.get(name, otherwise)

    def sizes(self, prefix=""):
        get = lambda name, otherwise: self.said.get(prefix + name, self.said.get(name, otherwise))
        return get("crc", zlib.crc32(self.data)), get("packed", len(self.packed)), get("size", len(self.data))

    def local(self):
        name, extra = self.fact("local_name", self.name), self.fact("local_extra", b"")
        return struct.pack("<4s5H3L2H", b"PK\3\4", 20, self.fact("local_flags", self.fact("flags", 0x800)),
                           self.fact("local_method", self.method), 0, 0x21, *self.sizes("local_"), len(name),
                           len(extra)) + name + extra + self.packed

    def central(self, offset):
        extra = self.fact("extra", b"")
        return struct.pack("<4s6H3L5H2L", b"PK\1\2", 3 << 8 | 20, 20, self.fact("flags", 0x800), self.method, 0, 0x21,
                           *self.sizes(), len(self.name), len(extra), 0, 0, 0, self.mode << 16,
                           self.fact("offset", offset)) + self.name + extra


def archive(*entries, before=b"", between=b"", after=b"", comment=b"", start=None, total=None):
    """A zip of entries; bytes that belong to nobody wherever they are asked for."""
    body, directory = before, b""
    for entry in entries:
        directory += entry.central(len(body))
        if entry.fact("offset", None) is None:
            body += entry.local() + between
    count = len(entries) if total is None else total
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory),
                      len(body) if start is None else start, len(comment))
    return body + directory + end + comment + after


def chunk(kind, data):
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def png(width=8, height=8, pixels=None, extra=b""):
    rows = b"".join(b"\0" + b"\x20\x40\x60" * width for _ in range(height)) if pixels is None else pixels
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)) + extra
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def jpeg(folder, width=40, height=20):
    """A real picture, left half white, as libvips writes it."""
    source, target = folder / "made.png", folder / "made.jpg"
    row = b"\0" + b"\xff\xff\xff" * (width // 2) + b"\0\0\0" * (width - width // 2)
    source.write_bytes(png(width, height, row * height))
    subprocess.run(["vips", "copy", source, f"{target}[Q=95,strip]"], check=True, capture_output=True)
    data = target.read_bytes()
    source.unlink(), target.unlink()
    return data


def with_segment(picture, marker, payload):
    return picture[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(payload) + 2) + payload + picture[2:]


def exif(orientation):
    """Exif with an orientation and a place: latitude 39° N."""
    entries = [struct.pack("<2HLL", 0x0112, 3, 1, orientation), struct.pack("<2HLL", 0x8825, 4, 1, 38)]
    gps = struct.pack("<H", 1) + struct.pack("<2HL4s", 1, 2, 2, b"N\0\0\0") + b"\0" * 4
    return b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 2) + b"".join(entries) + b"\0" * 4 + gps + b"GPS-39-28-N"


def office(parts, kind="docx", compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as file:
        if kind == "odt":
            file.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        else:
            file.writestr("[Content_Types].xml", CONTENT_TYPES)
            file.writestr("_rels/.rels", RELATIONS)
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


XML = '<?xml version="1.0" encoding="UTF-8"?>'
CONTENT_TYPES = (XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                 '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                 '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
                 'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONS = (XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
             'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
             'Target="word/document.xml"/></Relationships>')


def document(text, before=""):
    return (XML + before + '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
            f"<w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>")


def text(body, **fields):
    return ("---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "---\n\n" + body + "\n").encode()


def name_faults():
    """Names that a zip may hold: what is wrong with each, and the words for it."""
    leads, control = "leads out of the folder", "has control characters in it"
    device, hidden = "is that of a device in Windows", "is a hidden file"
    invisible = "has characters that can't be seen or that turn the text round"
    trailing = "begins with a space, or ends in a space or a full stop"
    long, deep = "x" * 130 + ".md", "/".join("abcdef") + "/x.md"
    path = "/".join(["y" * 70] * 4) + ".md"
    for name, fault in (
        ("../x.md", leads), ("a/../../x.md", leads), ("a//b.md", leads), ("./x.md", leads), ("a/..", leads),
        ("/etc/x.md", "begins at the disk's root"), ("C:x.md", "has a colon, which names a drive in Windows"),
        ("a.md:stream", "has a colon, which names a drive in Windows"),
        ("C:\\x.md", "has a backslash in it"), ("a\\..\\x.md", "has a backslash in it"),
        ("\\\\server\\share\\x.md", "has a backslash in it"),
        ("CON.md", device), ("nul.md", device), ("com1.x.md", device), ("LPT¹.md", device), ("aux/x.md", device),
        ("x.md.", trailing), ("x.md ", trailing), (" x.md", trailing),
        ("a\nb.md", control), ("a\0b.md", control), ("a\x1b[31m.md", control), ("a\x85b.md", control),
        ("a\u202egpj.md", invisible), ("a\u200bb.md", invisible), ("a\u2066b.md", invisible), ("a\ufeffb.md", invisible),
        (long, "is too long"), (path, "is too long"),
    ):
        shown = re.sub("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "\ufffd", name.replace("\n", " "))
        shown = shown if len(shown) <= 120 else shown[:120] + "…"
        yield name, f"the name `{shown}` {fault} [receive-bad-name]"
    yield ".htaccess", f"`.htaccess` {hidden} [receive-bad-name]"
    yield ".git/config.md", f"`.git/config.md` {hidden} [receive-bad-name]"
    yield deep, f"`{deep}` is inside too many folders [receive-bad-name]"
    yield b"caf\xe9.md", "the name `caf\ufffd.md` is not in UTF-8 and can't be read with certainty [receive-bad-name]"


class Receive(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.site = self.folder / "site"
        (self.folder / "canary.md").write_text("centinela")
        self.run_it("init", self.site, "--name", "Sol", "--lang", "es")
        marina = self.site / "content/guests/marina"
        marina.mkdir(parents=True)
        (marina / "dossier.yml").write_text("# Private\nstatus: invited # so far\nlanguage: es\n")
        (marina / "profile.md").write_bytes(PROFILE)
        (marina / "viejo.md").write_bytes(TEXT)
        other = self.site / "content/guests/otra"
        other.mkdir()
        (other / "dossier.yml").write_text("status: invited\n")

    def run_it(self, *arguments, status=0):
        kept = {key: value for key, value in os.environ.items() if key in ("PATH", "PORTAVOZ_SHARE")}
        result = subprocess.run([PORTAVOZ, *map(str, arguments)], capture_output=True, cwd=self.folder, timeout=120,
                                stdin=subprocess.DEVNULL, env={**kept, "HOME": "/nonexistent", "TZ": "UTC"})
        out, err = result.stdout.decode(), result.stderr.decode()
        self.assertEqual(result.returncode, status, f"{arguments}: {out}{err}")
        return out, err

    def tree(self):
        """Everything in the folder, but for the reports and the lock of the quarantine."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            name = str(path.relative_to(self.folder))
            if re.fullmatch(r"site/\.portavoz(/lock|/quarantine(/[^/]+\.txt|/tools)?)?", name):
                continue
            found[name] = (path.lstat().st_mode, path.read_bytes() if path.is_file() and not path.is_symlink() else None)
        return found

    def receive(self, path, status=0):
        return self.run_it("guest", "receive", path, "--site", self.site, "--guest", "marina", "--lang", "en", status=status)

    def send(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def assert_refused(self, path, *reasons):
        before = self.tree()
        out, err = self.receive(path, status=1)
        self.assertEqual(out, "")
        found = [line.removeprefix("error: ") for line in err.splitlines() if line.startswith("error: ")]
        self.assertEqual(found, list(reasons))
        self.assertEqual(self.tree(), before)
        return err

    def assert_taken(self, path, *new):
        """Takes a submission; nothing but the named files of the guest's folder and the dossier may have changed."""
        before = self.tree()
        out, err = self.receive(path)
        self.assertEqual(err, "")
        after = self.tree()
        folder = "site/content/guests/marina"
        changed = {name for name in before | after if before.get(name) != after.get(name)}
        expected = {f"{folder}/{name}" for name in new} | {f"{folder}/dossier.yml"}
        expected |= {f"{folder}/.received/{name}" for name in new if name.endswith(".md")}
        self.assertEqual(changed - {f"{folder}/.received"}, expected)
        for name, kept in after.items():
            self.assertFalse(name.startswith("site/.portavoz/quarantine/staged"), name)
        return out

    def read(self, name):
        return (self.site / "content/guests/marina" / name).read_bytes()

    # Names

    def test_names_that_lead_elsewhere_or_mean_something_else(self):
        for name, reason in name_faults():
            with self.subTest(name=name):
                self.assert_refused(self.send("sent.zip", archive(Entry(name))), reason)

    def test_every_reason_is_told_at_once(self):
        sent = archive(Entry("../x.md"), Entry("ok.md"), Entry("nul.md"), Entry("foto.gif", b"GIF89a" + b"\0" * 20))
        self.assert_refused(
            self.send("sent.zip", sent), "the name `../x.md` leads out of the folder [receive-bad-name]",
            "the name `nul.md` is that of a device in Windows [receive-bad-name]",
            "`foto.gif` is an image in a format that we don't use [receive-wrong-type]")

    def test_names_that_are_one_name_somewhere(self):
        for one, two in (("A.md", "a.md"), ("caf\u00e9.md", "cafe\u0301.md"), ("a.md", "a.md"), ("\u212a.md", "k.md"),
                         ("stra\u00dfe/\u00c9.md", "stra\u00dfe/e\u0301.md")):
            with self.subTest(one=one, two=two):
                shown = (two.replace("e\u0301", "\u00e9").replace("\u212a", "K"), one.replace("\u212a", "K"))
                self.assert_refused(self.send("sent.zip", archive(Entry(one), Entry(two))),
                                    f"`{shown[0]}` and `{shown[1]}` are one name on some systems [receive-same-name]")
        self.assert_refused(self.send("sent.zip", archive(Entry("a.md"), Entry("a.md/b.md"))),
                            "`a.md/b.md` and `a.md` are one name on some systems [receive-same-name]")

    def test_names_that_mean_something_here(self):
        post = next((self.site / "content/posts").glob("*.md")).stem
        slug = re.sub(r"^[\d-]+", "", post)
        means = "is a name that means something else here [receive-reserved]"
        address = "the text would have the address of another page of the site [receive-reserved]"
        place = "would take the place of `content/guests/marina/"
        for name, reason in (
            ("dossier.yml", f"`dossier.yml` {means}"), ("x.jpg.yml", f"`x.jpg.yml` {means}"),
            ("dossier.md", f"`dossier.md` {means}"), ("index.md", f"`index.md` {means}"),
            ("a/INDEX.md", f"`a/INDEX.md` {means}"), ("a/b/profile.md", f"`a/b/profile.md` {means}"),
            ("pagina.md", f"under the name `pagina.md` {address}"), ("Página.TXT", f"under the name `Página.TXT` {address}"),
            (f"{slug}.md", f"under the name `{slug}.md` {address}"),
            (f"{slug.upper()}.txt", f"under the name `{slug.upper()}.txt` {address}"),
            ("profile.md", f"`profile.md` {place}profile.md`, which is there already [receive-exists]"),
            ("viejo.md", f"`viejo.md` {place}viejo.md`, which is there already [receive-exists]"),
            ("Viejo.TXT", f"`Viejo.TXT` {place}viejo.md`, which is there already [receive-exists]"),
            ("otra/x.md", "`otra/x.md` is in a folder named after another guest of the site [receive-reserved]"),
        ):
            with self.subTest(name=name):
                self.assert_refused(self.send("sent.zip", archive(Entry(name))), reason)

    # Archives

    def test_archives_that_lie_or_grow(self):
        zip_, inside = "`sent.zip`", "in `sent.zip`"
        more = f"{zip_} holds more than a zip: bytes that belong to none of its files [receive-bad-zip]"
        two = f"{zip_} says two different things of one file [receive-bad-zip]"
        damaged = f"`a.md`, {inside}, is damaged [receive-bad-zip]"
        broken = f"{zip_} is damaged or cut short [receive-bad-zip]"
        password, link = f"{zip_} has a password [receive-bad-zip]", "`a.md` is a link to another file [receive-bad-zip]"
        special, enormous = "`a.md` is no ordinary file [receive-bad-zip]", f"{zip_} is a zip for enormous files [receive-bad-zip]"
        good = archive(Entry("a.md"))
        zeros = b"\0" * (10 << 20)
        asi = struct.pack("<2H", 0x756E, 14 + 6) + b"\0" * 14 + b"/etc/x"
        for what, data, reason in (
            ("symbolic link", archive(Entry("a.md", b"/etc/passwd", mode=0o120777)), link),
            ("link in an extra field", archive(Entry("a.md", extra=asi)), link),
            ("hard link in an extra field", archive(Entry("a.md", extra=struct.pack("<2H", 13, 20) + b"\0" * 20)), link),
            ("device", archive(Entry("a.md", mode=0o020644)), special),
            ("pipe", archive(Entry("a.md", mode=0o010644)), special),
            ("encrypted", archive(Entry("a.md", flags=1)), password),
            ("strongly encrypted", archive(Entry("a.md", flags=0x41)), password),
            ("masked headers", archive(Entry("a.md", flags=0x2000)), password),
            ("bzip2", archive(Entry("a.md", method=12)), f"{zip_} is compressed in an uncommon way [receive-bad-zip]"),
            ("bomb", archive(Entry("a.md", zeros)), f"`a.md`, {inside}, unpacks to very much more than it is [receive-bad-zip]"),
            ("many bombs", archive(*(Entry(f"{n}.md", b"\0" * (1 << 20)) for n in range(150))), f"{zip_} is too large [receive-bad-zip]"),
            ("says it is larger than the limit", archive(Entry("a.md", size=200 << 20)), f"{zip_} is too large [receive-bad-zip]"),
            ("larger than it says", archive(Entry("a.md", b"x" * 100_000, size=10)), damaged),
            ("smaller than it says", archive(Entry("a.md", size=5000)), damaged),
            ("wrong checksum", archive(Entry("a.md", crc=7)), damaged),
            ("stored and larger than it says", archive(Entry("a.md", method=0, size=3)), two),
            ("no deflate at all", archive(Entry("a.md", b"x" * 64, method=8, packed=64)), None),
            ("two entries in the same bytes", archive(Entry("a.md"), Entry("a.md", offset=0)), f"{inside} there are files that share the same bytes [receive-bad-zip]"),
            ("one name in the directory, another before the data", archive(Entry("a.md", local_name=b"../b.md")), two),
            ("another size before the data", archive(Entry("a.md", local_size=3)), two),
            ("another method before the data", archive(Entry("a.md", local_method=0)), two),
            ("a password only before the data", archive(Entry("a.md", local_flags=1)), two),
            ("another name in Unicode", archive(Entry("a.md", extra=struct.pack("<2HBL", 0x7075, 12, 1, 0) + b"../b.md")), two),
            ("a folder with bytes", archive(Entry("a.md"), Entry("b/", b"xyz", mode=0o040755)), two),
            ("something before it", b"#!/bin/sh\n" + good, "`sent.zip` is a program [receive-wrong-type]"),
            ("something before it, offsets right", archive(Entry("a.md"), before=b"<html>"), "`sent.zip` is a web page or XML [receive-wrong-type]"),
            ("something after it", good + b"tail", more),
            ("another zip after it", good + good, more),
            ("an end inside the comment", archive(Entry("a.md"), comment=b"PK\5\6" + b"\0" * 18), more),
            ("an entry that isn't in the directory", archive(Entry("a.md"), between=Entry("b.md").local()), more),
            ("the directory elsewhere", archive(Entry("a.md"), start=3), None),
            ("cut short", good[:-30], broken), ("the end alone", good[-22:], broken),
            ("more entries than there are", archive(Entry("a.md"), total=5), broken),
            ("64 bits", archive(Entry("a.md", size=0xFFFFFFFF)), enormous),
            ("64 bits in an extra field", archive(Entry("a.md", extra=struct.pack("<2H", 1, 0))), enormous),
            ("300 entries", archive(*(Entry(f"{n}.md") for n in range(300))), f"{zip_} holds too many files [receive-bad-zip]"),
            ("no entries", archive(), "there is no file in `sent.zip` [receive-bad-zip]"),
        ):
            with self.subTest(what=what):
                path = self.send("sent.zip", data)
                if reason:
                    self.assert_refused(path, reason)
                else:
                    before = self.tree()
                    self.assertRegex(self.receive(path, status=1)[1], r"^error: .*\[receive-bad-zip\]")
                    self.assertEqual(self.tree(), before)

    def test_files_that_are_not_what_they_should_be(self):
        good = archive(Entry("a.md"))
        kind = "[receive-wrong-type]"
        for name, data, reason in (
            ("a.zip", good, f"`a.zip` is an archive inside the submission {kind}"),
            ("a.md", good, f"`a.md` is an archive inside the submission {kind}"),
            ("a.md", b"\x1f\x8b\x08" + b"\0" * 20, f"`a.md` is an archive inside the submission {kind}"),
            ("a.md", b"Rar!\x1a\x07\0", f"`a.md` is an archive inside the submission {kind}"),
            ("a.md", b"7z\xbc\xaf\x27\x1c", f"`a.md` is an archive inside the submission {kind}"),
            ("a.md", b"x" * 257 + b"ustar\x0000", f"`a.md` is an archive inside the submission {kind}"),
            ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>', f"`a.svg` is an SVG image, which may hold programs {kind}"),
            ("a.png", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', f"`a.png` is an SVG image, which may hold programs {kind}"),
            ("a.md", b"<!DOCTYPE html><script>x</script>", f"`a.md` is a web page or XML {kind}"),
            ("a.md", b"\xef\xbb\xbf\n <html>", f"`a.md` is a web page or XML {kind}"),
            ("a.md", b"%PDF-1.7\n", f"`a.md` is a PDF {kind}"),
            ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"`a.doc` is in an old format {kind}"),
            ("a.md", b"{\\rtf1 x}", f"`a.md` is in an old format {kind}"),
            ("a.jpg", b"MZ\x90\0" + b"\0" * 60, f"`a.jpg` is a program {kind}"),
            ("a.md", b"\x7fELF\2\1\1", f"`a.md` is a program {kind}"),
            ("a.md", b"#!/bin/sh\nrm -rf /\n", f"`a.md` is a program {kind}"),
            ("a.md", png(), f"`a.md` is not what its name says {kind}"),
            ("a.jpg", TEXT, f"`a.jpg` is not what its name says {kind}"),
            ("a.docx", TEXT, f"`a.docx` is not what its name says {kind}"),
            ("a.gif", b"GIF89a" + b"\0" * 20, f"`a.gif` is an image in a format that we don't use {kind}"),
            ("a.jpg", b"\0\0\0\x18ftypheic" + b"\0" * 20, f"`a.jpg` is an image in a format that we don't use {kind}"),
            ("a.exe", b"plain text", f"we can't tell what `a.exe` is {kind}"),
            ("a", TEXT, f"we can't tell what `a` is {kind}"),
            ("a.html", b"plain text", f"we can't tell what `a.html` is {kind}"),
            ("a.md", b"", f"`a.md` is empty {kind}"),
            ("a.md", b"text\0with\0nulls", f"`a.md` can't be read as text {kind}"),
            ("a.md", b"bad \x81\x8d\x8f", f"`a.md` can't be read as text {kind}"),
            ("a.md", "ñandú y más, y después ".encode() + b"\xff", f"`a.md` can't be read as text {kind}"),
            ("a.md", b"\xff\xfe" + b"\0\xd8" * 3, f"`a.md` can't be read as text {kind}"),
            ("a.md", b"x " * (1 << 20), "`a.md` is larger than 1 MB [receive-too-large]"),
        ):
            with self.subTest(name=name, start=data[:12]):
                self.assert_refused(self.send("sent.zip", archive(Entry(name, data, method=0))), reason)

    def test_images_that_are_more_than_images(self):
        picture = jpeg(self.folder)
        else_ = "`a.%s` is an image with something else inside [receive-wrong-type]"
        damaged = "the image `a.%s` is damaged or cut short [receive-bad-image]"
        for what, name, data, reason in (
            ("a zip at its end", "a.png", png() + archive(Entry("x.md")), else_ % "png"),
            ("a PDF in a comment", "a.jpg", with_segment(picture, 0xFE, b"%PDF-1.4"), else_ % "jpg"),
            ("a script in a comment", "a.jpg", with_segment(picture, 0xFE, b"*/<ScRiPt>x</script>"), else_ % "jpg"),
            ("a program of a server's", "a.png", png(extra=chunk(b"tEXt", b"a\0<?php system($_GET[0]);")), else_ % "png"),
            ("a page after its end", "a.png", png() + b"<!doctype html>", else_ % "png"),
            ("pixels that aren't there", "a.png", png(pixels=b""), damaged % "png"),
            ("no pixels at all", "a.png", png()[:33], damaged % "png"),
            ("noise", "a.jpg", picture[:60] + os.urandom(200), damaged % "jpg"),
            ("nothing after the header", "a.webp", b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0", damaged % "webp"),
            ("a size of nothing", "a.png", png(0, 0, b""), damaged % "png"),
            ("four thousand million pixels", "a.png", png(60_000, 60_000, b""),
             "the image `a.png` is 60000 × 60000, more than 80 million pixels [receive-too-many-pixels]"),
        ):
            with self.subTest(what=what):
                self.assert_refused(self.send("sent.zip", archive(Entry("x.md"), Entry(name, data, method=0))), reason)

    def test_documents_with_something_inside(self):
        entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        laughs = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
            f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]>"
        entities = "the document `a.%s` defines XML entities, which could read other files [receive-bad-document]"
        broken = "the document `a.docx` can't be read [receive-bad-document]"
        for what, name, data, reason in (
            ("an outer entity", "a.docx", office({"word/document.xml": document("&e;", entity)}), entities % "docx"),
            ("a billion laughs", "a.docx", office({"word/document.xml": document("&j;", laughs)}), entities % "docx"),
            ("an entity in UTF-16", "a.docx", office({"word/document.xml": document("x"), "word/styles.xml": entity.encode("utf-16")}), entities % "docx"),
            ("an outer entity", "a.odt", office({"content.xml": XML + entity + "<x>&e;</x>"}, "odt"), entities % "odt"),
            ("macros", "a.docx", office({"word/document.xml": document("x"), "word/vbaProject.bin": b"\0"}), "the document `a.docx` holds macros [receive-bad-document]"),
            ("a bomb", "a.docx", office({"word/document.xml": document("x"), "word/big.xml": b" " * (30 << 20)}),
             "the document `a.docx` unpacks to very much more than it is [receive-bad-document]"),
            ("no document", "a.docx", archive(Entry("x.md")), broken),
            ("XML that is none", "a.docx", office({"word/document.xml": "<w:document"}), broken),
            ("another name", "a.docm", office({"word/document.xml": document("x")}), "`a.docm` is a document with macros [receive-wrong-type]"),
            ("a text's name", "a.md", office({"word/document.xml": document("x")}), "`a.md` is an archive inside the submission [receive-wrong-type]"),
        ):
            with self.subTest(what=what, name=name):
                self.assert_refused(self.send(name, data), reason)

    def test_front_matter_that_is_more_than_data(self):
        bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
            f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(8))
        before = self.tree()
        for what, data, rule in (
            ("aliases that grow", f"---\n{bomb}---\n", "yaml-alias-bomb"),
            ("lists without end", "---\na: " + "[" * 3000 + "\n---\n", "yaml-"),
            ("a tag", "---\ntitle: !!python/object/apply:os.system ['touch /tmp/x']\n---\n", "yaml-tag"),
            ("no mapping", "---\n- a\n- b\n---\n", "receive-bad-fields"), ("a text", "---\nhola\n---\n", "receive-bad-fields"),
            ("never closed", "---\ntitle: x\n", "unclosed-front-matter"),
            ("a key twice", "---\ntitle: a\ntitle: b\n---\n", "yaml-duplicate-key"),
            ("brackets without end", "---\ntitle: x\n---\n" + "> " * 5000 + "x\n", "markdown-too-deep"),
        ):
            with self.subTest(what=what):
                err = self.receive(self.send("a.md", data.encode()), status=1)[1]
                self.assertRegex(err, rf"^error: .*\[{rule}")
                (self.folder / "a.md").unlink()
                self.assertEqual(self.tree(), before)

    def test_folders_with_links_and_pipes(self):
        folder = self.folder / "sent"
        link, special = "`a.md` is a link to another file [receive-bad-zip]", "`a.md` is no ordinary file [receive-bad-zip]"
        for what, make, reason in (
            ("symbolic", lambda path: path.symlink_to("/etc/passwd"), link),
            ("to nowhere", lambda path: path.symlink_to("nowhere"), link),
            ("to a folder", lambda path: path.symlink_to("/etc"), link),
            ("hard", lambda path: os.link(self.folder / "canary.md", path), link),
            ("pipe", os.mkfifo, special),
        ):
            with self.subTest(what=what):
                folder.mkdir()
                make(folder / "a.md")
                self.assert_refused(folder, reason)
                shutil.rmtree(folder)
        os.mkfifo(self.folder / "pipe.md")
        self.assert_refused(self.folder / "pipe.md", "`pipe.md` is no ordinary file [receive-bad-zip]")
        out, err = self.receive(self.folder / "not-there.zip", status=1)
        self.assertIn("[disk]", err)

    # What is taken, and can do nothing

    def test_html_in_every_field_is_text(self):
        evil = "'\"><script>alert(1)</script><img src=x onerror=alert(1)>'"
        sent = text(f"{evil}\n\n[x](javascript:alert(1)) ![y](data:text/html,x) <iframe src=//evil.example></iframe>\n\n"
                    "```html\n</code><script>x</script>\n```", title=evil, description=evil, bio=evil,
                    links=f"[{{network: {evil}, url: 'javascript:alert(1)'}}]")
        self.assert_taken(self.send("malo.md", sent), "malo.md")
        page = self.preview("malo")
        self.assertEqual([element for element in page.iter() if element.tag in (f"{HTML}script", f"{HTML}iframe")], [])
        for element in page.iter():
            for name, value in getattr(element, "attrib", {}).items():
                self.assertFalse(str(name).startswith("on"), name)
                self.assertFalse(re.match(r"\s*(javascript|data:text)", value, re.I), value)

    def preview(self, name):
        self.run_it("guest", "preview", name, "--site", self.site)
        return self.self_contained((self.site / f"preview/{name}.html").read_text())

    def self_contained(self, html):
        """A page that fetches nothing, runs nothing, and is for no search engine."""
        page = html5lib.parse(html, treebuilder="etree")
        metas = {meta.get("http-equiv") or meta.get("name"): meta.get("content") for meta in page.iter(f"{HTML}meta")}
        self.assertIn("default-src 'none'", metas["Content-Security-Policy"])
        self.assertIn("noindex", metas["robots"])
        for name in "script link iframe object embed video audio source base form".split():
            self.assertEqual(list(page.iter(HTML + name)), [], name)
        for element in page.iter():
            for name in ("src", "srcset", "poster", "background", "data"):
                self.assertRegex(element.get(name, "data:image/"), "^data:image/") if isinstance(element.tag, str) else None
        for style in page.iter(f"{HTML}style"):
            self.assertEqual([url for url in re.findall(r"url\(.?(.{0,5})", style.text) if url != "data:"], [])
            self.assertNotIn("@import", style.text)
        return page

    def test_what_changed_can_be_sent(self):
        self.assert_taken(self.send("agua.md", text("El agua sale.\n\n<b onclick=x>Otro</b> párrafo.", title="Agua")), "agua.md")
        path = self.site / "content/guests/marina/agua.md"
        self.assertEqual(self.run_it("guest", "diff", "agua", "--site", self.site)[0],
                         f"{path} está como se recibió.\n".replace(str(self.site), str(self.site)))
        path.write_text(path.read_text().replace("sale", "no sale").replace("Otro", "Este"))
        out, err = self.run_it("guest", "diff", "agua", "--site", self.site)
        self.assertIn("El agua {+no+} sale.", out)
        self.assertIn("[-Otro-]{+Este+}", out)
        original = self.read(".received/agua.md")
        self.run_it("guest", "diff", "agua", "--site", self.site, "--html", "cambios.html")
        page = self.self_contained((self.folder / "cambios.html").read_text())
        self.assertEqual([element.text for element in page.iter(f"{HTML}ins")], ["no", "Este"])
        self.assertEqual([element.text for element in page.iter(f"{HTML}del")], ["Otro"])
        self.assertEqual(list(page.iter(f"{HTML}b")), [])
        self.assertEqual(self.read(".received/agua.md"), original)
        # A file that these commands didn't make is not replaced.
        before = self.tree()
        err = self.run_it("guest", "diff", "agua", "--site", self.site, "--html", "canary.md", status=1)[1]
        self.assertIn("[output-in-the-way]", err)
        err = self.run_it("guest", "diff", "viejo", "--site", self.site, status=1)[1]
        self.assertIn("[no-received-original]", err)
        self.assertEqual(self.tree(), before)

    def test_what_only_staff_may_say_is_taken_out(self):
        sent = text("Texto.", title="Agua", status="approved", approval="{by: ana, digest: x}", reviewer="ana",
                    consent="{publication: true}", slug="/", date="2026-01-01", aliases="[/]", audience="public")
        out = self.assert_taken(self.send("agua.md", sent), "agua.md")
        self.assertEqual(self.read("agua.md"), b'---\ntitle: "Agua"\n---\n\nTexto.\n')
        for key in ("status", "approval", "reviewer", "consent", "slug", "date", "aliases", "audience"):
            self.assertIn(f"`{key}`", out)
        dossier = self.read("dossier.yml").decode()
        self.assertTrue(dossier.startswith("# Private\nstatus: received # so far\nlanguage: es\n"), dossier)
        self.assertRegex(dossier, r"agua:\n +status: received\n")
        self.assertRegex(dossier, r"log:\n +- \{date: \d{4}-\d\d-\d\d, who: [a-z-]+, what: \"Recibido el texto «Agua»\", text: agua")
        self.run_it("build", "--site", self.site)
        self.assertEqual([path for path in (self.site / "public").rglob("*agua*")], [])

    def test_names_are_never_commands(self):
        picture = jpeg(self.folder)
        names = ["$(touch pwned).jpg", "`touch pwned`.jpg", "-o pwned.jpg", "a;touch pwned;.jpg", "x[strip].jpg", "%s%n.jpg"]
        sent = archive(Entry("a.md"), *(Entry(name, picture, method=0) for name in names))
        self.assert_taken(self.send("sent.zip", sent), "a.md", "touch-pwned.jpg", "touch-pwned-2.jpg", "o-pwned.jpg",
                          "a-touch-pwned.jpg", "x-strip.jpg", "s-n.jpg")

    def test_a_picture_loses_its_place_and_is_turned(self):
        picture = with_segment(with_segment(jpeg(self.folder), 0xE1, exif(6)), 0xFE, b"secret comment")
        sent = archive(Entry("a.md", text("![Una](<img/Mi foto.JPG>)", title="A")), Entry("img/Mi foto.JPG", picture, method=0))
        out = self.assert_taken(self.send("sent.zip", sent), "a.md", "mi-foto.jpg")
        clean = self.read("mi-foto.jpg")
        for secret in (b"Exif", b"GPS", b"secret"):
            self.assertNotIn(secret, clean)
        self.assertIn("20 × 40", out)
        self.assertIn(b"![Una](mi-foto.jpg)", self.read("a.md"))

    def test_texts_of_any_encoding(self):
        spanish = "Señor, ¿café?\r\nSí “ya” – 5 €.\r\n"
        for name, data in (("a", b"\xef\xbb\xbf" + spanish.encode()), ("b", spanish.encode("cp1252")),
                           ("c", b"\xff\xfe" + spanish.encode("utf-16-le")), ("d", b"\xfe\xff" + spanish.encode("utf-16-be")),
                           ("e", spanish.replace("é", "e\u0301").replace("ñ", "n\u0303").encode()),
                           ("f", spanish.replace("\r\n", "\r").encode())):
            with self.subTest(name=name):
                self.assert_taken(self.send(f"{name}.md", data), f"{name}.md")
                self.assertEqual(self.read(f"{name}.md").decode().split("---\n\n")[1], "Señor, ¿café?\nSí “ya” – 5 €.\n")

    def test_a_document_becomes_a_text(self):
        parts = {"word/document.xml": document("Hola &amp; adiós &lt;script&gt;"),
                 "word/_rels/document.xml.rels": RELATIONS.replace("word/document.xml", "file:///etc/passwd").replace(
                     "<Relationship ", '<Relationship TargetMode="External" ')}
        self.assert_taken(self.send("Mi carta.docx", office(parts)), "mi-carta.md")
        taken = self.read("mi-carta.md").decode()
        self.assertIn("Hola & adiós", taken)
        self.assertNotIn("root:", taken)
        self.assertNotIn("<script>", taken)

    def test_what_systems_leave_behind_is_left_behind(self):
        sent = archive(Entry("a.md"), Entry("__MACOSX/._a.md", b"\0\5\x16\7"), Entry(".DS_Store", b"\0\0\0\1Bud1"), Entry("Thumbs.db", b"\xd0\xcf\x11\xe0"))
        self.assert_taken(self.send("sent.zip", sent), "a.md")

    def test_the_answer_can_be_sent_on(self):
        out = self.assert_taken(self.send("agua.md", text("Texto con [x](y.png).", title="Agua")), "agua.md")
        reports = list((self.site / ".portavoz/quarantine").glob("*.txt"))
        self.assertEqual(len(reports), 1)
        letter = reports[0].read_text()
        self.assertTrue(out.startswith(letter))
        self.assertTrue(letter.startswith("Hello,\n\n"), letter)
        self.assertNotIn("dossier", letter)
        self.assertFalse(re.search("[\0-\x09\x0b-\x1f\x7f-\x9f]", letter))

    def test_a_kill_leaves_nothing_or_the_whole(self):
        folder = self.site / "content/guests/marina"
        shown = lambda: {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        before = shown()
        sent = self.send("sent.zip", archive(
            *(Entry(f"texto-{n}.md") for n in range(20)), *(Entry(f"foto-{n}.png", png(), method=0) for n in range(4))))
        whole = set(before) | {f"texto-{n}.md" for n in range(20)} | {f".received/texto-{n}.md" for n in range(20)}
        whole |= {f"foto-{n}.png" for n in range(4)}
        kept = {key: value for key, value in os.environ.items() if key in ("PATH", "PORTAVOZ_SHARE")}
        started = time.monotonic()
        self.receive(sent)
        lasts = time.monotonic() - started
        self.assertEqual(set(shown()), whole)
        for part in range(24):
            shutil.rmtree(folder)
            for name, data in before.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(data)
            process = subprocess.Popen([PORTAVOZ, "guest", "receive", sent, "--site", self.site, "--guest", "marina"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept)
            # Most of the kills fall into the last part, when files go to their places.
            time.sleep(lasts * (0.6 + 0.5 * part / 24))
            process.kill()
            process.wait()
            self.run_it("build", "--site", self.site)
            found = shown()
            with self.subTest(part=part):
                self.assertIn(set(found), (set(before), whole))
                self.assertEqual(found["dossier.yml"] == before["dossier.yml"], set(found) == set(before))

    def test_there_are_enough_of_them(self):
        source = pathlib.Path(__file__).read_text()
        rows = len(re.findall(r'^            \(+"', source, re.M)) + len(list(name_faults()))
        self.assertGreaterEqual(rows, 100)


HTML = "{http://www.w3.org/1999/xhtml}"

if __name__ == "__main__":
    unittest.main()

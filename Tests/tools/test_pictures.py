#!/usr/bin/env python3
"""Pictures from outside: what a built site offers of them is opened by another program, and the cache is put to the test.

Pictures are made here, small ones. PORTAVOZ names another binary than the release build's.
"""

import hashlib
import io
import json
import os
import pathlib
import random
import re
import shutil
import stat
import struct
import subprocess
import tempfile
import unittest
import zlib
from html.parser import HTMLParser

from PIL import Image, ImageCms, ImageOps

from outside import nu
from outside.site import Edition

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PORTAVOZ = os.environ.get("PORTAVOZ", str(REPOSITORY / ".build/release/portavoz"))
VIPS = shutil.which("vips") or "/usr/bin/vips"
SECRET = "Camara de Ana"
WIDTHS = [120, 200]

SITE = """title: Prueba
description: Un sitio de prueba.
time-zone: Europe/Madrid
public: {base-url: "https://ejemplo.example/"}
staff: {base-url: "https://hub.ejemplo.example/"}
pictures: {widths: [120, 200]}
"""


def photo(width=240, height=160):
    """Four quarters of different colours, noisy enough to be worth copies."""
    # The same for every photograph: what is compared are the bytes.
    noise = Image.frombytes("L", (width, height), random.Random(1).randbytes(width * height)).convert("RGB")
    plain = Image.new("RGB", (width, height), (40, 60, 200))
    for box, color in [((width // 2, 0), (200, 50, 40)), ((0, height // 2), (60, 180, 60)),
                       ((width // 2, height // 2), (230, 220, 60))]:
        plain.paste(Image.new("RGB", (width // 2, height // 2), color), box)
    return Image.blend(plain, noise, 0.12)


def saved(image, kind="JPEG", **options):
    out = io.BytesIO()
    image.save(out, kind, **{"quality": 97, "subsampling": 0, **options} if kind == "JPEG" else options)
    return out.getvalue()


def exif(orientation=1):
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = SECRET
    return data


TURNS = {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
         5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
         8: Image.Transpose.ROTATE_270}


def turned(orientation):
    """A photograph that looks like the others once it is turned as its metadata say."""
    image = photo()
    if orientation in TURNS:
        image = image.transpose(TURNS[orientation])
    return saved(image, exif=exif(orientation))


def exchanged_profile():
    """A colour profile in which red is green and green is red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {}
    for number in range(struct.unpack(">L", profile[128:132])[0]):
        place = 132 + 12 * number
        tags[bytes(profile[place:place + 4])] = place + 4
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    profile[red:red + 8], profile[green:green + 8] = profile[green:green + 8], profile[red:red + 8]
    return bytes(profile)


def average(image, box=None):
    small = image.convert("RGB").resize((1, 1), Image.Resampling.BOX, box=box)
    return small.getpixel((0, 0))


def quarters(image):
    width, height = image.size
    across, down = width / 2, height / 2
    return [average(image, (x * across, y * down, (x + 1) * across, (y + 1) * down)) for y in (0, 1) for x in (0, 1)]


class Pictures(HTMLParser):
    """The images of a page, each with the sources beside it."""

    def __init__(self, html):
        super().__init__()
        self.images, self.sources, self.sheets, self.inside = [], [], [], False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "picture":
            self.sources, self.inside = [], True
        elif tag == "source":
            assert self.inside
            self.sources.append(attributes)
        elif tag == "img":
            self.images.append((attributes, self.sources if self.inside else []))
        elif tag == "link" and attributes.get("rel") == "stylesheet":
            self.sheets.append(attributes["href"])

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        if tag == "picture":
            self.inside = False


def copies(source):
    return [(url, int(width[:-1])) for url, width in (item.split(" ") for item in source["srcset"].split(", "))]


class Site:
    """A site in a folder of its own."""

    def __init__(self, files, settings=SITE):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="pictures-"))
        self.write("content/site.yml", settings)
        self.write("content/people/ana.md", "---\nname: Ana\n---\nEscribe.\n")
        for path, content in files.items():
            self.write(path, content)

    def write(self, path, content):
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())

    def portavoz(self, *arguments, vips=VIPS):
        return subprocess.run(
            [PORTAVOZ, *arguments, "--site", str(self.folder)], capture_output=True, text=True, timeout=120,
            env={**os.environ, "PORTAVOZ_VIPS": str(vips), "LC_ALL": "C.UTF-8", "LANG": "es_ES.UTF-8"})

    def build(self, *arguments, vips=VIPS):
        result = self.portavoz("build", "--search", "off", *arguments, vips=vips)
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout + result.stderr

    def faults(self, *arguments, vips=VIPS):
        result = self.portavoz("build", "--search", "off", "--format", "json", *arguments, vips=vips)
        found = json.loads(result.stdout)["diagnostics"]
        return result.returncode, [
            (fault["severity"], fault["rule"], *([fault["file"], fault["line"]] if fault["file"] else []))
            for fault in found]

    def published(self, path, edition="public"):
        return (self.folder / edition / path.lstrip("/")).read_bytes()

    def page(self, path, edition="public"):
        return Pictures(self.published(path + "index.html", edition).decode())

    def tree(self, folder="public"):
        root = self.folder / folder
        return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}

    def cached(self):
        return sorted((self.folder / ".portavoz/pictures").glob("*/choice-*"))

    def remove(self):
        shutil.rmtree(self.folder)

    def counting(self, then=""):
        """A program that notes each call of vips before it is vips."""
        log, program = self.folder / "calls", self.folder / "vips"
        program.write_text(f'#!/bin/sh\necho "$@" >>"{log}"\n{then}\nexec "{VIPS}" "$@"\n')
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return program

    def calls(self):
        log = self.folder / "calls"
        lines = log.read_text().splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines


def post(title, body, more=""):
    return f"---\ntitle: {title}\ndate: 2026-01-02\ndescription: Una entrada.\nauthors: [ana]\n{more}---\n{body}\n"


def moving():
    frames = [Image.effect_noise((240, 160), n).convert("P") for n in (50, 90)]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:])


SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><path d=\"M0 0h40v20z\"/></svg>"


class Shown(unittest.TestCase):
    """One site with a picture of each kind, built once."""

    @classmethod
    def setUpClass(cls):
        see_through = photo().convert("RGBA")
        see_through.putalpha(Image.linear_gradient("L").resize((240, 160)))
        frames = [Image.effect_noise((240, 160), n).convert("RGB") for n in (50, 90)]
        cls.sources = {f"turned-{n}.jpg": turned(n) for n in range(1, 9)} | {
            "cmyk.jpg": saved(photo().convert("CMYK")), "gray.jpg": saved(photo().convert("L")),
            "exchanged.jpg": saved(photo(), icc_profile=exchanged_profile()),
            "alpha.png": saved(see_through, "PNG"), "opaque.png": saved(photo(), "PNG", exif=exif()),
            "deep.png": saved(Image.frombytes("I;16", (240, 160), os.urandom(2 * 240 * 160)), "PNG"),
            "web.webp": saved(photo(), "WEBP", quality=99, exif=exif(6)),
            "Mi foto (1).jpg": saved(photo(), exif=exif()), "linked.jpg": saved(photo(), exif=exif()),
            "small.jpg": saved(photo(100, 80), exif=exif()), "moving.gif": moving(), "drawing.svg": SVG.encode(),
            "moving.webp": saved(frames[0], "WEBP", save_all=True, append_images=frames[1:]),
            "moving.png": saved(frames[0], "PNG", save_all=True, append_images=frames[1:]),
        }
        body = "\n\n".join(f"![Una {name}](<{name}>)" for name in cls.sources)
        body += "\n\n[La foto entera](linked.jpg)\n\n![Del sitio](/compartida.jpg \"Pie\")\n\n"
        body += "```gallery\n- file: turned-1.jpg\n  alt: Una\n- file: turned-6.jpg\n  alt: Dos\n```\n"
        files = {"content/posts/hola/" + name: content for name, content in cls.sources.items()}
        files |= {
            "content/posts/hola/index.md": post(
                "Hola", body, "cover: {image: turned-1.jpg, alt: Cuatro colores}\n"),
            "content/posts/hola/turned-1.jpg.yml": "credit: Ana & Co\n",
            "content/posts/texto.md": post("Texto", "Sin imágenes."),
            "content/people/ana.md": "---\nname: Ana\nphoto: {image: ana.jpg, alt: Ana}\n---\nEscribe.\n",
            "content/people/ana.jpg": saved(photo(200, 200), exif=exif()),
            "content/static/compartida.jpg": saved(photo(), exif=exif()),
            "content/guidelines/fotos/index.md":
                "---\ntitle: Fotos\nowner: ana\nversion: '1.0'\neffective: 2026-01-01\n---\n![Interna](interna.jpg)\n",
            "content/guidelines/fotos/interna.jpg": saved(photo().transpose(TURNS[3]), exif=exif()),
            "content/guidelines/fotos/igual.jpg": turned(1),
            "content/guests/marina/dossier.yml": "reviewer: ana\n",
            "content/guests/marina/profile.md": "---\nname: Marina\nrole: Química\norganization: Agua\n---\nBio.\n",
            "content/guests/marina/dni.jpg": saved(photo().transpose(TURNS[2]), exif=exif()),
        }
        cls.site = Site(files)
        cls.said = cls.site.build()
        cls.page = cls.site.page("/blog/hola/")
        cls.images = {image["alt"].removeprefix("Una "): (image, sources) for image, sources in cls.page.images}

    @classmethod
    def tearDownClass(cls):
        cls.site.remove()

    def open(self, url):
        return Image.open(io.BytesIO(self.site.published(url)))

    def test_each_width_comes_in_both_formats(self):
        for name in self.sources:
            image, sources = self.images[name]
            if name.startswith(("moving", "drawing", "small")):
                self.assertEqual(sources, [], name)
                continue
            self.assertEqual([source["type"] for source in sources], ["image/avif", "image/webp"], name)
            own = int(image["width"])
            widths = [120, 160] if own == 160 else WIDTHS
            for source in sources:
                self.assertTrue(source["sizes"])
                self.assertEqual([width for _, width in copies(source)], widths, name)
                for url, width in copies(source):
                    with self.subTest(url=url):
                        copy = self.open(url)
                        self.assertEqual(copy.format, source["type"].removeprefix("image/").upper())
                        self.assertEqual(copy.width, width)
                        self.assertAlmostEqual(copy.height, width * int(image["height"]) / own, delta=1)
                        self.assertRegex(url, r"/[a-z0-9-]+-\d+\.[0-9a-f]{8}\.(avif|webp)$")

    def test_sizes_are_those_of_the_place(self):
        cover = next(image for image, _ in self.page.images if "fetchpriority" in image)
        sizes = {sources[0]["sizes"] for image, sources in self.page.images if sources}
        self.assertGreaterEqual(len(sizes), 3)  # cover, avatar, text, gallery
        self.assertEqual(cover["fetchpriority"], "high")
        self.assertNotIn("loading", cover)

    def test_pictures_stand_as_their_metadata_say(self):
        wanted = quarters(photo())
        for number in range(1, 9):
            name = f"turned-{number}.jpg"
            image, sources = self.images[name]
            self.assertEqual((image["width"], image["height"]), ("240", "160"), name)
            for url in [copies(source)[-1][0] for source in sources] + [image["src"]]:
                for got, want in zip(quarters(self.open(url)), wanted):
                    for a, b in zip(got, want):
                        self.assertAlmostEqual(a, b, delta=14, msg=url)
        image, _ = self.images["web.webp"]
        self.assertEqual((image["width"], image["height"]), ("160", "240"))

    def test_images_keep_their_place_while_the_page_loads(self):
        for path in ["/", "/blog/", "/blog/hola/", "/autores/ana/", "/blog/texto/"]:
            for image, _ in self.site.page(path).images:
                self.assertGreater(int(image["width"]), 0, image)
                self.assertGreater(int(image["height"]), 0, image)

    def test_nothing_of_the_camera_is_published(self):
        for path, content in self.site.tree().items():
            if path == "blog/hola/linked.jpg":
                self.assertIn(SECRET.encode(), content)  # Whoever links to a file publishes it as it is.
                continue
            if path == "compartida.jpg":
                continue
            self.assertNotIn(SECRET.encode(), content, path)
            if path.endswith((".jpg", ".png", ".webp", ".avif")) and "moving" not in path:
                image = Image.open(io.BytesIO(content))
                self.assertNotIn("icc_profile", image.info, path)
                if "small" not in path:
                    self.assertEqual(dict(image.getexif()), {}, path)

    def test_colours_come_out_in_srgb(self):
        image, sources = self.images["exchanged.jpg"]
        red_for_green = [(green, red, blue) for red, green, blue in quarters(photo())]
        for url in [copies(sources[0])[-1][0], copies(sources[1])[-1][0], image["src"]]:
            for got, want in zip(quarters(self.open(url)), red_for_green):
                for a, b in zip(got, want):
                    self.assertAlmostEqual(a, b, delta=30, msg=url)
        for name in ["cmyk.jpg", "deep.png", "gray.jpg"]:
            for source in self.images[name][1]:
                self.assertEqual(self.open(copies(source)[0][0]).mode, "RGB", name)

    def test_what_can_be_seen_through_stays_so(self):
        image, sources = self.images["alpha.png"]
        self.assertNotIn("class", image)
        for url in [copies(source)[0][0] for source in sources] + [image["src"]]:
            alpha = self.open(url).convert("RGBA").getchannel("A")
            self.assertLess(alpha.getpixel((50, 2)), 30, url)
            self.assertGreater(alpha.getpixel((50, alpha.height - 3)), 225, url)

    def test_a_place_has_its_pictures_colour(self):
        sheets = [path for path in self.site.tree() if "assets/tints" in path]
        self.assertRegex(" ".join(sheets), r"^assets/tints\.[0-9a-f]{8}\.css$")
        rules = dict(re.findall(r"\.(tint-[rgb][0-9a-f])\{--tint-[rgb]:(\d+)\}", self.site.published(sheets[0]).decode()))
        self.assertEqual(len(rules), 48)
        for path in self.site.tree():
            if path.endswith(".html"):
                page = Pictures(self.site.published(path).decode())
                classes = [image["class"].split() for image, _ in page.images if "class" in image]
                for one in classes:
                    self.assertEqual((one[0], len(one), set(one[1:]) <= set(rules)), ("tint", 4, True), path)
                if classes:
                    self.assertIn("/" + sheets[0], page.sheets)
        red, green, blue = (int(rules[name]) for name in self.images["turned-1.jpg"][0]["class"].split()[1:])
        for got, want in zip((red, green, blue), average(photo())):
            self.assertAlmostEqual(got, want, delta=20)
        self.assertNotIn("style=", self.site.published("/blog/hola/index.html").decode())

    def test_what_has_no_copies_stays_as_it_is(self):
        for name in ["moving.gif", "moving.webp", "moving.png", "drawing.svg"]:
            self.assertEqual(self.site.published("/blog/hola/" + name), self.sources[name], name)
        small = self.site.published("/blog/hola/small.jpg")
        self.assertEqual(Image.open(io.BytesIO(small)).tobytes(),
                         Image.open(io.BytesIO(self.sources["small.jpg"])).tobytes())
        self.assertEqual(self.site.published("/blog/hola/linked.jpg"), self.sources["linked.jpg"])
        self.assertNotEqual(self.images["linked.jpg"][0]["src"], "/blog/hola/linked.jpg")
        self.assertEqual(self.images["Mi foto (1).jpg"][0]["src"].split("/")[-1], "Mi foto (1).jpg")

    def test_credits_follow_the_picture(self):
        html = self.site.published("/blog/hola/index.html").decode()
        self.assertIn("</picture> <small class=\"credit\">Ana &amp; Co</small>", html)

    def test_feeds_have_one_whole_address(self):
        for name in ["feed.xml", "atom.xml", "feed.json"]:
            text = self.site.published("/" + name).decode()
            for word in ["<picture", "<source", "srcset", "tint-", "<\\/picture"]:
                self.assertNotIn(word, text, name)
        feed = json.loads(self.site.published("/feed.json"))
        item = next(item for item in feed["items"] if item["url"].endswith("/hola/"))
        self.assertEqual(item["image"], "https://ejemplo.example/blog/hola/turned-1.jpg")
        for image, _ in Pictures(item["content_html"]).images:
            self.assertTrue(image["src"].startswith("https://ejemplo.example/"), image)
            if "moving" not in image["src"] and "drawing" not in image["src"]:
                self.open(image["src"].removeprefix("https://ejemplo.example"))

    def test_cards_of_networks_get_a_jpeg(self):
        html = self.site.published("/blog/hola/index.html").decode()
        url = re.search(r"og:image\" content=\"https://ejemplo.example([^\"]+)", html)[1]
        self.assertEqual(self.open(url).format, "JPEG")

    def test_what_only_staff_may_see_has_no_public_copies(self):
        inner = self.site.page("/guias/fotos/", "staff").images[0]
        self.assertEqual(len(inner[1]), 2)
        public = {hashlib.sha256(content).digest() for content in self.site.tree().values()}
        for source in inner[1]:
            for url, _ in copies(source):
                self.assertNotIn(hashlib.sha256(self.site.published(url, "staff")).digest(), public)
        # Nobody shows it, so nothing is made of it.
        self.assertFalse([path for path in [*self.site.tree(), *self.site.tree("staff")] if "dni" in path])

    def test_pages_are_valid(self):
        self.assertEqual(list(nu.errors(Edition(self.site.folder / "public", "https://ejemplo.example/"))), [])

    def test_nothing_is_said_when_all_is_well(self):
        self.assertNotRegex(self.said, r"warning|aviso|nota|error")


class Cache(unittest.TestCase):
    def setUp(self):
        self.site = Site({
            "content/posts/hola/index.md": post("Hola", "![Una](foto.jpg)\n\n![Dos](otra.jpg)"),
            "content/posts/hola/foto.jpg": turned(1), "content/posts/hola/otra.jpg": turned(3)})
        self.addCleanup(self.site.remove)
        self.vips = self.site.counting()

    def test_the_second_build_calls_nothing(self):
        self.site.build(vips=self.vips)
        self.assertGreater(len(self.site.calls()), 8)
        before = self.site.tree()
        self.assertIn("0 escritos", self.site.build(vips=self.vips))
        self.assertEqual(self.site.calls(), [])
        self.assertEqual(self.site.tree(), before)
        # Nor does a folder that was lost: the cache has it all.
        shutil.rmtree(self.site.folder / "public")
        self.site.build(vips=self.vips)
        self.assertEqual(self.site.calls(), [])
        self.assertEqual(self.site.tree(), before)

    def test_only_what_has_changed_is_made(self):
        place = self.site.folder / "content/posts/hola/foto.jpg"
        first, second = turned(1), turned(2)
        size = max(len(first), len(second)) + 100
        place.write_bytes(first.ljust(size, b"\0"))
        self.site.build(vips=self.vips)
        whole = len(self.site.calls())
        old, times = self.site.tree(), place.stat()
        # The same size, the same time of change: only its content is another.
        place.write_bytes(second.ljust(size, b"\0"))
        os.utime(place, ns=(times.st_atime_ns, times.st_mtime_ns))
        self.site.build(vips=self.vips)
        again = len(self.site.calls())
        self.assertTrue(0 < again < whole)
        new = self.site.tree()
        self.assertNotEqual(new["blog/hola/foto.jpg"], old["blog/hola/foto.jpg"])
        self.assertEqual(new["blog/hola/otra.jpg"], old["blog/hola/otra.jpg"])

    def test_other_settings_make_other_copies(self):
        self.site.build(vips=self.vips)
        self.site.write("content/site.yml", SITE.replace("[120, 200]", "[150], formats: [webp], quality: 60"))
        self.site.build(vips=self.vips)
        (_, sources), _ = self.site.page("/blog/hola/").images
        self.assertEqual([source["type"] for source in sources], ["image/webp"])
        self.assertEqual([width for _, width in copies(sources[0])], [150])
        self.assertFalse([path for path in self.site.tree() if path.endswith(".avif")])
        self.site.write("content/site.yml", SITE.replace("widths: [120, 200]", "formats: []"))
        self.site.calls()
        self.site.build(vips=self.vips)
        self.assertEqual(self.site.calls(), [])
        self.assertEqual(self.site.published("/blog/hola/foto.jpg"), turned(1))

    def test_a_broken_cache_is_made_again(self):
        self.site.build(vips=self.vips)
        before = self.site.tree()
        for break_it in [lambda path: path.write_bytes(b"x" * path.stat().st_size), lambda path: path.unlink(),
                         lambda path: path.write_bytes(b""), lambda path: (path.parent / "list").write_bytes(b"shape 1")]:
            self.site.calls()
            shutil.rmtree(self.site.folder / "public")
            break_it(self.site.cached()[0])
            self.site.build(vips=self.vips)
            self.assertTrue(self.site.calls())
            self.assertEqual(self.site.tree(), before)
        for nonsense in [b"\xff\xfe\0", b"file\t1\n", b""]:
            self.site.write(".portavoz/pictures/index", nonsense)
            self.site.build(vips=self.vips)
            self.assertEqual(self.site.tree(), before)

    def test_killed_midway_it_leaves_nothing_half_done(self):
        marker = self.site.folder / "kill"
        killer = self.site.counting(f'[ $(wc -l <"{self.site.folder}/calls") -lt 9 ] || kill -9 $(cat "{marker}")')
        process = subprocess.Popen([PORTAVOZ, "build", "--site", str(self.site.folder)], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env={**os.environ, "PORTAVOZ_VIPS": str(killer)})
        marker.write_text(str(process.pid))
        self.assertEqual(process.wait(60), -9)
        left = list((self.site.folder / ".portavoz/pictures").glob("work-*"))
        self.assertTrue(left)
        self.site.build()
        self.assertEqual(list((self.site.folder / ".portavoz/pictures").glob("work-*")), [])
        clean = Site({f"content/posts/hola/{name}": (self.site.folder / "content/posts/hola" / name).read_bytes()
                      for name in ["index.md", "foto.jpg", "otra.jpg"]})
        self.addCleanup(clean.remove)
        clean.build()
        # Another site, another moment: the same bytes.
        self.assertEqual(self.site.tree(), clean.tree())

    def test_what_nobody_wants_goes_after_a_month(self):
        self.site.build(vips=self.vips)
        self.site.write("content/posts/hola/index.md", post("Hola", "![Una](foto.jpg)"))
        self.site.build(vips=self.vips)
        self.assertEqual(len({path.parent for path in self.site.cached()}), 2)
        index = self.site.folder / ".portavoz/pictures/index"
        lines = [re.sub(r"^(used\t\w+\t|swept\t)\d+", r"\g<1>20000", line) for line in index.read_text().splitlines()]
        index.write_text("\n".join(lines) + "\n")
        self.site.build(vips=self.vips)
        self.assertEqual(len({path.parent for path in self.site.cached()}), 1)

    def test_a_build_may_take_what_there_is(self):
        self.site.build("--pictures", "cache", vips=self.vips)
        self.assertEqual([line for line in self.site.calls() if line.startswith("thumbnail")], [])
        self.assertEqual(self.site.published("/blog/hola/foto.jpg"), turned(1))
        self.site.build(vips=self.vips)
        self.site.build("--pictures", "none", vips=self.vips)
        self.assertEqual(self.site.published("/blog/hola/foto.jpg"), turned(1))
        self.site.calls()
        # A machine without the program still has the copies.
        self.assertNotIn("libvips", self.site.build(vips="/nonexistent/vips"))
        self.assertEqual(len(self.site.page("/blog/hola/").images[0][1]), 2)


class Faults(unittest.TestCase):
    def site(self, name, content):
        site = Site({"content/posts/hola/index.md": post("Hola", f"Texto.\n\n![Una]({name})"),
                     f"content/posts/hola/{name}": content})
        self.addCleanup(site.remove)
        return site

    PLACE = "content/posts/hola/index.md", 9

    def test_a_damaged_picture_is_told_where_it_is_shown(self):
        whole, png = turned(1), saved(photo(), "PNG")
        webp = saved(photo(), "WEBP", quality=100)
        for name, content in [("a.jpg", whole[:len(whole) // 2]), ("a.png", png[:len(png) // 2]),
                              ("a.webp", webp[:len(webp) // 2]), ("a.jpg", whole[:600] + bytes(20000))]:
            site = self.site(name, content)
            code, faults = site.faults()
            self.assertEqual((code, faults), (1, [("error", "picture-unreadable", *self.PLACE)]))
            self.assertFalse((site.folder / "public").exists())
            # It is known from then on, to checks too, and not tried again.
            self.assertEqual(site.faults(vips=site.counting()), (code, faults))
            self.assertEqual([line for line in site.calls() if line.startswith("thumbnail")], [])
            self.assertIn("picture-unreadable", site.portavoz("check", "--format", "json").stdout)

    def test_a_huge_picture_is_left_alone(self):
        def chunk(kind, data):
            return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

        side = 30000
        lines = zlib.compress(b"\0" * ((side // 8 + 1) * side), 9)
        bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">LLBBBBB", side, side, 1, 0, 0, 0, 0)) + chunk(
            b"IDAT", lines) + chunk(b"IEND", b"")
        site = self.site("a.png", bomb)
        vips = site.counting()
        self.assertEqual(site.faults(vips=vips), (0, [("warning", "picture-too-large", *self.PLACE)]))
        self.assertEqual([line for line in site.calls() if line.startswith("thumbnail")], [])
        self.assertEqual(site.published("/blog/hola/a.png"), bomb)

    def test_a_name_that_lies_is_told(self):
        site = self.site("a.jpg", saved(photo(), "PNG"))
        self.assertEqual(site.faults(), (1, [("error", "wrong-image-format", *self.PLACE)]))

    def test_a_program_that_takes_too_much_is_stopped(self):
        site = self.site("a.jpg", turned(1))
        vips = site.counting("case $1 in thumbnail) kill -XCPU $$ ;; esac")
        self.assertEqual(site.faults(vips=vips), (0, [("warning", "picture-not-made", *self.PLACE)]))
        self.assertEqual(site.published("/blog/hola/a.jpg"), turned(1))

    def test_without_the_program_there_are_the_originals(self):
        site = self.site("a.jpg", turned(1))
        said = site.build(vips="/nonexistent/vips")
        self.assertEqual(said.count("libvips-tools"), 1)
        self.assertEqual(len(re.findall(r"picture-tools-missing", said)), 1)
        self.assertEqual(site.published("/blog/hola/a.jpg"), turned(1))
        (image, sources), = site.page("/blog/hola/").images
        self.assertEqual((image["src"], image["width"], sources), ("/blog/hola/a.jpg", "240", []))
        self.assertNotIn("libvips", site.portavoz("check", vips="/nonexistent/vips").stdout)

    def test_a_format_without_an_encoder_is_left_out(self):
        site = self.site("a.jpg", turned(1))
        vips = site.counting('case "$*" in *.avif*) exit 1 ;; esac')
        site.build(vips=vips)
        (_, sources), = site.page("/blog/hola/").images
        self.assertEqual([source["type"] for source in sources], ["image/webp"])

    def test_wrong_settings_are_told_at_their_place(self):
        site = self.site("a.jpg", turned(1))
        site.write("content/site.yml", SITE.replace(
            "{widths: [120, 200]}", "\n  formats: [jpeg]\n  widths: [ancho]\n  quality: 200\n  other: 1"))
        code, faults = site.faults()
        self.assertEqual(code, 1)
        self.assertEqual(
            [fault[1:] for fault in faults if fault[2] == "content/site.yml"],
            [("bad-value", "content/site.yml", 7), ("picture-width", "content/site.yml", 8),
             ("wrong-type", "content/site.yml", 9), ("unknown-key", "content/site.yml", 10)])


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""Cards, share kits, letters and comments from outside: what the command writes, held against what networks and mail programs take.

PORTAVOZ names another binary than the release build's.
"""

import email
import email.policy
import html.parser
import io
import json
import re
import shutil
import unittest

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops

from test_command import CommandTest

MARGIN = 80
# Every one of them must stay on its card, whatever font draws it.
TITLES = {
    "corto": "Hola",
    "normal": "Cuánto dura de verdad una bolsa de café y por qué la nevera no es buena idea",
    "signos": "<b>Pan & \"vino\"</b> 'así' &amp; ¿qué? «sí» — 100 %",
    "emoji": "Café ☕ con 👨‍👩‍👧‍👦 y 🇪🇸 en la tienda 😀😀😀😀😀😀😀😀",
    "arabe": "مرحبا بالعالم: كيف نحمص القهوة في فالنسيا كل يوم",
    "hebreo": "שלום עולם",
    "japones": "毎朝のコーヒーをもっとおいしくするための小さな工夫と道具の選び方について",
    "seguido": "W" * 60,
    "largo": "Una palabra tras otra, " * 13,
    "mayusculas": "MMMM WWWW @@@@ %%%% MMMM WWWW MMMM WWWW MMMM WWWW",
}
FONTS = ["DejaVu Sans", "Liberation Serif", "Liberation Mono"]


def font_of_blocks(name, packing=None):
    """A font whose letters are all one full block, 600 of 1000 wide and 700 high: no other font looks like it."""
    letters = [chr(code) for code in range(0x20, 0x250)]
    glyphs = {letter: f"u{ord(letter):04x}" for letter in letters}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *glyphs.values()])
    builder.setupCharacterMap({ord(letter): glyph for letter, glyph in glyphs.items()})
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 700), (600, 700), (600, 0)):
        pen.lineTo(point)
    pen.closePath()
    block, nothing = pen.glyph(), TTGlyphPen(None).glyph()
    builder.setupGlyf({".notdef": nothing, **{glyph: nothing if letter == " " else block for letter, glyph in glyphs.items()}})
    builder.setupHorizontalMetrics({glyph: (600, 0) for glyph in [".notdef", *glyphs.values()]})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": name, "styleName": "Bold"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200, usWeightClass=700)
    builder.setupPost()
    builder.font.flavor = packing
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


class Cards(CommandTest):
    def setUp(self):
        super().setUp()
        self.init("es", "Pan Sol")
        for name, title in TITLES.items():
            text = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\ndate: 2026-01-02\nauthors: [equipo]\n---\nTexto.\n"
            (self.site / f"content/posts/{name}.md").write_text(text, encoding="utf-8")

    def build(self, *options):
        out, err = self.run_it("build", "--search", "off", "--site", self.site, "--lang", "es", *options)
        self.assertEqual(err, "")
        return out

    def card(self, name):
        image = Image.open(self.site / f"public/blog/{name}/social-card.png")
        image.load()
        self.assertEqual((image.format, image.size), ("PNG", (1200, 630)))
        return image.convert("RGB")

    def ink(self, image, box):
        """Where, within a part of the card, anything is drawn."""
        part = image.crop(box)
        ground = Image.new("RGB", part.size, image.getpixel((5, 300)))
        return ImageChops.difference(part, ground).point(lambda value: 255 if value > 24 else 0).getbbox()

    def test_no_title_leaves_its_card_in_any_font(self):
        brand = self.site / "content/brand/brand.yml"
        plain = brand.read_text()
        for font in FONTS:
            brand.write_text(plain + f"typography: {{families: {{display: {font}, text: {font}, ui: {font}}}}}\n")
            self.build("--quiet")
            for name in TITLES:
                with self.subTest(font=font, title=name):
                    card = self.card(name)
                    self.assertIsNone(self.ink(card, (0, 20, MARGIN - 8, 630)), "the left margin")
                    self.assertIsNone(self.ink(card, (1200 - MARGIN + 8, 20, 1200, 630)), "the right margin")
                    self.assertIsNotNone(self.ink(card, (MARGIN - 8, 120, 1200 - MARGIN + 8, 480)), "the title")
                    self.assertIsNone(self.ink(card, (0, 484, 1200, 498)), "between title and foot")

    def test_a_card_has_the_brands_own_font_file(self):
        for path in (self.site / "content/posts").iterdir():
            if path.stem != "corto":
                path.unlink()
        fonts = self.site / "content/brand/fonts"
        fonts.mkdir(parents=True)
        brand = self.site / "content/brand/brand.yml"
        plain = brand.read_text()
        # What a line of blocks fills of its box: all but what the title's size rounds away.
        for kind, packing, least, most in (("ttf", None, 0.98, 1), ("woff2", "woff2", 0.98, 1), ("", None, 0, 0.8)):
            with self.subTest(kind=kind):
                files = f", files: [{{file: fonts/bloques.{kind}, weight: 700}}]" if kind else ""
                if kind:
                    (fonts / f"bloques.{kind}").write_bytes(font_of_blocks("Bloques de prueba", packing))
                families = f"{{display: {{name: Bloques de prueba, fallback: [DejaVu Sans]{files}}}}}"
                brand.write_text(plain + f"typography: {{families: {families}}}\n")
                self.build("--quiet")
                card = self.card("corto")
                box = (MARGIN - 8, 120, 1200 - MARGIN + 8, 480)
                title = card.crop(box).crop(self.ink(card, box))
                ink = max(title.get_flattened_data(), key=lambda color: -sum(color))
                near = sum(1 for color in title.get_flattened_data() if max(abs(a - b) for a, b in zip(color, ink)) < 40)
                self.assertTrue(least <= near / (title.width * title.height) <= most, near / (title.width * title.height))

    def test_right_to_left_begins_at_the_right(self):
        self.build("--quiet")
        self.assertGreater(self.ink(self.card("hebreo"), (0, 120, 1200, 480))[0], 600)
        self.assertLess(self.ink(self.card("corto"), (0, 120, 1200, 480))[2], 600)

    def test_a_second_build_draws_and_writes_nothing(self):
        self.build("--quiet")
        cache = self.site / ".portavoz/cards"
        before = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
        self.assertEqual(len(before), len(TITLES) + 1)
        out = self.build()
        self.assertEqual(re.findall(r"\((\d+) escritos?", out), ["0", "0"])
        self.assertEqual({path.name: path.stat().st_mtime_ns for path in cache.iterdir()}, before)
        self.assertEqual([path.name for path in (self.site / ".portavoz").iterdir() if "drawing" in path.name], [])
        (self.site / "content/posts/corto.md").unlink()
        self.build("--quiet")
        self.assertEqual(len(list(cache.iterdir())), len(TITLES))

    def test_a_post_shows_its_card_to_networks(self):
        self.build("--quiet")
        page = (self.site / "public/blog/signos/index.html").read_text()
        self.assertIn('<meta property="og:image" content="https://www.example.org/blog/signos/social-card.png">', page)
        self.assertIn('<meta property="og:image:width" content="1200">', page)
        self.assertIn('<meta name="twitter:card" content="summary_large_image">', page)

    def test_the_preview_and_a_check_draw_nothing(self):
        self.run_it("check", "--site", self.site)
        self.assertFalse((self.site / ".portavoz/cards").exists())

    def test_a_theme_whose_card_is_no_drawing_loses_its_cards_alone(self):
        theme = self.site / "themes/mio"
        (theme / "templates").mkdir(parents=True)
        (theme / "theme.yml").write_text("name: mio\nextends: default\n")
        (theme / "templates/social-card.svg").write_text("<p>{{site_title}}</p>\n")
        settings = self.site / "content/site.yml"
        settings.write_text(settings.read_text().replace("theme: default", "theme: mio"))
        out, _ = self.run_it("build", "--search", "off", "--site", self.site, "--format", "json")
        found = json.loads(out)["diagnostics"]
        self.assertEqual({(one["severity"], one["rule"]) for one in found}, {("warning", "card-failed")})
        self.assertEqual(len(found), len(TITLES) + 1)
        self.assertFalse((self.site / "public/blog/corto/social-card.png").exists())


class Letter(html.parser.HTMLParser):
    """A letter held against what mail programs do."""

    VOID = {"meta", "img", "br", "hr"}
    ALLOWED = {"html", "head", "meta", "title", "body", "div", "table", "tr", "td", "th", "thead", "tbody", "p", "h1", "h2",
               "h3", "a", "img", "ul", "ol", "li", "blockquote", "pre", "code", "strong", "b", "em", "i", "br", "hr", "sup",
               "sub", "del", "s", "small", "kbd", "cite", "q", "mark"}
    ATTRIBUTES = {"style", "href", "src", "alt", "width", "border", "cellpadding", "cellspacing", "bgcolor", "align", "role",
                  "lang", "http-equiv", "content", "name", "colspan", "rowspan", "start"}
    FORBIDDEN_STYLES = ("position", "flex", "grid", "float", "url(", "var(", "@", "calc(", "transform")

    def __init__(self, text):
        super().__init__()
        self.faults, self.open, self.images, self.links = [], [], 0, []
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"open: {self.open}")

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag not in self.ALLOWED:
            self.faults.append(f"<{tag}>")
        if tag not in self.VOID:
            self.open.append(tag)
        self.faults += [f"{tag} {name}" for name in values if name not in self.ATTRIBUTES]
        for word in self.FORBIDDEN_STYLES:
            if word in values.get("style", ""):
                self.faults.append(f"{tag} style {word}")
        if tag == "img":
            self.images += 1
            if not values.get("src", "").startswith("https://") or "alt" not in values or not values.get("width"):
                self.faults.append(f"img {values}")
            if re.search(r"\.(svg|webp|avif)$", values.get("src", "")):
                self.faults.append(values["src"])
        if tag == "a":
            self.links.append(values.get("href", ""))
            if not re.match(r"(https?|mailto|tel):", values.get("href", "")):
                self.faults.append(f"a {values}")
        if tag in ("p", "h1", "h2", "h3", "li", "td", "th", "a", "ul", "ol") and "style" not in values:
            self.faults.append(f"{tag} without a style")

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.faults.append(f"</{tag}>")


class CodeText(html.parser.HTMLParser):
    """The letters in code, keys and samples of pages."""

    TAGS = {"code", "kbd", "samp", "pre"}

    def __init__(self):
        super().__init__()
        self.letters, self.depth = set(), 0

    def handle_starttag(self, tag, attributes):
        self.depth += tag in self.TAGS

    def handle_endtag(self, tag):
        self.depth -= tag in self.TAGS

    def handle_data(self, text):
        if self.depth:
            self.letters |= set(text)


class Sample(CommandTest):
    """The sample site, built once."""

    AT = "2026-11-12 12:00"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        test = cls("setUp")
        CommandTest.setUp(test)
        cls.addClassCleanup(shutil.rmtree, test.folder, True)
        test.run_it("init", test.site, "--sample")
        test.run_it("build", "--site", test.site, "--at", cls.AT, "--quiet")
        cls.built = test.site
        cls.public, cls.staff = test.site / "public", test.site / "staff"

    def setUp(self):
        self.maxDiff = None

    def kits(self):
        for folder in ("difusion", "en/sharing"):
            for path in sorted((self.staff / folder).iterdir()):
                if path.is_dir():
                    yield path

    def test_the_brands_font_has_all_that_code_shows(self):
        """And nothing moves when it takes the place of what stands in for it: all its letters are as wide as Liberation Mono's."""
        for edition in (self.public, self.staff):
            styles = next((edition / "assets").glob("brand.*.css")).read_text()
            name = re.search(r"/brand/(fonts/alborada-mono\.[0-9a-f]{8}\.woff2)", styles)[1]
            self.assertLess((edition / "brand" / name).stat().st_size, 16_000)
            with TTFont(edition / "brand" / name) as font:
                letters, wide = font.getBestCmap(), {advance for advance, _ in font["hmtx"].metrics.values()}
                self.assertEqual((wide, font["head"].unitsPerEm), ({1229}, 2048))
            shown = CodeText()
            for page in edition.rglob("*.html"):
                shown.feed(page.read_text())
            self.assertGreater(len(shown.letters), 50)
            self.assertEqual({letter for letter in shown.letters if ord(letter) not in letters} - {"\n"}, set())

    def test_every_letter_is_one_that_mail_programs_take(self):
        kits = list(self.kits())
        self.assertGreater(len(kits), 20)
        for kit in kits:
            with self.subTest(kit=kit.name):
                text = (kit / "newsletter.html").read_text()
                self.assertLess(len(text.encode()), 102 * 1024)
                letter = Letter(text)
                self.assertEqual(letter.faults, [])
                page = json.loads(json.dumps(letter.links))
                self.assertTrue(any("utm_source=boletin&utm_medium=correo" in link for link in page))
                self.assertIn('<meta name="color-scheme" content="light dark">', text)
                message = email.message_from_bytes((kit / "newsletter.eml").read_bytes(), policy=email.policy.default)
                self.assertEqual(message.defects, [])
                parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
                self.assertEqual(parts["text/html"].rstrip("\n"), text.rstrip("\n"))
                self.assertEqual(parts["text/plain"].rstrip("\n"), (kit / "newsletter.txt").read_text().rstrip("\n"))
                self.assertIn(f"<title>{html.escape(message['subject'], quote=False)}</title>",
                              text.replace("&quot;", '"').replace("&#39;", "'").replace("&#x27;", "'"))
                self.assertNotRegex(parts["text/plain"], r"<[a-z]+[ >]|&[a-z]+;")

    def test_texts_are_within_their_limits_and_tagged(self):
        for kit in self.kits():
            page = (kit / "index.html").read_text()
            for length, limit in re.findall(r"(\d+) (?:de|of) (\d+) (?:caracteres|characters)", page):
                self.assertLessEqual(int(length), int(limit))
        page = (self.staff / "difusion/doce-sillas-seis-cafes/index.html").read_text()
        self.assertIn("utm_source=mastodon&amp;utm_medium=social&amp;utm_campaign=catas", page)
        self.assertIn("Doce sillas, seis cafés y una que queda para ti", page)

    def test_nothing_of_staff_is_public(self):
        for path in self.public.rglob("*"):
            self.assertFalse(any(word in path.name for word in ("newsletter", "share-kit.html")), path)
            if path.suffix in (".html", ".xml", ".json"):
                text = path.read_text()
                for word in ("utm_", "hub.cafe-alborada", "café soluble"):
                    self.assertFalse(word in text, f"{word} in {path}")

    def test_links_for_readers_and_comments(self):
        page = (self.public / "blog/una-receta-de-filtro/index.html").read_text()
        nav = re.search(r'<nav class="share".*?</nav>', page, re.S).group()
        addresses = re.findall(r'href="([^"]+)" rel="noopener nofollow"', nav)
        self.assertEqual([address.split("?")[0].split("#")[0] for address in addresses],
                         ["mailto:", "https://wa.me/", "https://share.joinmastodon.org/",
                          "https://www.linkedin.com/sharing/share-offsite/"])
        self.assertNotIn("<script", nav)
        self.assertIn("3 comentarios", page)
        self.assertLess(page.index("Pilar Gascó"), page.index("Déjalo ahí una semana"))
        self.assertLess(page.index("Déjalo ahí una semana"), page.index("<strong>Ximo</strong>"))
        data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S).group(1))
        post = next(item for item in data["@graph"] if item["@type"] == "BlogPosting")
        self.assertEqual((post["commentCount"], len(post["comment"])), (3, 3))

    def test_the_week_is_that_of_the_moment(self):
        page = (self.staff / "semana/index.html").read_text()
        self.assertIn("Doce sillas, seis cafés y nadie tiene razón", page)
        self.assertIn("Del 5 de noviembre de 2026 al 12 de noviembre de 2026", page)
        self.assertNotIn("balance", page.lower())

    def test_the_card_stands_beside_the_kit(self):
        kit = self.staff / "difusion/doce-sillas-seis-cafes"
        self.assertEqual((kit / "social-card.png").read_bytes(),
                         (self.public / "blog/doce-sillas-seis-cafes/social-card.png").read_bytes())
        self.assertIn('download', (kit / "index.html").read_text())


if __name__ == "__main__":
    unittest.main()

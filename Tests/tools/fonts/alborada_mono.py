"""Draws Alborada Mono, the monospaced typeface of the sample site's brand, and writes content/brand/fonts/alborada-mono.woff2.

    python3 -m venv VENV && VENV/bin/pip install fonttools==4.68.0 brotli==1.2.1 skia-pathops==0.9.2
    VENV/bin/python Tests/tools/fonts/alborada_mono.py

The same drawing gives the same bytes. `pen.py` turns centre lines into outlines, `drawing.py` and `signs.py` hold the glyphs,
this file makes a font of them. Another path as the only argument writes there instead.
"""
import math
import sys
import unicodedata
from pathlib import Path

from fontTools.agl import UV2AGL
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import RecordingPen, replayRecording
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable

import signs  # noqa: F401: its glyphs join those of `drawing`
from drawing import ADVANCE, CAPITALS, GLYPHS, X_HEIGHT, drawn
from pen import Drawing

FONT = Path(__file__).resolve().parents[3] / "content/brand/fonts/alborada-mono.woff2"
UNITS = 2048
SPECK = 3.2
# Liberation Mono's, one of those that stand in for it until it has come: nothing moves then.
ASCENT, DESCENT, LINE_GAP = 1705, -615, 0
VERSION = "1.000"
# 2026-06-22, when the guideline on the brand took effect, in seconds since 1904.
DATE = 3864931200
NAMES = {
    "familyName": "Alborada Mono",
    "styleName": "Regular",
    "uniqueFontIdentifier": f"{VERSION};Alborada Mono Regular",
    "fullName": "Alborada Mono Regular",
    "psName": "AlboradaMono-Regular",
    "version": f"Version {VERSION}",
    "description": "The letters of Café Alborada's labels, drawn by the Portavoz project.",
    "licenseDescription": "Of the Portavoz project, part of its sample site.",
}
ACCENTS = {
    "\u0300": "grave", "\u0301": "acute", "\u0302": "circumflex", "\u0303": "tilde", "\u0308": "dieresis", "\u030a": "ring",
    "\u0327": "cedilla",
}
# Signs that look like an accent standing alone.
ALONE = {"´": "acute.low", "¨": "dieresis.low", "¸": "cedilla.low", "\u00a0": " ", "\u00ad": "-"}


def name_of(key):
    """A glyph's name by the Adobe Glyph List, or the key itself where that is a name already."""
    return key if len(key) > 1 else UV2AGL.get(ord(key), f"uni{ord(key):04X}")


def missing():
    """What stands for a character that isn't drawn: an empty box."""
    box = Drawing()
    box.pen(0.6)
    for x in (200, 1029):
        box.stem(x, 0, CAPITALS)
    for y in (46, CAPITALS - 46):
        box.bar(y, 200, 1029)
    return box


def simple(drawing):
    pen = TTGlyphPen(None)
    for contour in drawing.outline().contours:
        steps = RecordingPen()
        contour.draw(steps)
        replayRecording(without_specks(steps.value), pen)
    return pen.glyph(dropImpliedOnCurves=True)


def without_specks(steps):
    """A contour without steps too short to be seen, which are left where two strokes all but end in one point."""
    kept, here = [steps[0]], steps[0][1][0]
    for operator, points in steps[1:]:
        if points and all(math.dist(point, here) < SPECK for point in points):
            continue
        kept.append((operator, points))
        here = points[-1] if points else here
    start = steps[0][1][0]
    if kept[-2][0] == "lineTo" and math.dist(kept[-2][1][0], start) < SPECK:
        del kept[-2]
    return kept


def composite(base, accent, shift):
    pen = TTGlyphPen({name_of(base): None, accent: None})
    pen.addComponent(name_of(base), (1, 0, 0, 1, 0, 0))
    pen.addComponent(accent, (1, 0, 0, 1, shift, 0))
    return pen.glyph()


def accent_shift(base, accent):
    """How far to the right an accent goes, for letters whose middle isn't that of their advance."""
    if accent == "cedilla":
        return 20 if base == "C" else 10
    return {"a": -20, "i": 10, "E": 50}.get(base, 0)


def composites():
    """The Latin-1 letters with an accent: character, base, accent, how far the accent goes to the right."""
    for code in range(0xC0, 0x100):
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) != 2:
            continue
        base, accent = parts[0], ACCENTS[parts[1]]
        shift = accent_shift(base, accent)
        accent += ".high" if base.isupper() and accent != "cedilla" else ".low"
        yield chr(code), "ı" if base == "i" else base, accent, shift


def font():
    glyphs, characters = {".notdef": simple(missing())}, {}
    for key in GLYPHS:
        glyphs[name_of(key)] = simple(drawn(key))
        if len(key) == 1:
            characters[ord(key)] = name_of(key)
    for character, base, accent, shift in composites():
        glyphs[name_of(character)] = composite(base, accent, shift)
        characters[ord(character)] = name_of(character)
    for character, key in ALONE.items():
        characters[ord(character)] = name_of(key)

    build = FontBuilder(UNITS, isTTF=True)
    build.setupGlyphOrder(list(glyphs))
    build.setupCharacterMap(characters)
    build.setupGlyf(glyphs)
    edges = {name: getattr(glyph, "xMin", 0) for name, glyph in glyphs.items()}
    build.setupHorizontalMetrics({name: (ADVANCE, edges[name]) for name in glyphs})
    build.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT, lineGap=LINE_GAP)
    build.setupNameTable(NAMES, mac=False)
    build.setupOS2(
        version=4,
        sTypoAscender=ASCENT, sTypoDescender=DESCENT, sTypoLineGap=LINE_GAP, usWinAscent=ASCENT, usWinDescent=-DESCENT,
        sxHeight=X_HEIGHT, sCapHeight=CAPITALS, xAvgCharWidth=ADVANCE, usWeightClass=400, achVendID="PVOZ", fsType=0,
        fsSelection=0x40 | 0x80, yStrikeoutPosition=540, yStrikeoutSize=130,
    )
    panose = build.font["OS/2"].panose
    panose.bFamilyType, panose.bProportion = 2, 9
    build.setupPost(keepGlyphNames=False, isFixedPitch=1, underlinePosition=-240, underlineThickness=120)
    build.updateHead(created=DATE, modified=DATE, fontRevision=1.0)
    # No hints: smooth in both directions at all sizes.
    smooth = newTable("gasp")
    smooth.version, smooth.gaspRange = 1, {0xFFFF: 0x000F}
    build.font["gasp"] = smooth
    build.font.recalcTimestamp = False
    return build.font


def main():
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else FONT
    path.parent.mkdir(parents=True, exist_ok=True)
    made = font()
    made.flavor = "woff2"
    made.save(path)
    print(f"{path.name}: {len(made.getGlyphOrder())} glyphs, {path.stat().st_size} bytes")


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main()

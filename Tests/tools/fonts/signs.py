"""The signs of Alborada Mono: punctuation, operators, money, arrows, accents and the letters made with them."""
import math

from drawing import (
    ADVANCE, ASCENDER, AXIS, BAR, CAPITALS, DESCENDER, E, LOW, MIDDLE, N, ROUND_HIGH, ROUND_LOW, ROUND_TOP, ROUND_UP, S,
    TOP, W, X_HEIGHT, drawn, glyph,
)
from pen import Drawing

DASH = 530


@glyph(" ")
def _(g):
    pass


# Stops and quotation marks


@glyph(".")
def _(g):
    g.dot(MIDDLE, 124, 136)


@glyph(":")
def _(g):
    g.dot(MIDDLE, 124, 136)
    g.dot(MIDDLE, 880, 136)


@glyph(",")
def _(g):
    comma(g, MIDDLE + 10)


def comma(g, x, top=240, height=500, heavy=1.5, light=0.8):
    """A drop of coffee: level above, narrower below."""
    lean = 0.36 * height
    g.diagonal(x + lean / 2, top, x - lean / 2, top - height, heavy, light)


@glyph(";")
def _(g):
    comma(g, MIDDLE + 10)
    g.dot(MIDDLE + 30, 880, 136)


@glyph("!")
def _(g):
    g.diagonal(614, 440, 614, CAPITALS, .82, 1.12)
    g.dot(MIDDLE, 124, 136)


@glyph("?")
def _(g):
    g.stroke((225, 1150, 60), (610, ROUND_TOP, E), (985, 1070, S), (800, 770, 222), (600, 460, S), (600, 400, S))
    g.dot(600, 124, 136)


@glyph("¡")
def _(g):
    return g.added(drawn("!")).turned(MIDDLE, X_HEIGHT / 2)


@glyph("¿")
def _(g):
    return g.added(drawn("?")).turned(MIDDLE, X_HEIGHT / 2)


@glyph("'")
def _(g):
    g.diagonal(614, 980, 614, ASCENDER, .8, 1.1)


@glyph('"')
def _(g):
    for x in (420, 809):
        g.diagonal(x, 980, x, ASCENDER, .8, 1.1)


def wedge(g, x, turn=False):
    """A quotation mark: the comma, raised; or, turned, the one that opens."""
    comma(g, x, ASCENDER, 470, 1.4, .75)


@glyph("’")
def _(g):
    wedge(g, MIDDLE)


@glyph("‘")
def _(g):
    wedge(g, MIDDLE)
    return g.turned(MIDDLE, ASCENDER - 235)


@glyph("”")
def _(g):
    wedge(g, 410)
    wedge(g, 819)


@glyph("“")
def _(g):
    wedge(g, 410)
    wedge(g, 819)
    return g.turned(MIDDLE, ASCENDER - 235)


@glyph("‚")
def _(g):
    comma(g, MIDDLE + 10)


@glyph("„")
def _(g):
    comma(g, 420)
    comma(g, 829)


def chevron(g, x, width=330, height=420, y=None):
    """One half of « and »: it points to the left."""
    y = 543 if y is None else y
    g.diagonal(x + width, y + height, x, y, .94)
    g.diagonal(x, y, x + width, y - height, .94)


@glyph("‹")
def _(g):
    chevron(g, 450)


@glyph("›")
def _(g):
    chevron(g, 450)
    return g.mirrored(MIDDLE)


@glyph("«")
def _(g):
    chevron(g, 190)
    chevron(g, 650)


@glyph("»")
def _(g):
    chevron(g, 190)
    chevron(g, 650)
    return g.mirrored(MIDDLE)


@glyph("…")
def _(g):
    for x in (205, MIDDLE, 1024):
        g.dot(x, 124, 124)


@glyph("·")
def _(g):
    g.dot(MIDDLE, 560, 140)


@glyph("•")
def _(g):
    g.dot(MIDDLE, 560, 250)


# Dashes, brackets, strokes


@glyph("-")
def _(g):
    g.bar(DASH, 250, 979)


@glyph("–")
def _(g):
    g.bar(DASH, 110, 1119)


@glyph("—")
def _(g):
    g.bar(DASH, 0, ADVANCE)


@glyph("_")
def _(g):
    g.bar(-200, 60, 1169)


@glyph("¯")
def _(g):
    g.bar(1380, 250, 979)


@glyph("(")
def _(g):
    g.stroke((870, 1660, 222), (470, 640, S), (870, -380, 318), curve=.7)


@glyph(")")
def _(g):
    return g.added(drawn("(")).mirrored(MIDDLE)


@glyph("[")
def _(g):
    g.stem(500, -380, 1660)
    g.bar(1660 - BAR, 500, 920)
    g.bar(-380 + BAR, 500, 920)


@glyph("]")
def _(g):
    return g.added(drawn("[")).mirrored(MIDDLE)


@glyph("{")
def _(g):
    high, low = 1660 - BAR, -380 + BAR
    g.stroke((960, high, W), (900, high, W), (620, 1340, S), (620, 900, S), (360, 640, W), (250, 640, W))
    g.stroke((250, 640, E), (360, 640, E), (620, 380, S), (620, -60, S), (900, low, E), (960, low, E))


@glyph("}")
def _(g):
    return g.added(drawn("{")).mirrored(MIDDLE)


@glyph("/")
def _(g):
    g.diagonal(1010, 1560, 219, -220)


@glyph("\\")
def _(g):
    g.diagonal(219, 1560, 1010, -220)


@glyph("|")
def _(g):
    g.stem(614.5, -420, 1700, .9)


@glyph("¦")
def _(g):
    g.stem(614.5, -420, 500, .9)
    g.stem(614.5, 780, 1700, .9)


@glyph("^")
def _(g):
    g.diagonal(580, CAPITALS, 230, 800, .9)
    g.diagonal(649, CAPITALS, 999, 800, .9)


@glyph("~")
def _(g):
    tilde(g, AXIS, 140, 1089, 118)


def tilde(g, y, left, right, height):
    x = left + 0.28 * (right - left)
    fall = 360 - math.degrees(1.8 * math.atan2(height, MIDDLE - x))
    rise = 0.5 * height
    g.stroke(
        (left, y - rise, 58), (x, y + height, E), (MIDDLE, y, fall), (2 * MIDDLE - x, y - height, E), (right, y + rise, 58),
    )


# Operators


@glyph("+")
def _(g):
    g.bar(AXIS, 145, 1084)
    g.stem(614.5, 130, 1070, .92)


@glyph("−")
def _(g):
    g.bar(AXIS, 145, 1084)


@glyph("±")
def _(g):
    g.bar(730, 145, 1084)
    g.stem(614.5, 290, 1170, .92)
    g.bar(BAR, 145, 1084)


@glyph("×")
def _(g):
    g.line(270, 255, 959, 945, .92)
    g.line(270, 945, 959, 255, .92)


@glyph("÷")
def _(g):
    g.bar(AXIS, 145, 1084)
    g.dot(MIDDLE, 950, 130)
    g.dot(MIDDLE, 250, 130)


@glyph("=")
def _(g):
    g.bar(795, 145, 1084)
    g.bar(405, 145, 1084)


@glyph("¬")
def _(g):
    g.bar(AXIS + 60, 145, 1084)
    g.stem(1084 - 80, 300, 660, .9)


@glyph("<")
def _(g):
    g.angle(185, AXIS, 1070, 400)


@glyph(">")
def _(g):
    return g.added(drawn("<")).mirrored(MIDDLE)


@glyph("*")
def _(g):
    for dx, dy in ((0, 1), (.866, .5), (.866, -.5)):
        g.line(614.5 - dx * 380, 850 - dy * 380, 614.5 + dx * 380, 850 + dy * 380, .8)


@glyph("#")
def _(g):
    g.pen(.9)
    g.diagonal(500, CAPITALS, 330, 0)
    g.diagonal(900, CAPITALS, 730, 0)
    g.bar(960, 130, 1140)
    g.bar(474, 90, 1100)


@glyph("%")
def _(g):
    g.pen(.86)
    g.diagonal(980, CAPITALS, 250, 0)
    g.ring(130, 820, 500, 1376, .58)
    g.ring(729, 58, 1099, 614, .58)


@glyph("&")
def _(g):
    g.stroke(
        (1110, 640, 262), (560, ROUND_LOW, W), (170, 390, N), (400, 800, 34), (800, 1150, N), (560, ROUND_TOP, W), (310, 1130, S),
        (480, 780, 308),
        (558, 680, 308),
    )
    g.diagonal(480, 780, 1090, 0)


@glyph("@")
def _(g):
    g.pen(.8)
    g.ring(480, 300, 860, 900)
    g.stroke(
        (860, 950, S), (860, 480, S), (980, 320, E), (1100, 560, N), (1100, 760, N), (640, 1260, W), (130, 560, S), (640, -160, E),
        (930, -110, 18),
    )


@glyph("$")
def _(g):
    g.added(drawn("S"))
    g.stem(614.5, 1340, 1640, .86)
    g.stem(614.5, -210, 100, .86)


# Money, measures, rights


@glyph("€")
def _(g):
    g.stroke((1080, 1190, 124), (740, ROUND_TOP, W), (330, 717, S), (740, ROUND_LOW, E), (1080, 244, 56))
    g.bar(850, 110, 880, .9)
    g.bar(584, 110, 820, .9)


@glyph("£")
def _(g):
    g.stroke((1010, 1190, 122), (740, ROUND_TOP, W), (430, 1060, S), (430, 420, S), (250, LOW, 225))
    g.bar(LOW, 190, 1060)
    g.bar(680, 190, 880, .96)


@glyph("¥")
def _(g):
    g.added(drawn("Y"))
    g.bar(600, 240, 989, .9)
    g.bar(330, 240, 989, .9)


@glyph("¢")
def _(g):
    g.added(drawn("c"))
    g.stem(640, 1000, 1330, .86)
    g.stem(640, -240, 90, .86)


@glyph("¤")
def _(g):
    g.ring(330, 320, 899, 880)
    for x, y in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        g.line(614.5 + x * 220, 600 + y * 220, 614.5 + x * 440, 600 + y * 440, .8)


@glyph("°")
def _(g):
    g.pen(.82)
    g.ring(390, 940, 839, 1390, .5523)


@glyph("ª")
def _(g):
    g.pen(.84)
    g.stroke((340, 1310, 48), (590, 1390, E), (830, 1180, S), (830, 800, S))
    g.stroke((830, 1130, W, .9), (600, 1130, W, .9), (370, 970, S), (570, 846, E), (830, 1010, N, .55))
    g.bar(610, 300, 929, .9)


@glyph("º")
def _(g):
    g.pen(.84)
    g.ring(360, 846, 869, 1390)
    g.bar(610, 300, 929, .9)


def rights(g, draw):
    g.pen(.62)
    g.ring(80, 160, 1149, 1274, .5523)
    draw(g)


@glyph("©")
def _(g):
    rights(g, lambda g: g.stroke((810, 890, 124), (640, 980, W), (410, 717, S), (640, 454, E), (810, 544, 56)))


@glyph("®")
def _(g):
    def letter(g):
        g.stem(470, 440, 997)
        g.stroke((470, 950, E), (620, 950, E), (790, 830, S), (620, 710, W), (470, 710, W))
        g.diagonal(630, 710, 790, 440)
    rights(g, letter)


@glyph("™")
def _(g):
    g.pen(.62)
    g.bar(1387, 40, 520)
    g.stem(280, 830, 1434)
    g.stem(640, 830, 1434)
    g.stem(1150, 830, 1434)
    g.diagonal(650, 1434, 895, 1040)
    g.diagonal(1140, 1434, 895, 1040)


@glyph("§")
def _(g):
    half(g.pen(.9))
    g.turned(MIDDLE, 617)
    half(g)


def half(g):
    g.stroke((935, 1220, 124), (614, 1384, W), (330, 1180, S), (620, 895, 330), (935, 617, S), (600, 340, 207))


@glyph("¶")
def _(g):
    g.stem(690, -200, CAPITALS, .8)
    g.stem(990, -200, CAPITALS, .8)
    g.bar(TOP, 500, 1060)
    g.surface((690, CAPITALS, W), (520, CAPITALS, W), (130, 1045, S), (520, 656, E), (690, 656, E))


# Arrows


@glyph("←")
def _(g):
    g.bar(AXIS, 160, 1149)
    g.angle(140, AXIS, 520, 400)


@glyph("→")
def _(g):
    return g.added(drawn("←")).mirrored(MIDDLE)


@glyph("↑")
def _(g):
    return g.added(drawn("←")).change(lambda x, y: (MIDDLE + y - AXIS, 690 + MIDDLE - x))


@glyph("↓")
def _(g):
    return g.added(drawn("↑")).turned(MIDDLE, 680)


# Letters of other kinds


@glyph("ß")
def _(g):
    g.stroke((255, 0, N), (255, 1130, N), (600, ROUND_UP, E), (930, 1180, S), (640, 830, W), (560, 830, W))
    g.stroke((560, 830, E), (640, 830, E), (1010, 440, S), (650, ROUND_LOW, W), (500, ROUND_LOW, W))


@glyph("æ")
def _(g):
    g.pen(.86)
    low, high = ROUND_LOW - 11, ROUND_HIGH + 11
    g.stem(614.5, 300, 800)
    g.stroke((136, 905, 52), (370, high, E), (614.5, 760, S), (614.5, 700, S))
    g.stroke((614, 612, W), (400, 612, W), (150, 320, S), (370, low, E), (614.5, 330, N), (614.5, 400, N))
    g.bar(532, 614, 1082)
    g.stroke((1082, 467, N), (1082, 640, N), (852, high, W), (614.5, 760, S), (614.5, 700, S))
    g.stroke((614.5, 400, S), (614.5, 330, S), (880, low, E), (1092, 190, 52))


@glyph("Æ")
def _(g):
    g.stem(640, 0, CAPITALS, .9)
    g.bar(TOP, 560, 1150)
    g.bar(744, 640, 1090, .96)
    g.bar(LOW, 640, 1160)
    g.diagonal(560, CAPITALS, 110, 0, .9)
    g.bar(400, 250, 640, .9)


@glyph("ø")
def _(g):
    g.added(drawn("o"))
    g.diagonal(1040, 1180, 189, -94, .66)


@glyph("Ø")
def _(g):
    g.added(drawn("O"))
    g.diagonal(1050, 1534, 179, -100, .66)


@glyph("ð")
def _(g):
    g.ring(209, ROUND_LOW, 1000, 900)
    g.stroke((1000, 500, N), (1000, 700, N), (400, 1480, 156))
    g.line(400, 1130, 900, 1390, .8)


@glyph("Ð")
def _(g):
    g.added(drawn("D"))
    g.bar(735, 60, 560, .96)


@glyph("þ")
def _(g):
    g.stem(255, DESCENDER, ASCENDER)
    g.stroke((255, 710, N, .5), (640, ROUND_HIGH, E), (1010, 543, S), (640, ROUND_LOW, W), (255, 376, N, .5))


@glyph("Þ")
def _(g):
    g.stem(265, 0, CAPITALS)
    g.stroke((265, 1120, E), (610, 1120, E), (1010, 740, S), (610, 360, W), (265, 360, W))


@glyph("µ")
def _(g):
    g.stem(255, DESCENDER, X_HEIGHT)
    g.added(drawn("u"))


# Small figures


def figure(g, draw, x, y):
    part = Drawing(stem=130, bar=120)
    draw(part)
    g.added(part.moved(x, y))


def one(g):
    g.stem(210, 0, 640)
    g.line(176, 589, 30, 507)


def two(g):
    g.stroke((40, 500, 62), (215, 594, E), (385, 450, S), (300, 290, 229), (110, 60, 229))
    g.bar(60, 20, 420)


def three(g):
    g.stroke((40, 520, 58), (200, 594, E), (365, 470, S), (210, 345, W), (150, 345, W))
    g.stroke((150, 345, E), (210, 345, E), (385, 190, S), (200, 46, W), (20, 130, 122))


def four(g):
    g.stem(300, 0, 640)
    g.diagonal(260, 640, 60, 180)
    g.bar(170, 0, 430)


for character, draw, x in (("¹", one, 420), ("²", two, 400), ("³", three, 410)):
    @glyph(character)
    def _(g, draw=draw, x=x):
        figure(g, draw, x, 794)

for character, above, below in (("½", one, two), ("¼", one, four), ("¾", three, four)):
    @glyph(character)
    def _(g, above=above, below=below):
        figure(g, above, 60, 794)
        figure(g, below, 730, 0)
        part = Drawing(stem=110, bar=100)
        part.diagonal(1080, CAPITALS, 150, 0)
        g.added(part)


# Accents: above small letters, and lower and flatter above capitals


@glyph("acute.low")
def _(g):
    g.diagonal(760, 1560, 590, 1230, 1.1, .8)


@glyph("grave.low")
def _(g):
    g.diagonal(469, 1560, 639, 1230, 1.1, .8)


@glyph("`")
def _(g):
    g.diagonal(420, 1540, 700, 1150, 1.3, .8)


@glyph("circumflex.low")
def _(g):
    g.diagonal(585, 1540, 380, 1230, .8)
    g.diagonal(644, 1540, 849, 1230, .8)


@glyph("tilde.low")
def _(g):
    g.pen(.88)
    tilde(g, 1370, 320, 909, 70)


@glyph("dieresis.low")
def _(g):
    g.dot(420, 1380, 112)
    g.dot(809, 1380, 112)


@glyph("ring.low")
def _(g):
    g.pen(.68)
    g.ring(480, 1240, 749, 1510, .5523)


@glyph("cedilla.low")
def _(g):
    g.pen(.8)
    g.stem(620, -110, 60)
    g.stroke((549, -110, E), (620, -110, E), (790, -250, S), (600, -370, W), (440, -345, 160))


@glyph("acute.high")
def _(g):
    g.diagonal(790, 1770, 590, 1520, 1.1, .84)


@glyph("grave.high")
def _(g):
    g.diagonal(439, 1770, 639, 1520, 1.1, .84)


@glyph("circumflex.high")
def _(g):
    g.diagonal(590, 1770, 360, 1530, .84)
    g.diagonal(639, 1770, 869, 1530, .84)


@glyph("tilde.high")
def _(g):
    g.pen(.88)
    tilde(g, 1640, 310, 919, 62)


@glyph("dieresis.high")
def _(g):
    g.dot(400, 1640, 108)
    g.dot(829, 1640, 108)


@glyph("ring.high")
def _(g):
    g.pen(.62)
    g.ring(490, 1420, 739, 1670, .5523)

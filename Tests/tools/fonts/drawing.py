"""The glyphs of Alborada Mono: one function a glyph, in units of 1/2048 em. Letters first, then figures, then signs."""
from pen import Drawing

ADVANCE, MIDDLE = 1229, 614.5
X_HEIGHT, CAPITALS, ASCENDER, DESCENDER = 1086, 1434, 1520, -420
OVERSHOOT = 18
BAR = 76  # half a bar
# Where centre lines run: at the flat and at the round ends of letters.
LOW, ROUND_LOW = BAR, BAR - OVERSHOOT
HIGH, ROUND_HIGH = X_HEIGHT - BAR, X_HEIGHT - BAR + OVERSHOOT
TOP, ROUND_TOP = CAPITALS - BAR, CAPITALS - BAR + OVERSHOOT
UP, ROUND_UP = ASCENDER - BAR, ASCENDER - BAR + OVERSHOOT
TAIL = DESCENDER + BAR
AXIS = 600  # of operators and arrows
N, E, S, W = 90, 0, 270, 180

# Functions that draw, by the character or, for accents, the name. One that turns its drawing hands it back.
GLYPHS = {}


def glyph(key):
    def keep(function):
        GLYPHS[key] = function
        return function
    return keep


def drawn(key):
    """A new drawing of a glyph."""
    drawing = Drawing()
    return GLYPHS[key](drawing) or drawing


# Small letters

STEM, FAR, BOWL, THIN = 255, 974, 1010, 0.5


def bowl(g):
    """The round half of b and p, right of their stem."""
    g.stroke((STEM, 710, N, THIN), (640, ROUND_HIGH, E), (BOWL, 543, S), (640, ROUND_LOW, W), (STEM, 376, N, THIN))


def arch(g, left=STEM, right=FAR, top=632, spring=720):
    g.stroke((left, spring, N, THIN), (top, ROUND_HIGH, E), (right, 640, S), (right, 0, S))


@glyph("a")
def _(g):
    g.stroke((212, 868, 52), (580, ROUND_HIGH, E), (962, 680, S), (962, 0, S))
    g.stroke((962, 616, W, .96), (570, 616, W, .96), (219, 326, S), (530, ROUND_LOW, E), (962, 400, N, THIN))


@glyph("b")
def _(g):
    g.stem(STEM, 0, ASCENDER)
    bowl(g)


@glyph("c")
def _(g):
    g.stroke((1012, 860, 128), (640, ROUND_HIGH, W), (219, 543, S), (640, ROUND_LOW, E), (1012, 226, 52))


@glyph("d")
def _(g):
    g.stem(STEM, 0, ASCENDER)
    bowl(g)
    return g.mirrored(MIDDLE)


@glyph("e")
def _(g):
    g.bar(532, 219, 1010, .96)
    g.stroke((1010, 459, N), (1010, 560, N), (622, ROUND_HIGH, W), (219, 543, S), (640, ROUND_LOW, E), (1010, 205, 48))


@glyph("f")
def _(g):
    g.stroke((520, 0, N), (520, 1130, N), (870, UP, E), (1080, UP, E))
    g.bar(HIGH, 150, 1020)


@glyph("g")
def _(g):
    g.stroke((STEM, X_HEIGHT, S), (STEM, 10, S), (620, TAIL, E), (950, TAIL, E))
    bowl(g)
    return g.mirrored(MIDDLE)


@glyph("h")
def _(g):
    g.stem(STEM, 0, ASCENDER)
    arch(g)


@glyph("ı")
def _(g):
    g.stem(640, 0, X_HEIGHT)
    g.bar(HIGH, 220, 640)
    g.bar(LOW, 160, 1090)


@glyph("i")
def _(g):
    g.added(drawn("ı"))
    g.dot(628, 1390)


@glyph("j")
def _(g):
    g.stroke((740, X_HEIGHT, S), (740, -20, S), (420, TAIL, W), (140, TAIL, W))
    g.bar(HIGH, 290, 740)
    g.dot(720, 1390)


@glyph("k")
def _(g):
    g.stem(265, 0, ASCENDER)
    g.diagonal(925, X_HEIGHT, 225, 330, within=(265, ADVANCE))
    g.diagonal(510, 630, 1000, 0)


@glyph("l")
def _(g):
    g.bar(UP, 160, 550)
    g.stroke((550, ASCENDER, S), (550, 390, S), (860, LOW, E), (1080, LOW, E))


@glyph("m")
def _(g):
    g.pen(.86)
    g.along = 72
    g.stem(166, 0, X_HEIGHT)
    top = X_HEIGHT + OVERSHOOT - g.along
    for left, right in ((166, 614), (614, 1063)):
        g.stroke((left, 780, N, THIN), ((left + right) / 2 + 14, top, E), (right, 740, S), (right, 0, S))


@glyph("n")
def _(g):
    g.stem(STEM, 0, X_HEIGHT)
    arch(g)


@glyph("o")
def _(g):
    g.ring(209, ROUND_LOW, 1020, ROUND_HIGH)


@glyph("p")
def _(g):
    g.stem(STEM, DESCENDER, X_HEIGHT)
    bowl(g)


@glyph("q")
def _(g):
    g.stem(STEM, DESCENDER, X_HEIGHT)
    bowl(g)
    return g.mirrored(MIDDLE)


@glyph("r")
def _(g):
    g.stem(350, 0, X_HEIGHT)
    g.stroke((350, 640, N, THIN), (760, ROUND_HIGH, E), (1070, 900, 308))


@glyph("s")
def _(g):
    g.stroke(
        (972, 862, 126), (612, ROUND_HIGH, W), (245, 812, S), (616, 551, 342), (998, 286, S), (610, ROUND_LOW, W),
        (212, 222, 126),
    )


@glyph("t")
def _(g):
    g.stroke((480, 1400, S), (480, 390, S), (800, LOW, E), (1060, LOW, E))
    g.bar(HIGH, 140, 1030)


@glyph("u")
def _(g):
    g.stem(STEM, 0, X_HEIGHT)
    arch(g)
    return g.turned(MIDDLE, X_HEIGHT / 2)


@glyph("v")
def _(g):
    g.diagonal(178, X_HEIGHT, 580, 0, .98, .86)
    g.diagonal(1051, X_HEIGHT, 649, 0, .98, .86)


@glyph("w")
def _(g):
    g.pen(.86)
    g.diagonal(112, X_HEIGHT, 332, 0)
    g.diagonal(614, 900, 362, 0, .9)
    g.diagonal(615, 900, 867, 0, .9)
    g.diagonal(1117, X_HEIGHT, 897, 0)


@glyph("x")
def _(g):
    g.diagonal(200, X_HEIGHT, 1040, 0)
    g.diagonal(1029, X_HEIGHT, 189, 0)


@glyph("y")
def _(g):
    g.diagonal(178, X_HEIGHT, 608, -76, .98, .86)
    g.stroke((1051, X_HEIGHT + 60, 249), (594, -130, 249), (350, TAIL, W), (150, TAIL, W))
    g.cut(800, X_HEIGHT, 1229, 1400)


@glyph("z")
def _(g):
    g.bar(HIGH, 190, 1030)
    g.bar(LOW, 180, 1050)
    g.diagonal(985, HIGH, 225, LOW, within=(180, 1030))


# Capitals

@glyph("A")
def _(g):
    g.diagonal(580, CAPITALS, 132, 0, .9, .98)
    g.diagonal(649, CAPITALS, 1097, 0, .9, .98)
    g.bar(430, 290, 940, .96)


@glyph("B")
def _(g):
    g.stem(255, 0, CAPITALS)
    g.stroke((255, TOP, E), (590, TOP, E), (940, 1065, S), (590, 756, W, .96), (255, 756, W, .96))
    g.stroke((255, 756, E, .96), (620, 756, E, .96), (1010, 410, S), (620, LOW, W), (255, LOW, W))


@glyph("C")
def _(g):
    g.stroke((1030, 1150, 122), (650, ROUND_TOP, W), (205, 717, S), (650, ROUND_LOW, E), (1030, 284, 58))


@glyph("D")
def _(g):
    g.stem(250, 0, CAPITALS)
    g.stroke((250, TOP, E), (510, TOP, E), (1020, 717, S), (510, LOW, W), (250, LOW, W))


@glyph("E")
def _(g):
    g.stem(285, 0, CAPITALS)
    g.bar(TOP, 285, 1050)
    g.bar(744, 285, 980, .96)
    g.bar(LOW, 285, 1070)


@glyph("F")
def _(g):
    g.stem(300, 0, CAPITALS)
    g.bar(TOP, 300, 1080)
    g.bar(700, 300, 1000, .96)


@glyph("G")
def _(g):
    g.stroke((1010, 1170, 122), (630, ROUND_TOP, W), (195, 717, S), (620, ROUND_LOW, E), (1010, 430, N), (1010, 739, N))
    g.bar(666, 630, 1010, .96)


@glyph("H")
def _(g):
    g.stem(240, 0, CAPITALS)
    g.stem(989, 0, CAPITALS)
    g.bar(735, 240, 989)


@glyph("I")
def _(g):
    g.stem(614.5, 0, CAPITALS)
    g.bar(TOP, 195, 1034)
    g.bar(LOW, 195, 1034)


@glyph("J")
def _(g):
    g.stroke((860, CAPITALS, S), (860, 420, S), (510, ROUND_LOW, W), (165, 300, 112))
    g.bar(TOP, 420, 860)


@glyph("K")
def _(g):
    g.stem(250, 0, CAPITALS)
    g.diagonal(965, CAPITALS, 190, 430, within=(250, ADVANCE))
    g.diagonal(500, 810, 1040, 0)


@glyph("L")
def _(g):
    g.stem(300, 0, CAPITALS)
    g.bar(LOW, 300, 1090)


@glyph("M")
def _(g):
    g.pen(.92)
    g.stem(205, 0, CAPITALS)
    g.stem(1024, 0, CAPITALS)
    g.diagonal(215, CAPITALS, 614, 560)
    g.diagonal(1014, CAPITALS, 615, 560)


@glyph("N")
def _(g):
    g.stem(240, 0, CAPITALS)
    g.stem(989, 0, CAPITALS)
    g.diagonal(262, CAPITALS, 967, 0, .9)


@glyph("O")
def _(g):
    g.ring(195, ROUND_LOW, 1034, ROUND_TOP)


@glyph("P")
def _(g):
    g.stem(265, 0, CAPITALS)
    g.stroke((265, TOP, E), (610, TOP, E), (1010, 980, S), (610, 600, W), (265, 600, W))


@glyph("Q")
def _(g):
    g.ring(195, ROUND_LOW, 1034, ROUND_TOP)
    g.diagonal(722, 275, 1000, -190)


@glyph("R")
def _(g):
    g.stem(255, 0, CAPITALS)
    g.stroke((255, TOP, E), (600, TOP, E), (990, 1010, S), (600, 662, W), (255, 662, W))
    g.diagonal(620, 662, 1020, 0)


@glyph("S")
def _(g):
    g.stroke(
        (1010, 1150, 122), (620, ROUND_TOP, W), (218, 1066, S), (618, 730, 338), (1022, 380, S), (610, ROUND_LOW, W),
        (185, 292, 122),
    )


@glyph("T")
def _(g):
    g.stem(614.5, 0, CAPITALS)
    g.bar(TOP, 120, 1109)


@glyph("U")
def _(g):
    g.stroke((225, CAPITALS, S), (225, 480, S), (614.5, ROUND_LOW, E), (1004, 480, N), (1004, CAPITALS, N))


@glyph("V")
def _(g):
    g.diagonal(136, CAPITALS, 580, 0, .98, .88)
    g.diagonal(1093, CAPITALS, 649, 0, .98, .88)


@glyph("W")
def _(g):
    g.pen(.88)
    g.diagonal(100, CAPITALS, 316, 0)
    g.diagonal(614, 1060, 348, 0, .88)
    g.diagonal(615, 1060, 881, 0, .88)
    g.diagonal(1129, CAPITALS, 913, 0)


@glyph("X")
def _(g):
    g.diagonal(180, CAPITALS, 1060, 0)
    g.diagonal(1049, CAPITALS, 169, 0)


@glyph("Y")
def _(g):
    g.stem(614.5, 0, 700)
    g.diagonal(152, CAPITALS, 631, 590, within=(0, 703.5))
    g.diagonal(1077, CAPITALS, 598, 590, within=(525.5, ADVANCE))


@glyph("Z")
def _(g):
    g.bar(TOP, 170, 1060)
    g.bar(LOW, 160, 1080)
    g.diagonal(1009, TOP, 211, LOW, within=(160, 1060))


# Figures

@glyph("0")
def _(g):
    """A coffee bean, with its furrow."""
    g.ring(219, ROUND_LOW, 1010, ROUND_TOP)
    g.line(487, 497, 742, 937, .95)


@glyph("1")
def _(g):
    g.stem(640, 0, CAPITALS)
    g.line(596, 1370, 240, 1156)
    g.bar(LOW, 200, 1080)


@glyph("2")
def _(g):
    g.stroke((215, 1120, 62), (610, ROUND_TOP, E), (985, 1040, S), (800, 735, 229), (640, 551, 229))
    g.diagonal(740, 666, 227, LOW, 1, within=(180, ADVANCE))
    g.bar(LOW, 180, 1050)


@glyph("3")
def _(g):
    g.stroke((210, 1160, 58), (600, ROUND_TOP, E), (960, 1060, S), (600, 762, W, .96), (440, 762, W, .96))
    g.stroke((440, 762, E, .96), (600, 762, E, .96), (1010, 410, S), (590, ROUND_LOW, W), (180, 270, 122))


@glyph("4")
def _(g):
    g.stem(820, 0, CAPITALS)
    g.diagonal(740, CAPITALS, 170, 360, within=(115, ADVANCE))
    g.bar(360, 115, 1120)


@glyph("5")
def _(g):
    g.bar(TOP, 280, 1010)
    g.diagonal(345, CAPITALS, 303, 700)
    g.stroke((345, 768, 30), (620, 880, E), (1010, 470, S), (590, ROUND_LOW, W), (180, 262, 122))


def six(g):
    g.ring(219, ROUND_LOW, 1010, 860)
    g.stroke((219, 459, N), (219, 660, N), (690, ROUND_TOP, E), (980, 1250, 320))


@glyph("6")
def _(g):
    six(g)


@glyph("7")
def _(g):
    g.bar(TOP, 150, 1070)
    g.diagonal(1009, TOP, 440, 0, within=(0, 1070))


@glyph("8")
def _(g):
    g.ring(259, 760, 970, ROUND_TOP)
    g.ring(209, ROUND_LOW, 1020, 760)


@glyph("9")
def _(g):
    six(g)
    return g.turned(MIDDLE, CAPITALS / 2)

"""The pen that Alborada Mono is drawn with: centre lines in, outlines out.

A centre line is a list of nodes `(x, y, heading[, width])`. Headings are in degrees, 0 to the right and 90 upwards. Between two
nodes the line is straight where both head along it; else it is the one curve of the face, drawn towards the corner in which
the two headings meet. The pen is an ellipse: stems come out a little heavier than bars, as the eye expects, and diagonals
in between. A width below 1 makes the line thinner at that node, which keeps joins from clotting.
"""
import math

import pathops
from fontTools.cu2qu import curve_to_quadratic

CURVE = 0.6  # how far a curve goes into its corner: 0.5523 would be an ellipse, 1 the corner itself
ROUND = 0.5523
ERROR = 1.5  # units by which a quadratic outline may miss the drawn one


class Drawing:
    """One glyph while it is drawn: closed contours of lines and cubic curves."""

    def __init__(self, stem=178, bar=152):
        self.across, self.along = stem / 2, bar / 2
        self.contours, self.holes = [], []

    def pen(self, factor):
        """The pen in another size, for letters with more strokes than others."""
        self.across, self.along = self.across * factor, self.along * factor
        return self

    # Strokes

    def stem(self, x, bottom, top, width=1):
        half = self.across * width
        self.polygon((x - half, bottom), (x - half, top), (x + half, top), (x + half, bottom))

    def bar(self, y, left, right, width=1):
        half = self.along * width
        self.polygon((left, y - half), (left, y + half), (right, y + half), (right, y - half))

    def diagonal(self, x0, y0, x1, y1, w0=0.98, w1=None, within=None):
        """A straight stroke that ends level, and upright where it would leave the columns `within`."""
        w1 = w0 if w1 is None else w1
        h0, h1 = (self.slice(x1 - x0, y1 - y0) * w for w in (w0, w1))
        points = [(x0 - h0, y0), (x0 + h0, y0), (x1 + h1, y1), (x1 - h1, y1)]
        if within:
            points = right_of(within[0], points)
            points = [(-x, y) for x, y in right_of(-within[1], [(-x, y) for x, y in points])]
        self.polygon(*points)

    def angle(self, tip, y, end, rise, flat=0.8, width=0.95):
        """Two strokes that meet in a tip at the left and end upright; `flat` is the tip's height in bars."""
        slope = rise / (end - tip)
        half = math.hypot(self.along * (end - tip), self.across * rise) / (end - tip) * width
        blunt = self.along * flat
        inner, front = tip + half / slope, tip - (half - blunt) / slope
        self.polygon(
            (end, y + rise + half), (front, y + blunt), (front, y - blunt), (end, y - rise - half), (end, y - rise + half),
            (inner, y), (end, y + rise - half),
        )

    def slice(self, dx, dy):
        """Half of what a stroke in that direction takes of a level line."""
        return math.hypot(self.across * dy, self.along * dx) / abs(dy)

    def line(self, x0, y0, x1, y1, w0=0.98, w1=None):
        """A straight stroke that ends square."""
        heading = math.degrees(math.atan2(y1 - y0, x1 - x0))
        self.stroke((x0, y0, heading, w0), (x1, y1, heading, w0 if w1 is None else w1))

    def stroke(self, *nodes, closed=False, curve=CURVE):
        nodes = [(*node, 1)[:4] for node in nodes]
        pairs = list(zip(nodes, nodes[1:] + nodes[:1] if closed else nodes[1:]))
        sides = []
        for side in (1, -1):
            sides.append([self.offset(a, b, side, curve) for a, b in pairs])
        left, right = [tuple(reversed(piece)) for piece in reversed(sides[0])], sides[1]
        if closed:
            self.contours += [left, right]
        else:
            cap, tail = (right[-1][-1], left[0][0]), (left[-1][-1], right[0][0])
            self.contours.append(right + [cap] + left + [tail])

    def ring(self, left, bottom, right, top, curve=CURVE):
        x, y = (left + right) / 2, (bottom + top) / 2
        self.stroke((x, top, 180), (left, y, 270), (x, bottom, 0), (right, y, 90), closed=True, curve=curve)

    # Surfaces

    def surface(self, *nodes):
        """The inside of a line, counter-clockwise."""
        nodes = [(*node, 0) for node in nodes]
        pieces = [self.offset(a, b, 1, CURVE) for a, b in zip(nodes, nodes[1:])]
        self.contours.append(pieces + [(pieces[-1][-1], pieces[0][0])])

    def polygon(self, *points):
        area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))
        points = points if area > 0 else points[::-1]
        self.contours.append([(a, b) for a, b in zip(points, points[1:] + points[:1])])

    def dot(self, x, y, radius=118):
        r, k = radius, radius * ROUND
        self.contours.append([
            ((x + r, y), (x + r, y + k), (x + k, y + r), (x, y + r)), ((x, y + r), (x - k, y + r), (x - r, y + k), (x - r, y)),
            ((x - r, y), (x - r, y - k), (x - k, y - r), (x, y - r)), ((x, y - r), (x + k, y - r), (x + r, y - k), (x + r, y)),
        ])

    def cut(self, left, bottom, right, top):
        """Takes a rectangle out of all that is drawn."""
        self.holes.append((left, bottom, right, top))

    # Whole drawings

    def change(self, function):
        self.contours = [[tuple(function(*point) for point in piece) for piece in contour] for contour in self.contours]
        self.holes = [(*function(l, b), *function(r, t)) for l, b, r, t in self.holes]
        return self

    def turned(self, x, y):
        """Half a turn about a point."""
        return self.change(lambda a, b: (2 * x - a, 2 * y - b))

    def mirrored(self, x):
        self.change(lambda a, b: (2 * x - a, b))
        self.contours = [[tuple(reversed(piece)) for piece in reversed(contour)] for contour in self.contours]
        return self

    def moved(self, dx, dy):
        return self.change(lambda a, b: (a + dx, b + dy))

    def added(self, other):
        self.contours += other.contours
        return self

    def outline(self):
        """Everything drawn as one outline of quadratic curves, outer contours clockwise."""
        path = pathops.Path()
        for contour in self.contours:
            write(contour, path)
        path.simplify(clockwise=True)
        for left, bottom, right, top in self.holes:
            hole = pathops.Path()
            write(polygon_pieces(left, bottom, right, top), hole)
            path = pathops.op(path, hole, pathops.PathOp.DIFFERENCE)
            path.simplify(clockwise=True)
        return path

    # The pen

    def contact(self, heading, width):
        """From the centre line to the left edge of the stroke."""
        angle = math.radians(heading)
        nx, ny = -math.sin(angle), math.cos(angle)
        a, b = self.across * width, self.along * width
        reach = math.hypot(a * nx, b * ny) or 1
        return a * a * nx / reach, b * b * ny / reach

    def offset(self, start, end, side, curve):
        """One edge of the stroke between two nodes: a line, or a curve that passes where the pen passes halfway."""
        (x0, y0, h0, w0), (x1, y1, h1, w1) = start, end
        (ax, ay), (bx, by) = self.contact(h0, w0), self.contact(h1, w1)
        p0, p3 = (x0 + side * ax, y0 + side * ay), (x1 + side * bx, y1 + side * by)
        if (h0 - h1) % 360 == 0:
            return p0, p3
        d0, d1 = unit(h0), unit(h1)
        cross = d0[0] * d1[1] - d0[1] * d1[0]
        reach = ((x1 - x0) * d1[1] - (y1 - y0) * d1[0]) / cross
        back = (d0[0] * (y1 - y0) - d0[1] * (x1 - x0)) / cross
        if reach <= 0 or back <= 0:
            raise ValueError(f"the headings of {start} and {end} do not meet ahead")
        c1 = (x0 + d0[0] * reach * curve, y0 + d0[1] * reach * curve)
        c2 = (x1 - d1[0] * back * curve, y1 - d1[1] * back * curve)
        middle = tuple((a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip((x0, y0), c1, c2, (x1, y1)))
        slope = tuple(d + c - b - a for a, b, c, d in zip((x0, y0), c1, c2, (x1, y1)))
        mx, my = self.contact(math.degrees(math.atan2(slope[1], slope[0])), (w0 + w1) / 2)
        target = (middle[0] + side * mx, middle[1] + side * my)
        # (p0 + 3 (p0 + a d0) + 3 (p3 - b d1) + p3) / 8 = target
        vx, vy = ((8 * t - 4 * p - 4 * q) / 3 for t, p, q in zip(target, p0, p3))
        a = (vx * d1[1] - vy * d1[0]) / cross
        b = -(d0[0] * vy - d0[1] * vx) / cross
        far_a = ((p3[0] - p0[0]) * d1[1] - (p3[1] - p0[1]) * d1[0]) / cross
        far_b = (d0[0] * (p3[1] - p0[1]) - d0[1] * (p3[0] - p0[0])) / cross
        a, b = (min(max(part, 0.42 * far), 0.8 * far) for part, far in ((a, far_a), (b, far_b)))
        if a <= 0 or b <= 0:
            raise ValueError(f"the pen is too broad for the bend between {start} and {end}")
        return p0, (p0[0] + a * d0[0], p0[1] + a * d0[1]), (p3[0] - b * d1[0], p3[1] - b * d1[1]), p3


def unit(heading):
    angle = math.radians(heading)
    return math.cos(angle), math.sin(angle)


def right_of(left, points):
    """The part of a polygon that is right of a column."""
    kept = []
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1]):
        if ax >= left:
            kept.append((ax, ay))
        if (ax - left) * (bx - left) < 0:
            kept.append((left, ay + (by - ay) * (left - ax) / (bx - ax)))
    return kept


def polygon_pieces(left, bottom, right, top):
    points = [(left, bottom), (right, bottom), (right, top), (left, top)]
    return list(zip(points, points[1:] + points[:1]))


def write(contour, path):
    """A contour's pieces into a path, curves as quadratic ones."""
    pen = path.getPen()
    pen.moveTo(contour[0][0])
    for piece in contour:
        if len(piece) == 2:
            if piece[0] != piece[1]:
                pen.lineTo(piece[1])
        else:
            pen.qCurveTo(*curve_to_quadratic(piece, ERROR)[1:])
    pen.closePath()

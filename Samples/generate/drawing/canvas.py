"""A drawing surface measured in units: the short edge of every picture is 1000 units long."""

import math

from PIL import Image, ImageDraw

OVERSAMPLING = 2


class Canvas:
    """Flat shapes with smooth edges. Positions and sizes are in units, angles in degrees; colours are '#rrggbb'."""

    def __init__(self, width_px, height_px):
        self.size_px = (width_px, height_px)
        self.scale = OVERSAMPLING * min(width_px, height_px) / 1000
        self.width = OVERSAMPLING * width_px / self.scale
        self.height = OVERSAMPLING * height_px / self.scale
        self._image = Image.new("RGB", (OVERSAMPLING * width_px, OVERSAMPLING * height_px))
        self._draw = ImageDraw.Draw(self._image, "RGBA")

    def finished(self):
        """The picture in its final size."""
        return self._image.reduce(OVERSAMPLING)

    def rectangle(self, x, y, width, height, colour, radius=0):
        box = self._px([(x, y), (x + width, y + height)])
        if radius:
            self._draw.rounded_rectangle(box, radius=radius * self.scale, fill=colour)
        else:
            self._draw.rectangle(box, fill=colour)

    def ellipse(self, x, y, radius_x, radius_y, colour):
        """An ellipse around the centre (x, y)."""
        self._draw.ellipse(self._px([(x - radius_x, y - radius_y), (x + radius_x, y + radius_y)]), fill=colour)

    def circle(self, x, y, radius, colour):
        self.ellipse(x, y, radius, radius, colour)

    def pie(self, x, y, radius_x, radius_y, start, end, colour):
        """A slice of an ellipse, clockwise from `start` to `end`; 0 points right."""
        box = self._px([(x - radius_x, y - radius_y), (x + radius_x, y + radius_y)])
        self._draw.pieslice(box, start, end, fill=colour)

    def arc(self, x, y, radius_x, radius_y, start, end, colour, width):
        box = self._px([(x - radius_x, y - radius_y), (x + radius_x, y + radius_y)])
        self._draw.arc(box, start, end, fill=colour, width=self._pen(width))

    def polygon(self, points, colour):
        self._draw.polygon(self._px(points), fill=colour)

    def line(self, points, colour, width):
        """A line with round ends and joints."""
        pixels = self._px(points)
        self._draw.line(pixels, fill=colour, width=self._pen(width), joint="curve")
        for x, y in (points[0], points[-1]):
            self.circle(x, y, width / 2, colour)

    def gradient(self, x, y, width, height, top, bottom):
        """A rectangle whose colour changes evenly from `top` to `bottom`."""
        (left, upper), (right, lower) = self._px([(x, y), (x + width, y + height)])
        box = (round(left), round(upper), round(right) + 1, round(lower) + 1)
        rows = box[3] - box[1]
        strip = Image.new("RGB", (1, rows))
        strip.putdata([_between(_rgb(top), _rgb(bottom), row / max(rows - 1, 1)) for row in range(rows)])
        self._image.paste(strip.resize((box[2] - box[0], rows)), box[:2])

    def hill(self, y, height, waves, phase, colour):
        """Land from a wavy line around `y` down to the lower edge of the picture."""
        steps = 80
        crest = [
            (self.width * i / steps, y + height * math.sin(phase + waves * math.tau * i / steps))
            for i in range(steps + 1)
        ]
        self.polygon(crest + [(self.width, self.height), (0, self.height)], colour)

    def _px(self, points):
        return [(x * self.scale, y * self.scale) for x, y in points]

    def _pen(self, width):
        return max(1, round(width * self.scale))


def _rgb(colour):
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def _between(first, second, share):
    return tuple(round(a + (b - a) * share) for a, b in zip(first, second))

"""The museum: a great hall with a dinosaur, and a gallery with glass cases."""

import math

BONE, BONE_SHADE = "#fdf3d8", "#d9c694"


def great_hall(canvas, skeleton=True):
    """Tall windows, a polished floor and, in the middle, a long-necked dinosaur's bones."""
    w, h = canvas.width, canvas.height
    floor = h * 0.62
    _walls(canvas, floor)
    count = max(3, round(w / 330))
    for i in range(count):
        _window(canvas, w * (i + 0.5) / count, h * 0.13, w / count * 0.46, floor - h * 0.2)
    for i in range(count + 1):
        _column(canvas, w * i / count, floor, w / count * 0.13)
    _floor(canvas, floor)
    if skeleton:
        _dinosaur(canvas, w * 0.5, floor + h * 0.06, min(w * 0.9, h * 1.05))


def gallery(canvas):
    """Paintings on the wall, vases under glass."""
    w, h = canvas.width, canvas.height
    floor = h * 0.64
    canvas.gradient(0, 0, w, floor, "#b9d0cf", "#d5e3df")
    canvas.rectangle(0, floor - h * 0.12, w, h * 0.12, "#9bb8b6")
    count = max(2, round(w / 420))
    for i in range(count):
        _painting(canvas, w * (i + 0.5) / count, h * 0.2, w / count * 0.56, h * 0.2, i)
    _floor(canvas, floor)
    for i in range(count + 1):
        _case(canvas, w * (i + 0.08) / (count + 0.16), floor + h * 0.07, 190, i)


def _walls(canvas, floor):
    w, h = canvas.width, canvas.height
    canvas.gradient(0, 0, w, floor, "#7f9fa6", "#a9c3c4")
    canvas.rectangle(0, h * 0.045, w, h * 0.022, "#d9c69b")
    canvas.rectangle(0, floor - h * 0.035, w, h * 0.035, "#6f8d93")


def _floor(canvas, floor):
    w, h = canvas.width, canvas.height
    canvas.gradient(0, floor, w, h - floor, "#c99f74", "#a87c55")
    for i in range(-8, 17):
        top, bottom = w * (0.5 + (i / 8 - 0.5) * 0.7), w * (0.5 + (i / 8 - 0.5) * 1.9)
        canvas.line([(top, floor), (bottom, h)], "#ffffff22", 3)
    for i in range(1, 6):
        canvas.line(
            [(0, floor + (h - floor) * (i / 6) ** 1.7), (w, floor + (h - floor) * (i / 6) ** 1.7)], "#ffffff22", 3
        )


def _window(canvas, x, top, width, height):
    radius = width / 2
    canvas.pie(x, top + radius, radius * 1.14, radius * 1.14, 180, 360, "#efe2c6")
    canvas.rectangle(x - radius * 1.14, top + radius, radius * 2.28, height - radius, "#efe2c6")
    canvas.pie(x, top + radius, radius, radius, 180, 360, "#bfe3f3")
    canvas.rectangle(x - radius, top + radius, width, height - radius - 14, "#bfe3f3")
    canvas.polygon(
        [
            (x - radius, top + height * 0.8),
            (x + radius, top + height * 0.45),
            (x + radius, top + height * 0.6),
            (x - radius, top + height * 0.95),
        ],
        "#ffffff55",
    )
    canvas.rectangle(x - 4, top, 8, height - 14, "#ffffff")
    for share in (0.4, 0.65):
        canvas.rectangle(x - radius, top + height * share, width, 8, "#ffffff")


def _column(canvas, x, floor, width):
    h = canvas.height
    canvas.rectangle(x - width / 2, h * 0.08, width, floor - h * 0.08, "#efe2c6")
    canvas.rectangle(x + width * 0.18, h * 0.08, width * 0.32, floor - h * 0.08, "#dccba6")
    canvas.rectangle(x - width * 0.75, h * 0.067, width * 1.5, h * 0.025, "#d9c69b", radius=6)
    canvas.rectangle(x - width * 0.75, floor - h * 0.03, width * 1.5, h * 0.03, "#d9c69b", radius=6)


def _dinosaur(canvas, x, floor, size):
    def at(px, py):
        return x + (px - 0.5) * size, floor - py * size

    canvas.rectangle(*at(0.12, 0.0), size * 0.76, size * 0.05, "#8c6a4a", radius=10)
    canvas.rectangle(*at(0.12, 0.0), size * 0.76, size * 0.016, "#a68059", radius=8)
    for px in (0.36, 0.42, 0.6, 0.66):
        shade = BONE if px in (0.36, 0.6) else BONE_SHADE
        knee = at(px + (0.02 if px > 0.5 else -0.02), 0.15)
        canvas.line([at(px, 0.28), knee], shade, size * 0.024)
        canvas.line([knee, at(px, 0.02)], shade, size * 0.02)
        canvas.ellipse(*at(px + 0.01, 0.01), size * 0.028, size * 0.012, shade)
    for i in range(8):
        px = 0.385 + i * 0.033
        drop = 0.13 + 0.035 * math.sin(math.pi * i / 7)
        cx, cy = at(px, 0.3 - drop / 2 + 0.01)
        canvas.arc(cx, cy, size * 0.022, size * drop / 2, -90, 110, BONE, size * 0.009)
    spine = [_spine(t / 60) for t in range(61)]
    canvas.line([at(*point) for point in spine], BONE_SHADE, size * 0.009)
    for number, point in enumerate(spine):
        thick = 0.006 + 0.011 * math.sin(math.pi * number / 60) ** 1.5
        canvas.circle(*at(*point), size * thick, BONE)
    head_x, head_y = spine[-1]
    canvas.ellipse(*at(head_x + 0.022, head_y), size * 0.04, size * 0.021, BONE)
    canvas.ellipse(*at(head_x + 0.04, head_y - 0.012), size * 0.028, size * 0.011, BONE)
    canvas.circle(*at(head_x + 0.018, head_y + 0.006), size * 0.007, "#6b5a3f")


def _spine(t):
    """From the tip of the tail (0) over the back to the head (1)."""
    x = 0.03 + 0.89 * t
    if t < 0.4:
        return x, 0.1 + 0.22 * math.sin(math.pi / 2 * t / 0.4)
    if t < 0.68:
        return x, 0.32 + 0.015 * math.sin(math.pi * (t - 0.4) / 0.28)
    rise = (t - 0.68) / 0.32
    return x, 0.32 + 0.24 * (1 - math.cos(math.pi * rise)) / 2


def _painting(canvas, x, top, width, height, number):
    canvas.rectangle(x - width / 2 - 16, top - 16, width + 32, height + 32, "#b98a3d", radius=6)
    canvas.gradient(x - width / 2, top, width, height, ["#f2c6a0", "#9cc7e0", "#d8c2e6"][number % 3], "#fdf3dd")
    base = top + height
    if number % 2:
        canvas.polygon(
            [
                (x - width * 0.18, base - height * 0.3),
                (x + width * 0.18, base - height * 0.3),
                (x + width * 0.12, base - height * 0.16),
                (x - width * 0.12, base - height * 0.16),
            ],
            "#8a5a44",
        )
        canvas.polygon(
            [(x, base - height * 0.86), (x, base - height * 0.34), (x + width * 0.17, base - height * 0.34)], "#ffffff"
        )
        canvas.rectangle(x - width / 2, base - height * 0.18, width, height * 0.18, "#4f8fae")
    else:
        canvas.polygon(
            [(x - width / 2, base), (x - width * 0.15, base - height * 0.62), (x + width * 0.2, base)], "#7b8fb5"
        )
        canvas.polygon(
            [(x - width * 0.1, base), (x + width * 0.22, base - height * 0.45), (x + width / 2, base)], "#62789f"
        )
        canvas.circle(x + width * 0.27, base - height * 0.74, height * 0.1, "#f7d774")


def _case(canvas, x, floor, size, number):
    canvas.ellipse(x, floor, size * 0.62, size * 0.07, "#00000028")
    canvas.rectangle(x - size * 0.5, floor - size * 0.6, size, size * 0.6, "#6f5844", radius=8)
    canvas.rectangle(x - size * 0.54, floor - size * 0.64, size * 1.08, size * 0.08, "#866c54", radius=6)
    body, band = [("#c2603c", "#2f2a28"), ("#3d6f9e", "#f3ead2"), ("#d6a545", "#7a3b2e")][number % 3]
    y = floor - size * 0.64
    canvas.rectangle(x - size * 0.11, y - size * 0.1, size * 0.22, size * 0.1, body)
    canvas.ellipse(x, y - size * 0.32, size * 0.26, size * 0.27, body)
    canvas.rectangle(x - size * 0.255, y - size * 0.37, size * 0.51, size * 0.09, band)
    canvas.rectangle(x - size * 0.08, y - size * 0.72, size * 0.16, size * 0.2, body)
    canvas.rectangle(x - size * 0.15, y - size * 0.76, size * 0.3, size * 0.06, body, radius=6)
    canvas.rectangle(x - size * 0.46, y - size * 0.9, size * 0.92, size * 0.9, "#e8f6fa40", radius=6)
    canvas.polygon(
        [
            (x - size * 0.4, y - size * 0.2),
            (x - size * 0.1, y - size * 0.85),
            (x + size * 0.02, y - size * 0.85),
            (x - size * 0.28, y - size * 0.2),
        ],
        "#ffffff38",
    )

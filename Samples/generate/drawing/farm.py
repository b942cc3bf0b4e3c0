"""The farm: yard, pond and meadow, and who lives there."""

from drawing.sky import cloud, sky, tree


def farmyard(canvas, sheep=(), lambs=(), hens=(), bales=(), tractor_at=None):
    """A yard before hills and a red barn. The arguments say where animals and things stand: (x, feet, size)."""
    w, h = canvas.width, canvas.height
    horizon = h * 0.46
    _country(canvas, horizon)
    _barn(canvas, w * 0.7, horizon + h * 0.1, min(w, h) * 0.42)
    canvas.hill(horizon + h * 0.1, h * 0.008, 1.4, 0.4, "#8fbf5d")
    canvas.gradient(0, horizon + h * 0.16, w, h * 0.38, "#e3c78e", "#cfac6c")
    canvas.hill(h * 0.985, h * 0.012, 1.3, 2.2, "#7fb34f")
    fence(canvas, horizon + h * 0.15, h * 0.075)
    if tractor_at:
        tractor(canvas, *tractor_at)
    for x, feet, size in bales:
        bale(canvas, x, feet, size)
    for x, feet, size in sheep:
        a_sheep(canvas, x, feet, size, "#fbf8f1", "#4b423f")
    for x, feet, size in lambs:
        a_sheep(canvas, x, feet, size, "#ffffff", "#f0d9c8")
    for number, (x, feet, size) in enumerate(hens):
        hen(canvas, x, feet, size, ["#b5562e", "#f5efe2", "#6b4a3a"][number % 3])


def pond(canvas):
    """A pond with ducks; nobody is there."""
    w, h = canvas.width, canvas.height
    _country(canvas, h * 0.42)
    canvas.hill(h * 0.5, h * 0.015, 1.3, 1.0, "#88ba58")
    canvas.ellipse(w * 0.5, h * 0.76, w * 0.43, h * 0.2, "#6f9a49")
    canvas.ellipse(w * 0.5, h * 0.765, w * 0.415, h * 0.185, "#7cc0d8")
    canvas.ellipse(w * 0.46, h * 0.74, w * 0.3, h * 0.1, "#92cfe3")
    for x, y, size, way in ((0.3, 0.72, 0.1, 1), (0.42, 0.77, 0.12, 1), (0.62, 0.71, 0.09, -1), (0.7, 0.8, 0.12, -1)):
        duck(canvas, w * x, h * y, h * size, way)
    for i in range(9):
        reed(canvas, w * (0.06 + 0.014 * i), h * (0.86 + 0.012 * (i % 3)), h * (0.2 + 0.03 * (i % 4)))
        reed(canvas, w * (0.85 + 0.014 * i), h * (0.9 + 0.012 * (i % 3)), h * (0.17 + 0.03 * ((i + 1) % 4)))


def meadow(canvas):
    """A wide green hill, as seen from afar."""
    w, h = canvas.width, canvas.height
    _country(canvas, h * 0.5)
    canvas.hill(h * 0.66, h * 0.05, 0.5, 3.4, "#93c45f")
    canvas.hill(h * 0.86, h * 0.04, 0.8, 0.5, "#7fb34f")
    for i in range(60):
        x, y = (i * 197) % 1000 / 1000 * w, h * (0.86 + ((i * 71) % 100) / 100 * 0.13)
        canvas.circle(x, y, 5, ["#f7e27a", "#ffffff", "#e98fa8"][i % 3])
    for x, feet in ((0.72, 0.72), (0.78, 0.745), (0.86, 0.72), (0.67, 0.76), (0.92, 0.765)):
        a_sheep(canvas, w * x, h * feet, 44, "#fbf8f1", "#4b423f")
    tree(canvas, w * 0.12, h * 0.78, h * 0.36)


def _country(canvas, horizon):
    w, h = canvas.width, canvas.height
    sky(canvas, horizon + h * 0.1)
    canvas.circle(w * 0.14, h * 0.15, 62, "#ffe9a8")
    canvas.circle(w * 0.14, h * 0.15, 48, "#ffdb70")
    cloud(canvas, w * 0.36, h * 0.13, 120)
    cloud(canvas, w * 0.82, h * 0.2, 90)
    canvas.hill(horizon - h * 0.05, h * 0.035, 1.1, 0.2, "#b9d99a")
    canvas.hill(horizon, h * 0.03, 1.5, 2.0, "#a3cd7a")
    for i in range(7):
        x = w * (0.03 + 0.16 * i)
        tree(canvas, x, horizon + h * 0.035 + (i % 3) * 12, h * (0.09 + 0.025 * (i % 2)))
    canvas.hill(horizon + h * 0.06, h * 0.018, 1.2, 4.0, "#98c76c")


def _barn(canvas, x, floor, size):
    left, right, eaves, top = x - size * 0.5, x + size * 0.5, floor - size * 0.5, floor - size * 0.86
    canvas.polygon(
        [
            (left, floor),
            (left, eaves),
            (left + size * 0.16, top + size * 0.1),
            (x, top),
            (right - size * 0.16, top + size * 0.1),
            (right, eaves),
            (right, floor),
        ],
        "#b5473c",
    )
    for side, edge in ((-1, left), (1, right)):
        inner = edge - side * size * 0.16
        canvas.line(
            [(edge + side * size * 0.03, eaves + size * 0.02), (inner, top + size * 0.09), (x, top - size * 0.02)],
            "#7b4a3f",
            size * 0.045,
        )
    canvas.rectangle(x - size * 0.2, floor - size * 0.4, size * 0.4, size * 0.4, "#f4ead8")
    canvas.rectangle(x - size * 0.18, floor - size * 0.38, size * 0.36, size * 0.38, "#8f352d")
    for a, b in (((-0.18, -0.38), (0.18, 0)), ((0.18, -0.38), (-0.18, 0))):
        canvas.line(
            [(x + a[0] * size, floor + a[1] * size), (x + b[0] * size, floor + b[1] * size)], "#f4ead8", size * 0.018
        )
    canvas.circle(x, floor - size * 0.58, size * 0.075, "#f4ead8")
    canvas.circle(x, floor - size * 0.58, size * 0.055, "#6d2b25")


def fence(canvas, y, height):
    """A wooden fence from edge to edge, standing on `y`."""
    for rail in (0.3, 0.7):
        canvas.rectangle(0, y - height * rail - height * 0.07, canvas.width, height * 0.14, "#b98d5c")
    post = 0
    while post < canvas.width:
        canvas.rectangle(post + 20, y - height, height * 0.2, height, "#a47a4c", radius=3)
        post += height * 1.7


def bale(canvas, x, feet, size):
    """A round bale of straw."""
    canvas.ellipse(x, feet, size * 0.6, size * 0.07, "#00000028")
    canvas.circle(x, feet - size * 0.5, size * 0.5, "#d9b24f")
    for ring in (0.38, 0.25, 0.12):
        canvas.arc(x, feet - size * 0.5, size * ring, size * ring, 0, 360, "#b98f35", size * 0.03)


def a_sheep(canvas, x, feet, size, wool, face):
    """A sheep, or a lamb, that looks to the left; `size` is its height."""
    canvas.ellipse(x, feet, size * 0.6, size * 0.06, "#00000028")
    for leg in (-0.3, -0.14, 0.18, 0.34):
        canvas.rectangle(x + size * leg - size * 0.045, feet - size * 0.34, size * 0.09, size * 0.34, face)
    for dx, dy, r in (
        (-0.3, 0.52, 0.24),
        (0, 0.48, 0.28),
        (0.32, 0.52, 0.24),
        (-0.16, 0.68, 0.24),
        (0.16, 0.68, 0.25),
        (0.4, 0.62, 0.18),
    ):
        canvas.circle(x + dx * size, feet - dy * size, r * size, wool)
    canvas.ellipse(x - size * 0.53, feet - size * 0.7, size * 0.15, size * 0.2, face)
    canvas.ellipse(x - size * 0.37, feet - size * 0.76, size * 0.11, size * 0.055, face)
    canvas.circle(x - size * 0.5, feet - size * 0.9, size * 0.13, wool)
    canvas.circle(x - size * 0.57, feet - size * 0.74, size * 0.03, "#1d1a19")


def hen(canvas, x, feet, size, colour):
    """A hen that looks to the right."""
    canvas.ellipse(x, feet, size * 0.4, size * 0.05, "#00000028")
    for leg in (-0.06, 0.1):
        canvas.line(
            [(x + leg * size, feet - size * 0.25), (x + leg * size, feet - size * 0.02)], "#d98a2b", size * 0.04
        )
    canvas.polygon(
        [
            (x - size * 0.2, feet - size * 0.4),
            (x - size * 0.58, feet - size * 0.85),
            (x - size * 0.3, feet - size * 0.75),
        ],
        colour,
    )
    canvas.ellipse(x, feet - size * 0.45, size * 0.38, size * 0.27, colour)
    canvas.line([(x + size * 0.22, feet - size * 0.5), (x + size * 0.32, feet - size * 0.85)], colour, size * 0.2)
    canvas.circle(x + size * 0.32, feet - size * 0.9, size * 0.13, colour)
    for dx in (-0.06, 0.02, 0.1):
        canvas.circle(x + size * (0.3 + dx), feet - size * 1.03, size * 0.05, "#d63a35")
    canvas.polygon(
        [
            (x + size * 0.43, feet - size * 0.94),
            (x + size * 0.56, feet - size * 0.88),
            (x + size * 0.43, feet - size * 0.84),
        ],
        "#e8a33a",
    )
    canvas.circle(x + size * 0.36, feet - size * 0.92, size * 0.025, "#1d1a19")
    canvas.pie(x - size * 0.02, feet - size * 0.5, size * 0.24, size * 0.2, 0, 180, "#00000020")


def duck(canvas, x, y, size, way):
    """A duck on the water; `way` is 1 to the right, -1 to the left."""
    canvas.ellipse(x, y + size * 0.3, size * 0.75, size * 0.09, "#ffffff60")
    canvas.pie(x, y, size * 0.6, size * 0.34, 0, 180, "#fdfbf2")
    canvas.polygon(
        [
            (x - way * size * 0.35, y + size * 0.05),
            (x - way * size * 0.8, y - size * 0.25),
            (x - way * size * 0.1, y + size * 0.02),
        ],
        "#fdfbf2",
    )
    canvas.line(
        [(x + way * size * 0.42, y + size * 0.05), (x + way * size * 0.46, y - size * 0.35)], "#fdfbf2", size * 0.22
    )
    canvas.circle(x + way * size * 0.48, y - size * 0.45, size * 0.2, "#fdfbf2")
    canvas.ellipse(x + way * size * 0.74, y - size * 0.41, size * 0.14, size * 0.06, "#f0a030")
    canvas.circle(x + way * size * 0.54, y - size * 0.5, size * 0.035, "#1d1a19")
    canvas.ellipse(x - way * size * 0.08, y + size * 0.07, size * 0.26, size * 0.11, "#e4dfcf")


def reed(canvas, x, foot, height):
    """One bulrush."""
    canvas.line([(x, foot), (x, foot - height)], "#5d8a3f", 6)
    canvas.rectangle(x - 8, foot - height, 16, height * 0.28, "#7a5230", radius=8)


def tractor(canvas, x, feet, size):
    """A blue tractor, seen from the side; `size` is its height."""
    canvas.ellipse(x, feet, size * 0.85, size * 0.05, "#00000028")
    canvas.rectangle(x - size * 0.1, feet - size * 0.62, size * 0.78, size * 0.32, "#2f74c0", radius=size * 0.04)
    canvas.rectangle(x - size * 0.42, feet - size * 0.98, size * 0.46, size * 0.62, "#2f74c0", radius=size * 0.05)
    canvas.rectangle(x - size * 0.36, feet - size * 0.9, size * 0.34, size * 0.32, "#cfe8f5", radius=size * 0.03)
    canvas.rectangle(x - size * 0.47, feet - size * 1.02, size * 0.56, size * 0.07, "#235a99", radius=size * 0.03)
    canvas.rectangle(x + size * 0.34, feet - size * 0.92, size * 0.05, size * 0.32, "#3b3f46")
    canvas.rectangle(x + size * 0.6, feet - size * 0.55, size * 0.06, size * 0.18, "#f4d35e", radius=size * 0.02)
    for dx, r in ((-0.34, 0.34), (0.52, 0.23)):
        canvas.circle(x + dx * size, feet - r * size, r * size, "#33363b")
        canvas.circle(x + dx * size, feet - r * size, r * size * 0.55, "#f4d35e")
        canvas.circle(x + dx * size, feet - r * size, r * size * 0.16, "#33363b")

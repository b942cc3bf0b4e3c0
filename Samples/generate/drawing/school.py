"""The school: playground and classroom."""

from drawing.sky import cloud, sky, tree

BUNTING = ["#e2574c", "#f2c94c", "#4f9bd9", "#6ab36a", "#b07cc6"]


def playground(canvas, coach_at=None):
    """A brick school behind a tarmac yard with painted games."""
    w, h = canvas.width, canvas.height
    ground = h * 0.56
    sky(canvas, ground)
    cloud(canvas, w * 0.2, h * 0.12, 110)
    cloud(canvas, w * 0.74, h * 0.09, 90)
    canvas.hill(ground - h * 0.06, h * 0.015, 1.6, 0.6, "#9ccb73")
    for x in (0.03, 0.1, 0.9, 0.97):
        tree(canvas, w * x, ground + 8, h * 0.22)
    _building(canvas, w * 0.52, ground, w * 0.68, h * 0.26)
    canvas.gradient(0, ground, w, h - ground, "#a9aeb4", "#878d95")
    canvas.rectangle(0, ground, w, h * 0.02, "#8fbf5d")
    if coach_at:
        _coach(canvas, *coach_at)
    else:
        _hopscotch(canvas, w * 0.82, h * 0.7)
    canvas.arc(w * 0.28, h * 0.86, w * 0.2, h * 0.08, 0, 360, "#f7f3e0", 10)


def classroom(canvas):
    """A sunny classroom with a board, bunting and a table of models."""
    w, h = canvas.width, canvas.height
    floor = h * 0.66
    canvas.gradient(0, 0, w, floor, "#f9e7bf", "#fdf4dc")
    canvas.rectangle(0, floor - h * 0.03, w, h * 0.03, "#d9b98a")
    canvas.gradient(0, floor, w, h - floor, "#b9d4c4", "#9cbfac")
    _bunting(canvas, h * 0.06)
    canvas.rectangle(w * 0.07, h * 0.2, w * 0.38, h * 0.27, "#b98a5a", radius=8)
    canvas.rectangle(w * 0.085, h * 0.22, w * 0.35, h * 0.23, "#3c6e5a")
    canvas.circle(w * 0.16, h * 0.31, 40, "#f7f3e0")
    canvas.circle(w * 0.16, h * 0.31, 34, "#3c6e5a")
    canvas.line([(w * 0.22, h * 0.38), (w * 0.28, h * 0.28), (w * 0.33, h * 0.36), (w * 0.4, h * 0.27)], "#f7f3e0", 7)
    _class_window(canvas, w * 0.56, h * 0.17, w * 0.17, h * 0.3)
    for i in range(4):
        _drawing(canvas, w * (0.79 + 0.1 * (i % 2)), h * (0.18 + 0.16 * (i // 2)), w * 0.075, i)
    _shelf(canvas, w * 0.78, floor, w * 0.2, h * 0.14)


def _building(canvas, x, ground, width, height):
    left = x - width / 2
    canvas.rectangle(left, ground - height, width, height, "#c8735a")
    canvas.rectangle(left, ground - height * 0.12, width, height * 0.12, "#a85c47")
    canvas.polygon(
        [
            (left - 20, ground - height),
            (left + width * 0.06, ground - height * 1.38),
            (left + width * 0.94, ground - height * 1.38),
            (left + width + 20, ground - height),
        ],
        "#5e6b7a",
    )
    gable = width * 0.11
    canvas.polygon([(x - gable, ground - height), (x, ground - height * 1.62), (x + gable, ground - height)], "#d78a70")
    canvas.circle(x, ground - height * 1.16, height * 0.11, "#f7f3e0")
    canvas.line(
        [(x, ground - height * 1.22), (x, ground - height * 1.16), (x + height * 0.05, ground - height * 1.14)],
        "#3a3f47",
        4,
    )
    canvas.rectangle(x - width * 0.05, ground - height * 0.62, width * 0.1, height * 0.62, "#2f6f8f", radius=6)
    for i in range(6):
        pane = left + width * (0.05 + 0.125 * i + (0.15 if i > 2 else 0))
        canvas.rectangle(pane, ground - height * 0.78, width * 0.09, height * 0.44, "#f7f3e0")
        canvas.rectangle(pane + 6, ground - height * 0.78 + 6, width * 0.09 - 12, height * 0.44 - 12, "#bfe3f3")
        canvas.rectangle(pane + width * 0.045 - 3, ground - height * 0.78, 6, height * 0.44, "#f7f3e0")


def _hopscotch(canvas, x, y):
    size = 62
    for row, columns in enumerate((1, 2, 1, 2)):
        for column in range(columns):
            left = x + (column - columns / 2) * size * 1.5
            canvas.rectangle(left, y + row * size * 0.72, size * 1.4, size * 0.64, BUNTING[(row + column) % 5])
            canvas.rectangle(left + 6, y + row * size * 0.72 + 5, size * 1.4 - 12, size * 0.64 - 10, "#979da5")


def _coach(canvas, x, feet, size):
    canvas.ellipse(x, feet, size * 1.2, size * 0.05, "#00000028")
    canvas.rectangle(x - size * 1.15, feet - size, size * 2.3, size * 0.86, "#f2b632", radius=size * 0.1)
    canvas.rectangle(x - size * 1.15, feet - size * 0.4, size * 2.3, size * 0.07, "#ffffff")
    for i in range(6):
        canvas.rectangle(
            x + size * (-1.05 + 0.31 * i), feet - size * 0.88, size * 0.27, size * 0.38, "#bfe3f3", radius=size * 0.03
        )
    canvas.rectangle(x + size * 0.83, feet - size * 0.88, size * 0.25, size * 0.7, "#d3edf7", radius=size * 0.03)
    for dx in (-0.7, 0.6):
        canvas.circle(x + dx * size, feet - size * 0.14, size * 0.16, "#33363b")
        canvas.circle(x + dx * size, feet - size * 0.14, size * 0.07, "#c9ccd1")


def _bunting(canvas, y):
    step = canvas.width / 16
    for i in range(16):
        sag = 22 * (1 - abs(i % 8 - 3.5) / 3.5)
        canvas.polygon(
            [(i * step, y + sag), (i * step + step * 0.84, y + sag), (i * step + step * 0.42, y + sag + 56)],
            BUNTING[i % 5],
        )
    canvas.line([(0, y), (canvas.width, y)], "#8a7a63", 4)


def _class_window(canvas, x, y, width, height):
    canvas.rectangle(x, y, width, height, "#ffffff", radius=8)
    canvas.gradient(x + 12, y + 12, width - 24, height - 24, "#8ecdf0", "#e4f4fb")
    canvas.circle(x + width * 0.32, y + height * 0.75, height * 0.13, "#74b05a")
    canvas.circle(x + width * 0.62, y + height * 0.78, height * 0.11, "#5f9d4c")
    canvas.rectangle(x + 12, y + height * 0.84, width - 24, height * 0.16 - 12, "#8fbf5d")
    canvas.rectangle(x + width / 2 - 5, y, 10, height, "#ffffff")
    canvas.rectangle(x, y + height / 2 - 5, width, 10, "#ffffff")


def _drawing(canvas, x, y, size, number):
    canvas.rectangle(x, y, size, size * 1.2, "#ffffff", radius=4)
    colour = BUNTING[number % 5]
    canvas.circle(x + size * 0.5, y + size * 0.5, size * 0.24, colour)
    canvas.rectangle(x + size * 0.12, y + size * 0.9, size * 0.76, size * 0.1, BUNTING[(number + 2) % 5])
    canvas.rectangle(x + size * 0.46, y + size * 0.66, size * 0.08, size * 0.26, "#6ab36a")


def _shelf(canvas, x, floor, width, height):
    canvas.rectangle(x, floor - height, width, height, "#c79a63", radius=6)
    for i in range(9):
        tall = height * (0.55 + 0.06 * (i % 4))
        canvas.rectangle(
            x + width * (0.06 + 0.1 * i), floor - height * 0.06 - tall, width * 0.075, tall, BUNTING[(i * 2) % 5]
        )


def table(canvas, x, feet, width):
    """A low table with dinosaurs made of clay on it."""
    height = 170
    for side in (-0.44, 0.4):
        canvas.rectangle(x + side * width, feet - height, 22, height, "#9aa3ad")
    canvas.rectangle(x - width / 2, feet - height, width, 26, "#a9743f", radius=8)
    for i in range(3):
        _clay_dinosaur(canvas, x + (i - 1) * width * 0.3, feet - height, BUNTING[(i + 2) % 5])


def _clay_dinosaur(canvas, x, feet, colour):
    for dx in (-22, 18):
        canvas.rectangle(x + dx - 7, feet - 30, 14, 30, colour)
    canvas.ellipse(x, feet - 42, 44, 24, colour)
    canvas.line([(x - 34, feet - 44), (x - 74, feet - 24)], colour, 14)
    canvas.line([(x + 30, feet - 50), (x + 50, feet - 88)], colour, 16)
    canvas.ellipse(x + 58, feet - 92, 20, 12, colour)
    canvas.circle(x + 60, feet - 95, 3.5, "#2b2a2e")

"""Children in school jumpers and the grown-ups with them."""

from dataclasses import dataclass, replace

JUMPER = "#1f7a5c"
JUMPER_SHADE = "#186149"
INK = "#3a2d28"

SKINS = ["#f6d3b8", "#8d5a3b", "#e8b48a", "#c68a5d", "#fbe0cc", "#6b4230", "#d9a273"]
HAIRS = ["#4a2f20", "#1e1a1d", "#b5672d", "#2d211c", "#e2b75a", "#161315", "#6d4426"]
COATS = ["#8a5a83", "#c07a3e", "#4f6d8f"]


@dataclass(frozen=True)
class Person:
    """One figure: where the feet stand, how tall it is (units), and what can be seen of the face."""

    x: float
    feet: float
    height: float
    facing: str  # front, back or mask
    skin: str
    hair: str
    style: str
    top: str = JUMPER
    legs: str = "#5b6470"
    skirt: bool = False
    arms: str = "down"  # down, up or forward
    glasses: bool = False

    @property
    def head(self):
        """Centre and radius of the head."""
        share = 0.17 if self.top == JUMPER else 0.125
        radius = self.height * share
        return self.x, self.feet - self.height + radius, radius


def child(looks, x, feet, height, facing, arms="down"):
    """A pupil. `looks` are a hair style, a skin and a hair number, then 'skirt' or 'glasses' where they are worn."""
    style, skin, hair, *worn = looks.split()
    return Person(
        x, feet, height, facing, skin=SKINS[int(skin)], hair=HAIRS[int(hair)], style=style,
        skirt="skirt" in worn, glasses="glasses" in worn, arms=arms,
    )  # fmt: skip


def adult(looks, coat, x, feet, height, facing):
    """A teacher or helper; `looks` as for a child."""
    return replace(child(looks, x, feet, height, facing), top=COATS[coat], legs="#37414d")


def draw_person(canvas, person):
    """Draws the figure with its shadow."""
    p, h = person, person.height
    canvas.ellipse(p.x, p.feet, h * 0.21, h * 0.035, "#00000028")
    _legs(canvas, p)
    if p.facing == "front":
        _back_hair(canvas, p)
    _body(canvas, p)
    _head(canvas, p)


def _legs(canvas, p):
    h = p.height
    hip, width = p.feet - h * 0.32, h * 0.075
    colour = p.skin if p.skirt else p.legs
    for side in (-1, 1):
        x = p.x + side * h * 0.065
        canvas.rectangle(x - width / 2, hip, width, h * 0.31, colour)
        canvas.rectangle(x - width / 2, p.feet - h * 0.11, width, h * 0.09, "#e9e6df" if p.skirt else p.legs)
        canvas.ellipse(x + side * h * 0.015, p.feet - h * 0.015, h * 0.062, h * 0.028, "#2b2a2e")
    if p.skirt:
        left, right = p.x - h * 0.17, p.x + h * 0.17
        canvas.polygon([(p.x - h * 0.11, hip - h * 0.08), (p.x + h * 0.11, hip - h * 0.08),
                        (right, hip + h * 0.11), (left, hip + h * 0.11)], p.legs)  # fmt: skip


def _body(canvas, p):
    h = p.height
    x, y, radius = p.head
    shoulder, hem = y + radius * 1.08, p.feet - h * 0.29
    _arms(canvas, p, shoulder)
    canvas.rectangle(x - h * 0.045, y + radius * 0.75, h * 0.09, h * 0.09, p.skin)
    canvas.rectangle(x - h * 0.125, shoulder, h * 0.25, hem - shoulder, p.top, radius=h * 0.055)
    if p.top == JUMPER:
        canvas.rectangle(x - h * 0.125, hem - h * 0.035, h * 0.25, h * 0.035, JUMPER_SHADE, radius=h * 0.015)
    if p.facing != "back":
        canvas.polygon([(x - h * 0.06, shoulder), (x + h * 0.06, shoulder), (x, shoulder + h * 0.07)], "#f7f7f2")
        canvas.circle(x + h * 0.065, shoulder + h * 0.1, h * 0.018, "#f2c94c")
    if p.arms == "forward" and p.facing != "back":
        for side in (-1, 1):
            elbow = (x + side * h * 0.14, shoulder + h * 0.15)
            hand = (x + side * h * 0.04, shoulder + h * 0.19)
            canvas.line([elbow, hand], JUMPER_SHADE if p.top == JUMPER else p.top, h * 0.07)
            canvas.circle(*hand, h * 0.036, p.skin)


def _arms(canvas, p, shoulder):
    h = p.height
    for side in (-1, 1):
        start = (p.x + side * h * 0.115, shoulder + h * 0.05)
        if p.arms == "up" and side == 1:
            end = (p.x + side * h * 0.25, shoulder - h * 0.12)
        elif p.arms == "forward":
            end = (p.x + side * h * 0.14, shoulder + h * 0.15)
        else:
            end = (p.x + side * h * 0.165, shoulder + h * 0.235)
        canvas.line([start, end], p.top, h * 0.075)
        if p.arms != "forward":
            reach = ((end[0] - start[0]) * 0.12, (end[1] - start[1]) * 0.12)
            canvas.circle(end[0] + reach[0], end[1] + reach[1], h * 0.037, p.skin)


def _head(canvas, p):
    x, y, r = p.head
    if p.facing == "back":
        _head_from_behind(canvas, p)
        return
    for side in (-1, 1):
        canvas.circle(x + side * r * 0.97, y + r * 0.1, r * 0.17, p.skin)
    canvas.ellipse(x, y, r * 0.98, r, p.skin)
    if p.facing == "mask":
        _fringe(canvas, p)
        _animal_mask(canvas, p)
        return
    for side in (-1, 1):
        canvas.ellipse(x + side * r * 0.36, y + r * 0.1, r * 0.085, r * 0.12, INK)
        canvas.ellipse(x + side * r * 0.58, y + r * 0.42, r * 0.17, r * 0.11, "#e0685a50")
    canvas.arc(x, y + r * 0.3, r * 0.32, r * 0.3, 20, 160, INK, r * 0.075)
    _fringe(canvas, p)
    if p.glasses:
        for side in (-1, 1):
            canvas.arc(x + side * r * 0.36, y + r * 0.1, r * 0.25, r * 0.25, 0, 360, INK, r * 0.06)
        canvas.line([(x - r * 0.12, y + r * 0.08), (x + r * 0.12, y + r * 0.08)], INK, r * 0.06)


def _back_hair(canvas, p):
    x, y, r = p.head
    if p.style == "bob":
        canvas.rectangle(x - r * 1.12, y - r * 0.5, r * 2.24, r * 1.55, p.hair, radius=r * 0.5)
    elif p.style == "curls":
        for dx, dy in ((-0.95, -0.25), (0.95, -0.25), (-1.05, 0.2), (1.05, 0.2), (-0.6, -0.8), (0.6, -0.8), (0, -0.95)):
            canvas.circle(x + dx * r, y + dy * r, r * 0.48, p.hair)
    elif p.style == "ponytail":
        canvas.ellipse(x + r * 1.12, y + r * 0.1, r * 0.32, r * 0.8, p.hair)
    elif p.style == "bun":
        canvas.circle(x, y - r * 1.12, r * 0.42, p.hair)
    elif p.style == "scarf":
        canvas.rectangle(x - r * 1.12, y - r * 0.4, r * 2.24, r * 1.85, "#3f5f8a", radius=r * 0.7)


def _fringe(canvas, p):
    x, y, r = p.head
    if p.style == "scarf":
        canvas.pie(x, y - r * 0.05, r * 1.1, r * 1.08, 180, 360, "#3f5f8a")
        return
    canvas.pie(x, y - r * 0.08, r * 1.05, r * 1.0, 182, 358, p.hair)
    if p.style == "plaits":
        for side in (-1, 1):
            canvas.line([(x + side * r * 1.0, y), (x + side * r * 1.12, y + r * 1.25)], p.hair, r * 0.34)
            canvas.circle(x + side * r * 1.13, y + r * 1.38, r * 0.16, "#e2574c")
    elif p.style == "curls":
        for i in range(-2, 3):
            canvas.circle(x + i * r * 0.4, y - r * 0.66 + abs(i) * r * 0.12, r * 0.33, p.hair)


def _head_from_behind(canvas, p):
    x, y, r = p.head
    for side in (-1, 1):
        canvas.circle(x + side * r * 0.98, y + r * 0.15, r * 0.16, p.skin)
    colour = "#3f5f8a" if p.style == "scarf" else p.hair
    if p.style == "curls":
        _back_hair(canvas, p)
    canvas.ellipse(x, y, r * 1.04, r * 1.02, colour)
    if p.style in ("bob", "scarf"):
        canvas.rectangle(x - r * 1.08, y - r * 0.1, r * 2.16, r * 1.2, colour, radius=r * 0.45)
    elif p.style == "plaits":
        for side in (-1, 1):
            canvas.line([(x + side * r * 0.6, y + r * 0.6), (x + side * r * 0.75, y + r * 1.8)], p.hair, r * 0.34)
            canvas.circle(x + side * r * 0.76, y + r * 1.9, r * 0.16, "#e2574c")
    elif p.style == "ponytail":
        canvas.ellipse(x, y + r * 0.95, r * 0.34, r * 0.95, p.hair)
        canvas.rectangle(x - r * 0.28, y + r * 0.05, r * 0.56, r * 0.2, "#e2574c", radius=r * 0.1)
    elif p.style == "bun":
        canvas.circle(x, y - r * 0.75, r * 0.45, p.hair)
        canvas.arc(x, y - r * 0.75, r * 0.45, r * 0.45, 0, 180, "#ffffff30", r * 0.08)
    canvas.arc(x, y, r * 0.75, r * 0.72, 200, 290, "#ffffff26", r * 0.1)


def _animal_mask(canvas, p):
    x, y, r = p.head
    coat, inner = [("#e8912d", "#fbe3c0"), ("#8f8f98", "#e9e4e6"), ("#a8743f", "#f0d9b5")][HAIRS.index(p.hair) % 3]
    for side in (-1, 1):
        canvas.circle(x + side * r * 0.78, y - r * 0.82, r * 0.38, coat)
        canvas.circle(x + side * r * 0.78, y - r * 0.82, r * 0.2, inner)
    canvas.ellipse(x, y + r * 0.04, r * 1.12, r * 1.08, coat)
    canvas.ellipse(x, y + r * 0.45, r * 0.6, r * 0.46, inner)
    for side in (-1, 1):
        canvas.circle(x + side * r * 0.42, y - r * 0.08, r * 0.17, "#fffdf5")
        canvas.circle(x + side * r * 0.42, y - r * 0.08, r * 0.09, INK)
    canvas.ellipse(x, y + r * 0.28, r * 0.16, r * 0.11, INK)
    canvas.arc(x, y + r * 0.4, r * 0.24, r * 0.2, 20, 160, INK, r * 0.06)

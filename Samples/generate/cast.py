"""Who is in the pictures: how each pupil looks, and how groups stand."""

from dataclasses import dataclass

from drawing.people import Person, adult, child

# By admission number: hair style, skin, hair colour, and what else is worn.
LOOKS = {
    "A0101": "scarf 6 1 skirt", "A0102": "short 0 0", "A0103": "plaits 4 4 skirt", "A0105": "short 3 1",
    "A0106": "bob 0 2 skirt", "A0107": "short 5 1", "A0108": "short 4 2", "A0109": "bun 2 1",
    "A0110": "ponytail 4 4 skirt", "A0111": "plaits 3 1 glasses", "A0112": "short 2 3", "A0113": "ponytail 0 6 skirt",
    "A0114": "short 4 6 glasses", "A0115": "curls 5 1 skirt", "A0201": "ponytail 0 0 skirt", "A0202": "short 4 3",
    "A0203": "bob 4 6", "A0204": "short 3 1", "A0205": "plaits 0 4 skirt", "A0206": "short 0 4 glasses",
    "A0207": "bun 4 2", "A0208": "short 0 6", "A0209": "curls 1 1 skirt", "A0210": "curls 5 5",
    "A0211": "ponytail 6 3", "A0212": "short 4 4", "A0213": "plaits 3 1 skirt", "A0215": "short 2 0",
    "A0301": "ponytail 4 2 skirt", "A0302": "short 3 1", "A0303": "bob 0 4", "A0304": "short 4 6",
    "A0305": "plaits 0 2 skirt", "A0306": "curls 5 1", "A0307": "bun 2 1 skirt", "A0309": "scarf 6 1 skirt",
    "A0310": "short 4 4", "A0313": "bob 4 0 glasses", "A0315": "ponytail 0 6", "A0401": "short 5 1",
    "A0402": "ponytail 6 3 skirt", "A0403": "short 0 6", "A0404": "scarf 3 1 skirt", "A0405": "short 4 0 glasses",
    "A0406": "bob 0 4 skirt", "A0407": "short 4 6", "A0408": "plaits 4 2 skirt", "A0409": "curls 5 1",
    "A0411": "short 3 1", "A0412": "bun 0 0 skirt", "A0413": "bob 2 1", "A0415": "short 4 4", "unnamed": "bob 2 0",
}  # fmt: skip

FACINGS = {"+": "front", "-": "back", "#": "mask"}
ARMS = ["down", "up", "down", "forward", "down"]


@dataclass(frozen=True)
class Figure:
    """Somebody in a picture; `pupil` is an admission number, or nothing for an adult or somebody unknown."""

    person: Person
    pupil: str | None = None


def row(pupils, left, right, feet, height, arms=ARMS):
    """Children side by side: an admission number and '+' facing us, '-' turned away or '#' behind a mask."""
    members = pupils.split()
    step = (right - left) / max(len(members) - 1, 1)
    figures = []
    for place, member in enumerate(members):
        pupil, facing = member[:-1], FACINGS[member[-1]]
        size = height * (1 + 0.05 * ((place * 2) % 3 - 1))
        look = LOOKS[pupil]
        person = child(look, left + step * place, feet + 9 * (place % 2), size, facing, arms[place % len(arms)])
        figures.append(Figure(person, None if pupil == "unnamed" else pupil))
    return figures


def grown_up(x, feet, height, looks="bob 0 0", coat=0, facing="front"):
    return [Figure(adult(looks, coat, x, feet, height, facing))]


def far_away(pupils, others, left, right, feet, height):
    """A line of walkers too far away to know; `others` of them are in nobody's list."""
    members = pupils.split() + ["unnamed-"] * others
    return row(" ".join(members), left, right, feet, height, ["down"])


def visitors(count, adults, width, feet):
    """Strangers at the far end of a hall."""
    figures = []
    for place in range(count):
        x = width * (0.2 + 0.6 * place / (count - 1))
        looks = f"{['short', 'bob', 'bun'][place % 3]} {place % 7} {(place * 2) % 7}"
        if place % 4 == 1 and adults:
            adults -= 1
            figures += grown_up(x, feet + 8, 150, looks, place % 3, "back")
        else:
            figures.append(Figure(child(looks, x, feet + 14 * (place % 2), 105, "back")))
    return figures

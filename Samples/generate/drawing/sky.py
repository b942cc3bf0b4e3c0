"""What every outdoor scene shares."""


def sky(canvas, height):
    """Blue above, light at the horizon, `height` units deep."""
    canvas.gradient(0, 0, canvas.width, height, "#7fc3ee", "#e4f4fb")


def cloud(canvas, x, y, size):
    for dx, dy, r in ((-0.7, 0.08, 0.3), (-0.3, -0.1, 0.42), (0.2, -0.02, 0.38), (0.62, 0.1, 0.28)):
        canvas.circle(x + dx * size, y + dy * size, r * size, "#ffffff")
    canvas.rectangle(x - size, y + size * 0.06, size * 1.9, size * 0.32, "#ffffff", radius=size * 0.16)


def tree(canvas, x, foot, height):
    canvas.rectangle(x - height * 0.06, foot - height * 0.4, height * 0.12, height * 0.4, "#8b623f")
    for dx, dy, r in ((-0.2, 0.52, 0.24), (0.2, 0.52, 0.24), (0, 0.72, 0.28)):
        canvas.circle(x + dx * height, foot - dy * height, r * height, "#5f9d4c")
    canvas.circle(x - height * 0.08, foot - height * 0.76, height * 0.15, "#74b05a")

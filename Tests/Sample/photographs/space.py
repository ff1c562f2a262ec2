"""Pictures of what lies beyond the air."""

import math

import numpy as np

from light import HEIGHT, WIDTH, blur, expose, look, mix, smooth, sunlit


def craters(scene, size, count, smallest, largest, wear=0.5):
    """A plain that was struck for a long time, as heights; it repeats at its edges."""
    relief = scene.noise(3.6, size, 2) * size * 0.0035 + scene.noise(3.3, size, 12) * 0.28
    radii = np.sort(smallest * (1 - scene.random.random(count) * (1 - (smallest / largest) ** 1.9)) ** (-1 / 1.9))[::-1]
    for radius in radii:
        x, y = scene.random.uniform(0, size, 2)
        reach = int(radius * 2.2) + 2
        ys, xs = np.arange(int(y) - reach, int(y) + reach), np.arange(int(x) - reach, int(x) + reach)
        away = np.hypot(xs[None, :] - x, ys[:, None] - y) / radius
        age = 1 - wear * scene.random.random() ** 0.5
        wall = 0.05 * np.maximum(away, 1) ** -3.6 * smooth(2.2, 1.2, away)
        bowl = np.where(away < 1, (away**2.2 - 1) * 0.26 + 0.05, wall)
        if radius > 70:
            bowl = np.maximum(bowl, -0.15) + 0.06 * np.exp(-((away / 0.13) ** 2))
        place = np.ix_(ys % size, xs % size)
        ground = relief[place]
        relief[place] = ground + (ground.mean() - ground) * 0.75 * smooth(1.1, 0.7, away) + bowl * radius * age
    return relief


def moon(scene):
    """The ground near the pole of the Moon, from a low orbit, under a Sun that hardly rises."""
    size = 2048
    relief = craters(scene, size, 4200, 4.0, 260)
    relief = np.pad(relief, ((0, 0), (size // 2, 0)), mode="wrap")  # what lies to the left throws its shadow too
    lit = sunlit(relief, 0.30)[:, size // 2 :]
    tone = np.exp(0.16 * scene.noise(3, size) + 0.05 * scene.noise(1.2, size))
    ground = lit * tone * 1.05
    radius, over, focal = 1737.0, 62.0, 2500.0
    x, y = (scene.x - WIDTH / 2) / focal, (HEIGHT * 0.30 - scene.y) / focal
    pitch = -math.acos(radius / (radius + over)) - 0.03
    dy, dz = y * math.cos(pitch) + math.sin(pitch), math.cos(pitch) - y * math.sin(pitch)
    long = np.sqrt(x * x + dy * dy + dz * dz)
    dx, dy, dz = x / long, dy / long, dz / long
    b = dy * (radius + over)
    under = b * b - ((radius + over) ** 2 - radius**2)
    far = -b - np.sqrt(np.maximum(under, 0))
    scale = size / 165
    u, v = dx * far * scale + 900, dz * far * scale + 150
    # What is far is seen at a flat angle: several looks for each point.
    step = np.clip(far**2 / (over * focal) * scale, 0, 60)
    seen = sum(look(ground, u, v + step * part) for part in np.linspace(-0.5, 0.5, 9)) / 9
    seen = seen * smooth(-1500, 6000, under)
    warm = np.array([1.02, 1.0, 0.965])
    light = np.where((under > 0)[..., None], seen[..., None] * warm, 0.0012)
    return expose(scene, blur(light.astype(np.float32), 1.0), grain=1.1, bloom=0.04, vignette=0.25)


def asteroid(scene):
    """A heap of rubble half a kilometre wide, lit from the side."""
    light = scene.stars(260, 0.012)
    cx, cy = 1270.0, 815.0
    angle = np.arctan2(scene.y - cy, scene.x - cx)
    around = scene.line(3.0, 4096, 2)
    turn = (angle / (2 * math.pi) % 1) * 4096
    shape = 1 + 0.035 * np.interp(turn, np.arange(4097), np.append(around, around[0])).astype(np.float32)
    away = np.hypot((scene.x - cx) / 1.16, (scene.y - cy)) / (600 * shape)
    dome = np.sqrt(np.maximum(1 - away**2, 0.004)) * 420
    lumps = scene.noise(3.2, 2048, 3)
    rough = scene.noise(2.7, 2048, 20)
    bumps = look(lumps, scene.x * 0.9, scene.y * 0.9) * 15 + look(rough, scene.x, scene.y) * 0.9
    relief = dome + bumps * smooth(1.0, 0.85, away)
    radii = np.sort(3.2 * (1 - scene.random.random(2600) * 0.999) ** (-1 / 2.1))[::-1]
    heap = np.zeros_like(relief)
    for radius in np.minimum(radii, 82):
        x, y = scene.random.uniform(500, 2050), scene.random.uniform(150, 1480)
        if away[int(y), int(x)] > 0.985:
            continue
        flat, lean = scene.random.uniform(0.55, 1.0), scene.random.uniform(0, math.pi)
        edges = scene.random.uniform(0.75, 1.15, 7)
        reach = int(radius * 1.6) + 2
        top, left = max(0, int(y) - reach), max(0, int(x) - reach)
        dy, dx = np.mgrid[top : min(HEIGHT, int(y) + reach), left : min(WIDTH, int(x) + reach)].astype(np.float32)
        dx, dy = dx - x, dy - y
        a, b = dx * math.cos(lean) + dy * math.sin(lean), (dy * math.cos(lean) - dx * math.sin(lean)) / flat
        corner = np.interp((np.arctan2(b, a) / (2 * math.pi) % 1) * 7, np.arange(8), np.append(edges, edges[0]))
        part = np.hypot(a, b) / (radius * corner)
        stone = np.maximum(1 - part**3.2, 0) ** 0.6 * radius * flat * scene.random.uniform(0.5, 0.95)
        stone += np.where(part < 1, (a * scene.random.normal(0, 0.22) + b * scene.random.normal(0, 0.22)), 0)
        place = heap[top : top + part.shape[0], left : left + part.shape[1]]
        np.maximum(place, stone + place * 0.55 * (part < 1), out=place)
    relief = relief + heap
    lit = sunlit(blur(relief, 0.8), 0.8)
    pits = look(scene.noise(1.4, 2048), scene.x, scene.y)
    tone = np.exp(0.13 * look(lumps, scene.y * 0.7, scene.x * 0.7) + 0.09 * pits)
    ground = (lit * tone)[..., None] * np.array([1.16, 1.09, 1.0]) * 0.62
    edge = smooth(1.0, 0.994, away)
    return expose(scene, mix(light, ground, edge), grain=1.2, bloom=0.05, vignette=0.2)


def eclipse(scene):
    """The Sun, covered by the Moon: its corona, and flames at the edge."""
    cx, cy, disc = 1180.0, 800.0, 285.0
    dx, dy = scene.x - cx, scene.y - cy
    away = np.maximum(np.hypot(dx, dy) / disc, 0.2)
    angle = np.arctan2(dy, dx)
    turn = angle / (2 * math.pi) * 2048
    threads = scene.noise(1.7, 2048)
    broad = scene.line(2.6, 2048, 2)
    bend = np.log(np.maximum(away, 1))
    fine = look(threads, turn * 2.0 + 36 * bend * np.sin(2 * angle), 300 + 26 * bend)
    finer = look(threads, turn * 5.0 + 70 * bend * np.sin(2 * angle + 1), 900 + 34 * bend)
    streams = np.interp(turn % 2048, np.arange(2049), np.append(broad, broad[0]))
    belt = 0.5 + 0.5 * np.cos(2 * (angle - 0.35))  # streamers are long where the Sun turns fastest
    fall = away ** -(3.1 - 1.15 * smooth(-0.7, 1.6, streams + 1.1 * belt - 0.5))
    corona = 1.9 * away**-7 + 0.62 * fall * np.exp(0.42 * streams * smooth(1, 1.6, away) + 0.20 * fine + 0.13 * finer)
    outside = smooth(0.994, 1.004, away)
    light = (corona * outside)[..., None] * np.array([1.0, 0.99, 0.97])
    light += np.array([0.006, 0.009, 0.017])
    for at in (0.9, 2.35, 2.5, -1.9, -0.55):  # flames
        tall = scene.random.uniform(0.02, 0.055)
        wide = scene.random.uniform(0.02, 0.05)
        shape = np.exp(-(((angle - at) / wide) ** 2)) * (0.6 + 0.4 * np.sin(angle * 190 + away * 90))
        light += (shape * smooth(1 + tall, 1.0, away) * outside * 3)[..., None] * np.array([1.0, 0.22, 0.34])
    ring = np.exp(-(((away - 1.004) / 0.006) ** 2)) * np.clip(np.cos(angle - 2.4), 0, 1) ** 3
    light += ring[..., None] * np.array([1.6, 0.5, 0.6])
    face = look(scene.noise(2.8, 2048, 3), scene.x, scene.y)
    light += ((1 - outside) * 0.0045 * np.exp(0.35 * face))[..., None] * np.array([0.8, 0.9, 1.1])
    light += scene.stars(46, 0.03) * outside[..., None] * smooth(1.6, 3, away)[..., None]
    return expose(scene, light * 0.9, grain=1.4, bloom=0.14, vignette=0.2)


def nebula(scene):
    """A cloud of gas in which stars are born, as a large telescope shows it."""
    warp = [scene.noise(4.6, 2048, 2) for _ in range(2)]
    u = scene.x * 0.72 + 95 * look(warp[0], scene.x * 0.5, scene.y * 0.5)
    v = scene.y * 0.72 + 95 * look(warp[1], scene.x * 0.5, scene.y * 0.5)
    base, fine, lanes = scene.noise(4.0, 2048, 2), scene.noise(3.3, 2048, 8), scene.noise(3.7, 2048, 3)
    center = np.exp(-(((scene.x - 1350) / 900) ** 2 + ((scene.y - 760 + 0.25 * (scene.x - 1350)) / 560) ** 2))
    gas = look(base, u, v) + 0.34 * look(fine, u * 1.2, v * 1.2) + 2.5 * center - 0.9
    red = smooth(-0.6, 2.9, gas) ** 1.8
    heart = 2.2 * np.exp(-(((scene.x - 1480) / 420) ** 2 + ((scene.y - 700) / 330) ** 2))
    blue = smooth(0.4, 3.2, look(base, u + 700, v + 300) * 0.7 + heart + 0.35 * look(fine, u, v)) ** 1.5
    ridge = 1 - np.abs(look(lanes, u * 0.9 + 200, v * 0.9) + 0.3 * look(fine, u * 1.6, v * 1.6))
    dust = smooth(0.35, 1.0, ridge) * smooth(-0.2, 1.1, gas) + 0.8 * smooth(0.9, 2.2, look(lanes, u + 900, v))
    light = red[..., None] * np.array([0.95, 0.23, 0.26]) + blue[..., None] * np.array([0.22, 0.62, 0.80])
    light += (red * blue)[..., None] * np.array([0.9, 0.75, 0.55])
    light = light * np.exp(-1.9 * np.clip(dust, 0, 2))[..., None] * [1, 1, 1] + np.array([0.008, 0.009, 0.014])
    veil = np.exp(-1.3 * np.clip(dust, 0, 2))
    light = light + scene.stars(6200, 0.022, spikes=13, where=np.clip(veil, 0.15, 1))
    return expose(scene, light * 1.1, grain=0.9, bloom=0.12, vignette=0.2)

"""Pictures of sea, hills, streets and clouds."""

import math

import numpy as np

from light import HEIGHT, WIDTH, blur, expose, look, mix, smooth, stamp


def sea(scene):
    """Open water against a low sun, from the deck of a small ship."""
    focal, deck, horizon = 2300.0, 4.2, 640.0
    sun = np.array([-0.13, math.sin(math.radians(8.2)), 0.0])
    sun[2] = math.sqrt(1 - sun[0] ** 2 - sun[1] ** 2)
    sky = evening_sky(sun, scene.noise(3.3), scene.noise(2.4))
    x, y = (scene.x - WIDTH / 2) / focal, (horizon - scene.y) / focal
    long = np.sqrt(1 + x * x + y * y)
    light = sky(x / long, y / long, 1 / long, True)

    below = scene.y[:, 0] > horizon + 0.5
    x, down = x[below], -y[below]
    far = np.minimum(deck / down, 6000)
    waves = swell(scene)
    spread = far**2 / (deck * focal)
    place = far
    for _ in range(2):  # crests hide what is behind them
        height = waves(x * place, place, spread)[0]
        place = np.clip((deck - height) / down, 0.5, 6000)
    height, along, across, lost = waves(x * place, place, np.maximum(spread, place**2 / (deck * focal)))
    size = np.sqrt(1 + along**2 + across**2)
    nx, ny, nz = -across / size, 1 / size, -along / size
    long = np.sqrt(1 + x * x + down * down)
    vx, vy, vz = x / long, -down / long, 1 / long
    facing = np.clip(-(vx * nx + vy * ny + vz * nz), 0.02, 1)
    rx, ry, rz = vx + 2 * facing * nx, vy + 2 * facing * ny, vz + 2 * facing * nz
    ry = np.abs(ry) + 0.6 * np.sqrt(lost)
    mirror = 0.02 + 0.98 * (1 - facing) ** 5 / (1 + 9 * lost)
    crest = np.clip(height * 0.016 + 0.01, 0, 1)[..., None]
    water = np.array([0.010, 0.032, 0.045]) + crest * np.array([0.25, 0.75, 0.65])
    seen = mix(water, sky(rx, ry, rz, False), mirror)
    hx, hy, hz = sun[0] - vx, sun[1] - vy, sun[2] - vz
    rough = 0.0022 + lost
    slope2 = (hx / hy + across) ** 2 + (hz / hy + along) ** 2
    glint = np.exp(-slope2 / (2 * rough)) / rough * 0.016
    seen += (glint * (0.05 + 0.95 * (1 - facing) ** 3))[..., None] * np.array([13, 7.2, 3.0])
    haze = smooth(300, 5000, far)
    light[below] = mix(seen, light[int(horizon) - 3][None, :, :] * 0.75, 0.7 * haze)
    light = light * 0.5
    focus = smooth(60, 420, scene.y - horizon)  # what is near is a little soft
    return expose(scene, mix(light, blur(light, 2.2), focus), bloom=0.10, contrast=1.06)


def evening_sky(sun, clouds, wisps):
    """The sky around a low sun, as a function of a direction."""

    def sky(x, y, z, detail):
        """The light from a direction, with clouds where they can be told apart."""
        up = np.clip(y, 0.004, 1)
        light = mix([1.9, 0.86, 0.36], [0.42, 0.47, 0.62], smooth(0.0, 0.2, up) ** 0.7)
        light = mix(light, [0.10, 0.18, 0.36], smooth(0.12, 0.75, up))
        near = np.clip(x * sun[0] + y * sun[1] + z * sun[2], 0, 1)
        glare, disc = np.array([1.1, 0.48, 0.13]), np.array([4.5, 2.4, 0.8])
        light += (near**40)[..., None] * glare + (near**500)[..., None] * disc
        if detail:
            u, v = x / (up + 0.07) * 160 + 300, z / (up + 0.07) * 210
            cover = look(clouds, u, v) + 0.5 * look(wisps, u * 2.6, v * 2.6) + 0.16 * look(wisps, u * 9, v * 9)
            thick = smooth(0.1, 1.7, cover + 0.35 - 1.1 * smooth(0.13, 0.3, up)) * smooth(0.0, 0.05, up)
            edge = np.exp(-(((thick - 0.25) / 0.2) ** 2))
            lit = np.array([0.34, 0.25, 0.28]) + (near**12)[..., None] * np.array([1.0, 0.38, 0.12])
            lit = lit + (edge * (0.25 + near**20 * 2.2))[..., None] * np.array([1.2, 0.62, 0.32])
            light = light * (1 - 0.88 * thick)[..., None] + lit * (0.88 * thick)[..., None]
            light += (near > 0.99992)[..., None] * np.array([60, 40, 20]) * (1 - thick)[..., None] ** 4
        return light

    return sky


def swell(scene):
    """Waves of many lengths, as a function of places: their height, slopes, and the slopes too small to be seen."""
    lengths = np.geomspace(0.22, 46, 58)
    headings = math.radians(200) + scene.random.normal(0, 0.62, len(lengths))
    phases = scene.random.uniform(0, 2 * math.pi, len(lengths))
    steepness = 0.075 * np.exp(-(((np.log(lengths) - math.log(9)) / 2.3) ** 2))
    steepness = steepness * scene.random.uniform(0.6, 1.3, len(lengths))

    def waves(px, pz, spread):
        height, along, across = (np.zeros_like(px) for _ in range(3))
        lost = np.zeros_like(px)
        for length, heading, phase, steep in zip(lengths, headings, phases, steepness, strict=True):
            k = 2 * math.pi / length
            kept = np.exp(-((spread / length * 1.7) ** 2))
            angle = k * (px * math.sin(heading) + pz * math.cos(heading)) + phase
            swing, lean = np.sin(angle), np.cos(angle)
            height += steep / k * kept * (swing + 0.22 * np.cos(2 * angle) * -1)
            slope = steep * kept * (lean + 0.44 * np.sin(2 * angle))
            along += slope * math.cos(heading)
            across += slope * math.sin(heading)
            lost += (steep**2 / 2) * (1 - kept**2)
        return height, along, across, lost

    return waves


def ridges(scene):
    """Wooded ridges, one behind the other, in the haze of a morning."""
    sun_x, sun_y = 1650.0, 470.0
    away = np.hypot((scene.x - sun_x), (scene.y - sun_y) * 1.25)
    light = mix([1.05, 0.70, 0.46], [0.30, 0.44, 0.66], smooth(620, -250, scene.y))
    glare, disc = np.array([1.5, 0.85, 0.4]), np.array([7, 5, 3])
    light += np.exp(-away / 330)[..., None] * glare + np.exp(-((away / 62) ** 4))[..., None] * disc
    clouds = scene.noise(3.1)
    wisps = look(clouds, scene.x * 0.16, scene.y * 0.8) + 0.4 * look(clouds, scene.x * 0.5, scene.y * 2.6)
    cover = 0.5 * smooth(0.3, 2.0, wisps) * smooth(640, 200, scene.y)
    light = mix(light, light * 0.55 + np.array([0.62, 0.44, 0.36]), cover)
    grain, leaves = scene.noise(2.0), scene.noise(1.1)
    count = 8
    for layer in range(count):
        near = layer / (count - 1)
        base = 600 + 790 * near**1.35
        height = 62 + 70 * near
        edge = base - height * scene.line(2.35, 4096)[:WIDTH] - 16 * near * scene.line(1.3, 4096, 40)[:WIDTH]
        ground_line = blur(edge[None, :].repeat(3, axis=0).astype(np.float32), 14)[1]
        if layer >= 4:
            edge = np.minimum(edge, trees(scene, edge, 7 + 40 * (near - 0.5) ** 1.5 * 2))
        depth = scene.y - edge[None, :]
        cover = smooth(-0.9 - near, 0.9 + near, depth)
        bumps = look(grain, scene.x * (0.9 - 0.5 * near) + 91 * layer, scene.y * (1.5 - 0.6 * near) + 37 * layer)
        rough = look(leaves, scene.x * 0.8 + 53 * layer, scene.y * 0.9 + 11 * layer)
        ground = np.array([0.028, 0.042, 0.030]) * np.exp(0.42 * bumps + (0.10 + 0.34 * near) * rough)[..., None]
        sunny = np.exp(-depth / (16 + 30 * near)) * np.clip(0.6 + bumps, 0, 2)
        ground += sunny[..., None] * np.array([0.07, 0.048, 0.02]) * (0.3 + near)
        warm = np.exp(-np.abs(scene.x - sun_x) / 900)
        haze = mix([0.34, 0.41, 0.52], [1.05, 0.68, 0.44], warm * (1 - 0.55 * near))
        fog = (1 - near) ** 1.5 * 0.93 + 0.05
        deep = smooth(-10, 230 + 60 * near, scene.y - ground_line[None, :] + 34 * bumps)
        pool = (1 - fog) * (0.78 - 0.42 * near) * deep
        light = mix(light, mix(ground, haze, np.clip(fog + pool, 0, 1)), np.clip(cover, 0, 1))
    return expose(scene, light, grain=1.2, bloom=0.12)


def trees(scene, edge, tall):
    """The outline of a wood of spruces that stand on a line."""
    outline = np.full(WIDTH, 1e9)
    x = 0.0
    while x < WIDTH:
        high = tall * scene.random.uniform(0.45, 1.5)
        half = high * scene.random.uniform(0.15, 0.24)
        left, right = max(0, int(x - half)), min(WIDTH, int(x + half) + 1)
        if left < right:
            across = np.abs(np.arange(left, right) - x) / half
            ragged = scene.random.uniform(-0.09, 0.09, right - left)
            top = edge[min(WIDTH - 1, max(0, int(x)))] - high * np.clip(1 - across**0.85 + ragged, 0, 1)
            outline[left:right] = np.minimum(outline[left:right], top)
        x += half * scene.random.uniform(0.35, 1.5)
    return outline


def city(scene):
    """A street in the rain at night, the lens focused on nothing."""
    up = smooth(1050, 0, scene.y)
    light = mix([0.050, 0.038, 0.036], [0.010, 0.014, 0.028], up)
    haze = blur(scene.noise(3.0, 2048)[:HEIGHT, :].repeat(2, axis=1)[:, :WIDTH], 50)
    light *= np.exp(0.5 * haze)[..., None]
    mirrored = np.zeros_like(light)
    for x, y, radius, color, power in city_lamps(scene):
        color = np.array(color) * power * scene.random.uniform(0.5, 1.25)
        stamp(light, x, y, int(radius * 1.5), unfocused(radius, 0.28 * (x - WIDTH / 2) / WIDTH), color)
        if y < 1150:
            stamp(mirrored, x, 2 * 1090 - y, 420, smeared(radius), color * 0.42)
    ripples = scene.noise(2.0)
    shift = look(ripples, scene.x * 0.5, scene.y * 1.7) * (scene.y - 1040) * 0.055
    u, v = np.clip(scene.x + shift, 0, WIDTH - 2), np.clip(scene.y + 2 * shift, 0, HEIGHT - 2)
    wet = np.stack([look(mirrored[..., band], u, v) for band in range(3)], axis=-1)
    shine = np.exp(0.6 * look(scene.noise(1.6), scene.x * 0.4, scene.y * 1.5))
    light += wet * (smooth(1010, 1130, scene.y) * shine)[..., None]
    return expose(scene, light * 1.25, grain=1.3, bloom=0.2, vignette=0.5)


def city_lamps(scene):
    """Lamps, shop windows, cars and windows: each its place, its radius, its colour and its power."""
    warm, white, red = [1.0, 0.52, 0.16], [0.95, 0.92, 0.82], [1.0, 0.08, 0.05]
    green, blue = [0.12, 0.9, 0.5], [0.25, 0.5, 1.0]
    chance = scene.random
    lamps = []
    for side in (-1, 1):
        for step in range(24):  # street lamps and shop windows, toward the point where the street ends
            far = 1.18**step
            x, y = 1240 + side * 1750 / far + chance.normal(0, 14), 930 - 640 / far + chance.normal(0, 10)
            lamps.append((x, y, 26 + 62 / far**0.55, warm, 0.9 / far**0.35))
            for _ in range(4):
                color = [white, warm, warm, blue, green, red][chance.integers(6)]
                x = 1240 + side * (1500 / far + chance.uniform(0, 500 / far + 40))
                y = 930 - chance.uniform(-80, 380) / far**0.9
                lamps.append((x, y, 22 + 52 / far**0.5, color, chance.uniform(0.1, 0.6)))
    for _ in range(46):  # cars
        far = chance.uniform(1, 22)
        comes = chance.random() < 0.45
        x = 1240 + (-1 if comes else 1) * chance.uniform(60, 900) / far**0.8
        color, power = (white, 1.1) if comes else (red, 0.8)
        for pair in (-1, 1):
            lamps.append((x + pair * 130 / far, 985 + 260 / far, 20 + 60 / far**0.5, color, power / far**0.55))
    for _ in range(120):  # windows
        x, y, radius = chance.uniform(0, WIDTH), chance.uniform(60, 840), chance.uniform(18, 30)
        lamps.append((x, y, radius, warm, chance.uniform(0.03, 0.16)))
    return lamps


def unfocused(radius, turn):
    """The shape of a lamp behind a lens that is not focused on it: a disc, cut off toward the corners."""

    def disc(dx, dy):
        away = np.maximum(np.hypot(dx, dy), np.hypot(dx + turn * radius * 1.6, dy)) / radius
        return smooth(1.03, 0.95, away) * (0.78 + 0.3 * away**5)

    return disc


def smeared(radius):
    """The shape of a lamp that a wet street mirrors."""
    return lambda dx, dy: np.exp(-((dx / (radius * 0.75)) ** 2) - (np.abs(dy) / 190) ** 1.6)


def limb(scene):
    """The edge of the Earth from an orbit: clouds, ocean, and the thin blue line of the air."""
    radius, over, focal = 6371.0, 410.0, 2150.0
    x, y = (scene.x - WIDTH / 2) / focal, (HEIGHT * 0.36 - scene.y) / focal
    roll = 0.10
    x, y = x * math.cos(roll) - y * math.sin(roll), x * math.sin(roll) + y * math.cos(roll)
    pitch = -math.acos(radius / (radius + over)) - 0.0
    dy, dz = y * math.cos(pitch) + math.sin(pitch), math.cos(pitch) - y * math.sin(pitch)
    long = np.sqrt(x * x + dy * dy + dz * dz)
    dx, dy, dz = x / long, dy / long, dz / long
    b = dy * (radius + over)
    under = b * b - ((radius + over) ** 2 - radius**2)
    far = np.where(under > 0, -b - np.sqrt(np.maximum(under, 0)), 2300)
    gx, gz = dx * far, dz * far
    warp = [scene.noise(4.6, 2048, 2) for _ in range(2)]
    u, v = gx * 0.62 + 900, gz * 0.62
    u, v = u + 34 * look(warp[0], u, v), v + 34 * look(warp[1], u, v)
    large, small, cells = scene.noise(3.5, 2048, 3), scene.noise(2.7, 2048, 24), scene.noise(2.8, 2048, 60)

    def cover(u, v):
        banks = look(large, u, v)
        flakes = 0.36 * look(small, u * 1.6, v * 1.6) + 0.30 * look(cells, u * 2.7, v * 2.7)
        return banks + flakes * smooth(-1.6, 1.0, banks)

    thick = cover(u, v)
    cloud = smooth(0.05, 1.7, thick)
    shade = np.clip(1 + 0.7 * (thick - cover(u + 3.0, v - 1.2)), 0.45, 1.7)  # a sun from the right
    ocean = np.array([0.010, 0.035, 0.085]) * (1 + 0.12 * look(large, u * 0.4, v * 0.4))[..., None]
    glance = np.exp(-(((gx - 420) / 380) ** 2 + ((gz - 850) / 480) ** 2))
    ocean += glance[..., None] * np.array([0.16, 0.17, 0.15])
    shadow = smooth(0.05, 1.7, cover(u + 5, v - 2))
    bright = shade[..., None] * np.array([0.86, 0.87, 0.89]) * 1.05
    ground = mix(ocean * (1 - 0.45 * shadow)[..., None], bright, cloud**0.85)
    air = smooth(500, 2350, far) ** 2.2
    ground = mix(ground, [0.30, 0.52, 0.88], np.clip(0.10 + 0.72 * air, 0, 1))
    # Above the edge the air thins out with height.
    closest = np.sqrt(np.maximum((radius + over) ** 2 - b * b, 0)) - radius
    glow = np.exp(-np.maximum(closest, 0) / 9)[..., None] * np.array([0.42, 0.62, 0.95])
    glow += np.exp(-np.maximum(closest, 0) / 24)[..., None] * np.array([0.03, 0.11, 0.36])
    sky = glow + np.array([0.0006, 0.0008, 0.0016])
    light = mix(sky, ground, smooth(-3000, 9000, under))
    return expose(scene, light * 0.95, grain=0.9, bloom=0.06, vignette=0.3)

"""Light for each point of a picture (linear, 1 is white), and the film that it falls on."""

import io
import math
import zlib

import numpy as np
from PIL import Image

WIDTH, HEIGHT = 2400, 1600
MOST_BYTES = 440_000


class Scene:
    """The chance and the grid of one picture; its name is the seed."""

    def __init__(self, name):
        self.random = np.random.default_rng(zlib.crc32(name.encode()))
        y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
        self.x, self.y = x, y

    def noise(self, beta, size=1024, low=1):
        """A square of noise that repeats, its power falling as frequency^-beta: mean 0, deviation 1."""
        waves = np.fft.rfft2(self.random.standard_normal((size, size)).astype(np.float32))
        frequency = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size)[None, :]) * size
        waves *= np.where(frequency < low, 0, np.maximum(frequency, 1) ** (-beta / 2))
        made = np.fft.irfft2(waves, (size, size)).astype(np.float32)
        return made / made.std()

    def line(self, beta, count, low=1):
        """The same in one dimension."""
        waves = np.fft.rfft(self.random.standard_normal(count))
        frequency = np.arange(len(waves))
        waves *= np.where(frequency < low, 0, np.maximum(frequency, 1.0) ** (-beta / 2))
        made = np.fft.irfft(waves, count)
        return made / made.std()

    def stars(self, count, faintest=0.02, spikes=0, where=None):
        """Points of light, few of them bright, each a little disc of its own colour."""
        light = np.zeros((HEIGHT, WIDTH, 3), np.float32)
        x, y = self.random.uniform(0, WIDTH, count), self.random.uniform(0, HEIGHT, count)
        power = np.minimum(faintest * self.random.pareto(1.15, count) + faintest, 60)
        warmth = np.clip(self.random.normal(0.45, 0.25, count), 0, 1)[:, None]
        color = (1 - warmth) * [0.65, 0.8, 1.25] + warmth * [1.25, 0.95, 0.65]
        for at in range(count):
            if where is not None and self.random.random() > where[int(y[at]), int(x[at])]:
                continue
            width = 0.75 + 0.55 * math.log1p(power[at])
            stamp(light, x[at], y[at], int(width * 4 + 3), halo(width), power[at] * color[at])
            if spikes and power[at] > 1.5:
                length = spikes * power[at] ** 0.5
                for angle in (math.pi / 6, math.pi / 2, math.pi * 5 / 6):
                    dim = 0.25 * power[at] ** 0.5 * color[at]
                    stamp(light, x[at], y[at], int(length * 3), spike(length, angle), dim)
        return light


# MARK: Tools


def halo(width):
    """The shape of a star: a small round spot."""
    return lambda dx, dy: np.exp(-(dx * dx + dy * dy) / (2 * width * width))


def spike(length, angle):
    """The shape of a ray that a telescope draws at a bright star."""
    s, c = math.sin(angle), math.cos(angle)
    return lambda dx, dy: np.exp(-np.abs(dx * c + dy * s) / length - (dx * s - dy * c) ** 2 / 2)


def stamp(light, x, y, reach, shape, color):
    """Adds a small shape around a point."""
    left, right = max(0, int(x) - reach), min(WIDTH, int(x) + reach + 1)
    top, bottom = max(0, int(y) - reach), min(HEIGHT, int(y) + reach + 1)
    if left < right and top < bottom:
        dy, dx = np.mgrid[top:bottom, left:right].astype(np.float32)
        light[top:bottom, left:right] += shape(dx - x, dy - y)[..., None] * np.asarray(color, np.float32)


def look(texture, u, v):
    """The texture at places between its points; it repeats."""
    height, width = texture.shape[:2]
    left, top = np.floor(u), np.floor(v)
    fu, fv = (u - left).astype(np.float32), (v - top).astype(np.float32)
    left, top = left.astype(np.int64) % width, top.astype(np.int64) % height
    right, bottom = (left + 1) % width, (top + 1) % height
    upper = texture[top, left] * (1 - fu) + texture[top, right] * fu
    return upper * (1 - fv) + (texture[bottom, left] * (1 - fu) + texture[bottom, right] * fu) * fv


def smooth(low, high, value):
    """0 below, 1 above, without a corner between."""
    part = np.clip((value - low) / (high - low), 0, 1)
    return part * part * (3 - 2 * part)


def mix(one, other, part):
    """Between two colours, or pictures."""
    part = np.asarray(part)[..., None]
    return np.asarray(one, np.float32) * (1 - part) + np.asarray(other, np.float32) * part


def blur(image, sigma):
    """As a lens that is not quite in focus."""
    pad = int(3 * sigma) + 1
    wide = np.pad(image, ((pad, pad), (pad, pad)) + ((0, 0),) * (image.ndim - 2), mode="edge")
    fy, fx = np.fft.fftfreq(wide.shape[0]), np.fft.rfftfreq(wide.shape[1])
    kernel = np.exp(-2 * (math.pi * sigma) ** 2 * (fy[:, None] ** 2 + fx[None, :] ** 2)).astype(np.float32)

    def one(plane):
        return np.fft.irfft2(np.fft.rfft2(plane) * kernel, plane.shape).astype(np.float32)[pad:-pad, pad:-pad]

    return one(wide) if image.ndim == 2 else np.stack([one(wide[..., band]) for band in range(3)], axis=-1)


def sunlit(relief, climb):
    """How much of a sun at the left reaches each point of a relief; `climb` is the tangent of its height."""
    across = np.arange(relief.shape[1], dtype=np.float32)
    lit = np.zeros_like(relief)
    for tangent in climb * np.linspace(0.85, 1.15, 7):  # the sun is no point
        raised = relief + across * tangent
        before = np.maximum.accumulate(raised, axis=1)
        lit += smooth(-0.8, 0, raised - before)
    down, along = np.gradient(relief)
    facing = (climb + along) / np.sqrt(1 + climb * climb) / np.sqrt(1 + along * along + down * down)
    return np.maximum(facing, 0) * lit / 7


def expose(scene, light, grain=1.0, bloom=0.06, vignette=0.35, contrast=1.0):
    """What film and lens make of light: glow, dark corners, a soft shoulder, grain."""
    light = np.maximum(light, 0)
    if bloom:
        small = light.reshape(HEIGHT // 4, 4, WIDTH // 4, 4, 3).mean(axis=(1, 3))
        glow = 0.6 * blur(np.minimum(small, 12), 4) + 0.4 * blur(np.minimum(small, 12), 28)
        u, v = (scene.x - 1.5) / 4, (scene.y - 1.5) / 4
        u, v = np.clip(u, 0, WIDTH // 4 - 1.001), np.clip(v, 0, HEIGHT // 4 - 1.001)
        glow = np.stack([look(glow[..., band], u, v) for band in range(3)], axis=-1)
        light = light * (1 - bloom) + glow * bloom
    radius = np.hypot(scene.x - WIDTH / 2, scene.y - HEIGHT / 2) / math.hypot(WIDTH / 2, HEIGHT / 2)
    light = light * (1 - vignette * radius**2.5)[..., None]
    # The curve of film (a fit of the academy's reference rendering), then the curve of screens.
    light = light * 0.8
    light = np.clip(light * (2.51 * light + 0.03) / (light * (2.43 * light + 0.59) + 0.14), 0, 1)
    shown = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    shown = np.clip((shown - 0.5) * contrast + 0.5, 0, 1)
    rough = blur(scene.random.standard_normal((HEIGHT, WIDTH)).astype(np.float32), 1.1)
    rough = rough / rough.std() * grain * 0.008
    shown = shown + (rough * (0.35 + 1.6 * np.sqrt(shown.mean(axis=-1)) * (1 - shown.mean(axis=-1))))[..., None]
    return Image.fromarray((np.clip(shown, 0, 1) * 255 + 0.5).astype(np.uint8), "RGB")


def encode(image):
    """A JPEG file, of the best quality up to 84 that is small enough."""
    for quality in range(84, 40, -3):
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
        if file.tell() <= MOST_BYTES:
            return quality, file.getvalue()
    raise SystemExit("photographs: a picture is too rough to be small")

"""Pictures as large as a camera's, drawn quickly: patterns of light, moved and made rough anew for each."""

import numpy as np
from PIL import Image

WIDTH, HEIGHT = 4000, 3000


class Camera:
    """Makes the same pictures on every run."""

    def __init__(self):
        self.random = np.random.default_rng(20_240_214)
        self.scenes = [self.scene() for _ in range(4)]
        self.grain = self.random.normal(0, 5.5, (HEIGHT, WIDTH)).astype(np.int16)

    def scene(self):
        """A pattern in colours, rough at every scale as clouds and woods are."""
        far = np.hypot(np.fft.fftfreq(HEIGHT)[:, None] * HEIGHT, np.fft.rfftfreq(WIDTH)[None, :] * WIDTH)
        far[0, 0] = np.inf
        bands = []
        shared = self.random.standard_normal((HEIGHT, WIDTH)).astype(np.float32)
        for band in range(3):
            light = shared + 0.5 * self.random.standard_normal((HEIGHT, WIDTH)).astype(np.float32)
            pattern = np.fft.irfft2(np.fft.rfft2(light) / far**1.35, (HEIGHT, WIDTH))
            bands.append(np.clip(pattern / pattern.std() * 42 + 120 + 10 * band, 0, 255).astype(np.int16))
        return np.stack(bands, axis=-1)

    def take(self, number, path):
        """A photograph of twelve million pixels, of 2 to 4 MB."""
        across, down = (number * 977) % WIDTH, (number * 613) % HEIGHT
        scene = np.roll(self.scenes[number % len(self.scenes)], (down, across), (0, 1))
        grain = np.roll(self.grain, (across % HEIGHT, down), (0, 1))
        light = np.clip(scene + grain[..., None], 0, 255).astype(np.uint8)
        Image.fromarray(light, "RGB").save(path, "JPEG", quality=84)

    def take_small(self, number, path, width=640, height=480):
        """A picture as agencies send them, of some 60 kB."""
        left, top = (number * 977) % (WIDTH - width), (number * 613) % (HEIGHT - height)
        part = np.s_[top : top + height, left : left + width]
        light = self.scenes[number % len(self.scenes)][part] + self.grain[part][..., None]
        Image.fromarray(np.clip(light, 0, 255).astype(np.uint8), "RGB").save(path, "JPEG", quality=84)

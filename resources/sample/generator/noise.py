"""Smooth random fields made of plane waves: relief, and the warping of straight borders."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True)
class Waves:
    """Plane waves of one wavelength.

    Attributes
    ----------
    pulsation_x, pulsation_y : (n,) float64
        Wave vectors, radians per metre.
    phase : (n,) float64
        Radians.
    """

    pulsation_x: Floats
    pulsation_y: Floats
    phase: Floats

    @classmethod
    def drawn(cls, rng: np.random.Generator, wavelength_metres: float, count: int = 7) -> Waves:
        """Draw waves in all directions, of about the wavelength asked for."""
        angle = rng.random(count) * 2 * np.pi
        norm = 2 * np.pi / (wavelength_metres * (0.75 + 0.5 * rng.random(count)))
        return cls(norm * np.cos(angle), norm * np.sin(angle), rng.random(count) * 2 * np.pi)

    def at(self, x: Floats, y: Floats) -> Floats:
        """Sum of the waves at the points, about of unit variance, shape of ``x``."""
        argument = (
            np.multiply.outer(x, self.pulsation_x)
            + np.multiply.outer(y, self.pulsation_y)
            + self.phase
        )
        return np.asarray(np.sin(argument).sum(axis=-1) * np.sqrt(2 / len(self.phase)))


@dataclass(frozen=True)
class Warp:
    """A deformation of the plane, one octave after the other.

    Each octave moves points by less than its wavelength over 2 pi, so that no two points swap
    places: borders bend, but never cross, and polygons that tiled the plane still do.
    """

    octaves: tuple[tuple[Waves, Waves, float], ...]

    @classmethod
    def drawn(
        cls, rng: np.random.Generator, wavelengths_metres: tuple[float, ...], strength: float
    ) -> Warp:
        """Draw an octave per wavelength; ``strength`` is the root mean square of the gradient."""
        return cls(
            tuple(
                (
                    Waves.drawn(rng, wavelength),
                    Waves.drawn(rng, wavelength),
                    strength * wavelength / (2 * np.pi),
                )
                for wavelength in wavelengths_metres
            )
        )

    def at(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Where the points go."""
        for across, along, metres in self.octaves:
            x, y = x + metres * across.at(x, y), y + metres * along.at(x, y)
        return x, y

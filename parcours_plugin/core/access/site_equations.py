"""The linear system of one interior-point step, with one unknown per site.

Origins and pairs are eliminated by hand; what is left is a Laplacian between the sites that share
an origin, plus a positive diagonal: symmetric, sparse, positive definite.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from .sums import sum_by
from .times import Floats, Integers

DENSE_SITES = 600
"""Up to so many sites a full matrix is as fast as a sparse one."""


class SiteEquations:
    """Newton steps of the equilibrium for a fixed set of pairs.

    Parameters
    ----------
    origin, site : (n_pairs,) int64
        Rows of the pairs.
    n_origins, n_sites : int
        Numbers of rows.
    room : (n_sites,) float64
        ``rho S_j``, above 0.
    """

    def __init__(
        self, origin: Integers, site: Integers, n_origins: int, n_sites: int, room: Floats
    ) -> None:
        self.origin, self.site = origin, site
        self.n_origins, self.n_sites, self.room = n_origins, n_sites, room
        self.weight = np.zeros(len(origin))
        self.of_origin = np.zeros(n_origins)
        self.of_site = np.zeros(n_sites)
        self._solved: Callable[[Floats], Floats] = np.copy

    def prepare(self, weight: Floats) -> None:
        """Factorise for these weights ``x / z``, one per pair."""
        self.weight = weight
        self.of_origin = sum_by(self.origin, weight, self.n_origins)
        self._solved = self._factorise()

    def solve(
        self, z: Floats, product: Floats, short: tuple[Floats, Floats, Floats]
    ) -> tuple[Floats, Floats]:
        """Changes of the prices ``u`` (sites) and ``v`` (origins).

        Parameters
        ----------
        z : (n_pairs,) float64
            Cost of the pairs above the best.
        product : (n_pairs,) float64
            By how much ``x z`` is to change.
        short : tuple of float64 arrays
            What origins, sites and pairs' prices are short of.
        """
        origin, site, weight = self.origin, self.site, self.weight
        short_origin, short_site, short_price = short
        given = product / z - weight * short_price
        rest = (short_origin - sum_by(origin, given, self.n_origins)) / self.of_origin
        right = (
            sum_by(site, given, self.n_sites)
            - short_site
            + sum_by(site, weight * rest[origin], self.n_sites)
        )
        du = self._solved(right)
        dv = rest + sum_by(origin, weight * du[site], self.n_origins) / self.of_origin
        return du, dv

    def _factorise(self) -> Callable[[Floats], Floats]:
        share = self.weight / self.of_origin[self.origin]
        if self.n_sites > DENSE_SITES:
            try:
                from scipy import sparse
                from scipy.sparse import linalg
            except ImportError:
                pass
            else:
                return self._sparse(sparse, linalg, share)
        return self._dense(share)

    def _sparse(self, sparse: Any, linalg: Any, share: Floats) -> Callable[[Floats], Floats]:
        shape = (self.n_origins, self.n_sites)
        between = (
            sparse.csr_matrix((self.weight, (self.origin, self.site)), shape).T
            @ sparse.csr_matrix((share, (self.origin, self.site)), shape)
        ).tocsr()
        between.setdiag(0.0)
        between = 0.5 * (between + between.T)
        # the diagonal as the sum of the others: a difference of two large sums would be noise
        diagonal = self.room + np.asarray(between.sum(axis=1)).ravel()
        matrix = (sparse.diags(diagonal) - between).tocsc()
        factors = linalg.splu(
            matrix,
            permc_spec="MMD_AT_PLUS_A",
            diag_pivot_thresh=0.0,
            options={"SymmetricMode": True},
        )
        return lambda right: np.asarray(factors.solve(right), np.float64)

    def _dense(self, share: Floats) -> Callable[[Floats], Floats]:
        # rows of one origin stand together; blocks of origins keep the two matrices small
        between = np.zeros((self.n_sites, self.n_sites))
        width = max(1, 4_000_000 // self.n_sites)
        order = np.argsort(self.origin, kind="stable")
        rows = self.origin[order]
        for begin in range(0, self.n_origins, width):
            some = order[slice(*np.searchsorted(rows, (begin, begin + width)))]
            left = np.zeros((min(width, self.n_origins - begin), self.n_sites))
            right = np.zeros_like(left)
            cell = (self.origin[some] - begin, self.site[some])
            left[cell], right[cell] = self.weight[some], share[some]
            between += left.T @ right
        np.fill_diagonal(between, 0.0)
        between = 0.5 * (between + between.T)
        matrix = np.diag(self.room + between.sum(axis=1)) - between
        scale = 1 / np.sqrt(np.diag(matrix))
        matrix *= scale[:, None] * scale[None, :]
        return lambda right: scale * np.linalg.solve(matrix, scale * right)

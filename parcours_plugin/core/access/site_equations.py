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

MOST_MEETINGS = 20_000_000
"""Up to so many pairs of pairs that share an origin are listed, once for all steps."""


class SiteEquations:
    """Newton steps of the equilibrium for a fixed set of pairs.

    Parameters
    ----------
    origin, site : (n_pairs,) int64
        Rows of the pairs, in order of origin.
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
        self._solved: Callable[[Floats], Floats] = np.copy
        self._sparse = SparseLaplacian.of(origin, site, n_sites) if n_sites > DENSE_SITES else None

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
        if self._sparse is not None:
            return self._sparse.factorise(self.weight, share, self.room)
        return self._dense(share)

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


class SparseLaplacian:
    """The matrix between the sites, whose places are the same in every step.

    Parameters
    ----------
    one, other : (n_meetings,) int64, or None
        Rows of two pairs that share an origin, each two once; None where they are too many.
    origin, site : (n_pairs,) int64
        Rows of the pairs.
    n_sites : int
        Number of sites.
    libraries : tuple
        ``scipy.sparse`` and its ``linalg``.
    """

    def __init__(
        self,
        one: Integers | None,
        other: Integers | None,
        origin: Integers,
        site: Integers,
        n_sites: int,
        libraries: tuple[Any, Any],
    ) -> None:
        self.origin, self.site, self.n_sites = origin, site, n_sites
        self.sparse, self.linalg = libraries
        self.order: Integers = np.arange(n_sites)
        self.ordered = False
        self.one, self.other = one, other
        if one is None or other is None:
            return
        low, high = np.minimum(site[one], site[other]), np.maximum(site[one], site[other])
        key, self.cell = np.unique(low * n_sites + high, return_inverse=True)
        self.low, self.high = np.divmod(key, n_sites)
        self._place()

    @classmethod
    def of(cls, origin: Integers, site: Integers, n_sites: int) -> SparseLaplacian | None:
        """The matrix of pairs in order of origin; None without scipy."""
        try:
            from scipy import sparse
            from scipy.sparse import linalg
        except ImportError:
            return None
        end = np.searchsorted(origin, origin, side="right")
        after = end - np.arange(len(origin)) - 1
        if after.sum() > MOST_MEETINGS:
            return cls(None, None, origin, site, n_sites, (sparse, linalg))
        one = np.repeat(np.arange(len(origin)), after)
        begin = np.cumsum(after) - after
        other = one + 1 + np.arange(len(one)) - begin[one]
        return cls(one, other, origin, site, n_sites, (sparse, linalg))

    def _place(self) -> None:
        """Where each value stands when rows and columns are in ``order``."""
        n = self.n_sites
        rank = np.empty(n, np.int64)
        rank[self.order] = np.arange(n)
        low, high, both = rank[self.low], rank[self.high], np.arange(n)
        row, column = np.concatenate([low, high, both]), np.concatenate([high, low, both])
        self.by_column = np.lexsort((row, column))
        self.indices = row[self.by_column].astype(np.int32)
        self.start = np.searchsorted(column[self.by_column], np.arange(n + 1)).astype(np.int32)

    def factorise(
        self, weight: Floats, share: Floats, room: Floats
    ) -> Callable[[Floats], Floats]:
        """A function that solves the system of one step."""
        if self.one is None or self.other is None:
            return self._by_product(weight, share, room)
        between = sum_by(self.cell, weight[self.one] * share[self.other], len(self.low))
        # the diagonal as the sum of the others: a difference of two large sums would be noise
        diagonal = room + sum_by(self.low, between, len(room)) + sum_by(
            self.high, between, len(room)
        )
        values = np.concatenate([-between, -between, diagonal[self.order]])[self.by_column]
        matrix = self.sparse.csc_matrix(
            (values, self.indices, self.start), (self.n_sites, self.n_sites)
        )
        factors = self.linalg.splu(
            matrix,
            permc_spec="NATURAL" if self.ordered else "MMD_AT_PLUS_A",
            diag_pivot_thresh=0.0,
            options={"SymmetricMode": True},
        )
        order = self.order
        if not self.ordered:  # the same order of elimination serves all further steps
            self.ordered = True
            self.order = np.argsort(factors.perm_c)
            self._place()

        def solved(right: Floats) -> Floats:
            out = np.empty(len(right))
            out[order] = factors.solve(right[order])
            return out

        return solved

    def _by_product(
        self, weight: Floats, share: Floats, room: Floats
    ) -> Callable[[Floats], Floats]:
        """The same as a product of two sparse matrices, for origins with hundreds of sites."""
        shape = (int(self.origin.max()) + 1, self.n_sites)
        rows = (self.origin, self.site)
        between = (
            self.sparse.csr_matrix((weight, rows), shape).T
            @ self.sparse.csr_matrix((share, rows), shape)
        ).tocsr()
        between.setdiag(0.0)
        between = 0.5 * (between + between.T)
        diagonal = room + np.asarray(between.sum(axis=1)).ravel()
        factors = self.linalg.splu(
            (self.sparse.diags(diagonal) - between).tocsc(),
            permc_spec="MMD_AT_PLUS_A",
            diag_pivot_thresh=0.0,
            options={"SymmetricMode": True},
        )
        return lambda right: np.asarray(factors.solve(right), np.float64)

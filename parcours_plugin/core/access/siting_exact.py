"""The best choice of sites with its proof: branch and bound on the relaxation's bounds.

A site is opened on one branch and closed on the other; a branch whose bound is no better than the
best choice known is dropped. Where the work allowed runs out first, the best bound left open says
how far the choice may be from the optimum.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .siting_bound import Bound, improve_bound
from .siting_problem import SitingProblem
from .siting_search import LONG_LIST, greedy, interchange, worth_of
from .times import Booleans, Floats, Integers

WORK = 1_000_000_000
"""Pairs times rounds that the search may cost; a fixed number, so that runs repeat exactly."""
LIMITED_COST, LIMITED_TRIAL = 10, 30
"""How much more a round, and a trial of a choice, cost where sites have limits."""
LEAST_COST = 10_000
"""A round costs no less than with so many pairs."""
ROOT_ROUNDS, BRANCH_ROUNDS = 600, 60
LEAST_ROOT_ROUNDS = 60


@dataclass(frozen=True)
class Choice:
    """A choice of sites.

    Attributes
    ----------
    sites : (n,) int64
        Open sites, kept ones included, in order of their rows.
    value, bound : float
        What it is worth, and what no choice exceeds.
    branches : int
        Branches looked at.
    """

    sites: Integers
    value: float
    bound: float
    branches: int


def choose_sites(
    problem: SitingProblem, work: int = WORK, progress: Progress = silent
) -> Choice:
    """The best choice found within the work allowed, with a proven bound.

    Parameters
    ----------
    problem : SitingProblem
        What is chosen.
    work : int
        Pairs times rounds.
    progress : Progress
        Told with each branch.

    Notes
    -----
    Greedy, exchanges, then the relaxation's prices, whose best sites are choices to try; sites
    that a bound excludes or forces leave the problem (reduced-cost fixing).
    """
    return _Search(problem, work, progress).run()


class _Search:
    """Best choice known and work left of one search."""

    def __init__(self, problem: SitingProblem, work: int, progress: Progress) -> None:
        self.problem, self.whole = problem, problem
        self.work = self.left = float(work)
        self.progress = progress
        self.sites, self.value = np.flatnonzero(problem.kept), -np.inf
        self.tried: set[bytes] = set()
        self.branches = 0

    def run(self) -> Choice:
        problem = self.problem
        self._take(*interchange(problem, greedy(problem)))
        inside, outside = problem.kept.copy(), np.zeros(problem.n_sites, bool)
        candidates = int((~problem.kept).sum())
        if candidates <= problem.k or not len(problem.demand):
            return self._choice(self.value)
        rounds = ROOT_ROUNDS
        cost = self._round_cost()
        rounds = int(np.clip(0.5 * self.work / cost, LEAST_ROOT_ROUNDS, rounds))
        root = self._bound(self._first_price(), inside, outside, rounds)
        inside, outside = self._fix(root, inside, outside)
        self.problem = problem.only(~outside)
        heap: list[tuple[float, int, Floats, Floats, Booleans, Booleans]] = []
        bound = self._push(heap, root, inside, outside)
        while heap:
            bound = -heap[0][0]
            if bound <= self.value + problem.tolerance or self.left <= 0:
                break
            _, _, price, worth, inside, outside = heapq.heappop(heap)
            self._branch(heap, price, worth, inside, outside)
        open_bounds = [-node[0] for node in heap] + [self.unproven]
        return self._choice(max(self.value, *open_bounds))

    unproven = -np.inf
    """Best bound of the full choices whose value is not exact."""

    def _choice(self, bound: float) -> Choice:
        if bound <= self.value + self.whole.tolerance:
            bound = self.value
        return Choice(self.sites, self.value, bound, self.branches)

    def _round_cost(self) -> float:
        each = LIMITED_COST if self.problem.limited else 1
        return each * max(len(self.problem.demand), LEAST_COST)

    def _first_price(self) -> Floats:
        best, second, _ = self.problem.two_best(self.sites)
        return 0.5 * (best + second)

    def _bound(self, price: Floats, inside: Booleans, outside: Booleans, rounds: int) -> Bound:
        return improve_bound(
            self.problem, price, inside, outside, self.value, rounds, self._seen, self._spend
        )

    def _spend(self, rounds: float = 1) -> None:
        """Count the work of a round; here the user may stop."""
        self.left -= rounds * self._round_cost()
        self.progress(min(max(1.0 - self.left / self.work, 0.0), 1.0))

    def _seen(self, sites: Integers, worth: Floats) -> float:
        """Try a choice that the prices propose."""
        key = sites.tobytes()
        if key not in self.tried:
            self.tried.add(key)
            self._spend(LIMITED_TRIAL / LIMITED_COST if self.problem.limited else 1)
            now, _ = worth_of(self.whole, sites, self.value)
            if now > self.value + 0.01 * self.whole.tolerance:
                if self.problem.limited:
                    self._spend(LONG_LIST * LIMITED_TRIAL / LIMITED_COST)
                self._take(*interchange(self.whole, sites))
        return self.value

    def _take(self, sites: Integers, value: float) -> None:
        if value > self.value:
            self.sites, self.value = sites, value

    def _fix(self, bound: Bound, inside: Booleans, outside: Booleans) -> tuple[Booleans, Booleans]:
        """Sites that the bound proves to be in, or out of, every better choice."""
        problem = self.problem
        free = np.flatnonzero(~inside & ~outside)
        slots = problem.k - int(np.sum(inside & ~problem.kept))
        inside, outside = inside.copy(), outside.copy()
        if 0 < slots < len(free):
            ranked = free[np.argsort(-bound.worth[free], kind="stable")]
            top, rest = ranked[:slots], ranked[slots:]
            least = self.value + problem.tolerance
            with_it = bound.value - bound.worth[top[-1]] + bound.worth[rest]
            without = bound.value - bound.worth[top] + bound.worth[rest[0]]
            outside[rest[with_it <= least]] = True
            inside[top[without <= least]] = True
        return inside, outside

    def _push(
        self,
        heap: list[tuple[float, int, Floats, Floats, Booleans, Booleans]],
        bound: Bound,
        inside: Booleans,
        outside: Booleans,
    ) -> float:
        """Keep a branch for later, unless it is settled."""
        self.branches += 1
        if bound.value <= self.value + self.whole.tolerance:
            return self.value
        free = np.flatnonzero(~inside & ~outside)
        slots = self.problem.k - int(np.sum(inside & ~self.problem.kept))
        if slots <= 0 or len(free) <= slots:
            last = inside.copy()
            if slots > 0:
                last[free] = True
            sites = np.flatnonzero(last)
            value, exact = worth_of(self.whole, sites, self.value)
            self._take(sites, value)
            if not exact:
                self.unproven = max(self.unproven, bound.value)
            return value
        heapq.heappush(
            heap, (-bound.value, self.branches, bound.price, bound.worth, inside, outside)
        )
        return bound.value

    def _branch(
        self,
        heap: list[tuple[float, int, Floats, Floats, Booleans, Booleans]],
        price: Floats,
        worth: Floats,
        inside: Booleans,
        outside: Booleans,
    ) -> None:
        """With and without the site that is worth most at these prices."""
        free = np.flatnonzero(~inside & ~outside)
        site = free[np.argmax(worth[free])]
        for opened in (True, False):
            now_inside, now_outside = inside.copy(), outside.copy()
            (now_inside if opened else now_outside)[site] = True
            bound = self._bound(price, now_inside, now_outside, BRANCH_ROUNDS)
            self._push(heap, bound, *self._fix(bound, now_inside, now_outside))


"""Does together what comes in quick succession: what a transaction costs by itself is then paid once for many articles."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

MOMENT = 0.02
"""Seconds without another, after which those that have come are done. A polite crawl has one page in fifty times that long."""
MOST = 32
"""Done at once, whatever else may come."""

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")


class Together(Generic[Thing, Outcome]):
    """Gathers things and does them by one call, in the order they came. ``do`` does all of them, or raises and has done none."""

    def __init__(self, do: Callable[[Sequence[Thing]], Sequence[Outcome]]) -> None:
        self.do = do
        self.waiting: list[tuple[Thing, asyncio.Future[Outcome]]] = []

    async def done(self, thing: Thing) -> Outcome:
        """What became of this one. Raises what ``do`` raises when it is given this one alone: no other is lost with it."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Outcome] = loop.create_future()
        if not self.waiting:
            loop.call_later(MOMENT, self._do_all, 1)
        self.waiting.append((thing, answer))
        return await answer

    def _do_all(self, seen: int) -> None:
        """Do them, unless more have come since so many were seen."""
        if seen < len(self.waiting) < MOST:
            asyncio.get_running_loop().call_later(MOMENT, self._do_all, len(self.waiting))
            return
        waiting, self.waiting = self.waiting, []
        if not self._do(waiting):
            for one in waiting:
                self._do([one])

    def _do(self, several: Sequence[tuple[Thing, asyncio.Future[Outcome]]]) -> bool:
        """Whether they are done, for good or ill."""
        try:
            outcomes = self.do([thing for thing, _ in several])
        except Exception as error:
            if len(several) > 1:
                return False
            several[0][1].set_exception(error)
            return True
        for (_, answer), outcome in zip(several, outcomes, strict=True):
            answer.set_result(outcome)
        return True

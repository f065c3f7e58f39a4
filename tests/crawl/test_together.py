"""What comes within a moment is done together; what cannot be done costs no other."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial

from newsarchive.crawl.together import MOST, Together


def test_what_comes_within_a_moment_is_done_by_one_call_and_in_its_order() -> None:
    calls = []

    def do(numbers: Sequence[int]) -> list[int]:
        calls.append(list(numbers))
        return [10 * number for number in numbers]

    async def two_moments() -> list[list[int]]:
        together = Together(do)
        return [await asyncio.gather(*map(together.done, numbers)) for numbers in ((1, 2, 3), (4,))]

    assert asyncio.run(two_moments()) == [[10, 20, 30], [40]]
    assert calls == [[1, 2, 3], [4]]


def test_what_has_come_waits_for_what_still_comes() -> None:
    calls: list[Sequence[int]] = []
    bells: list[Callable[[], None]] = []

    def do(numbers: Sequence[int]) -> Sequence[int]:
        calls.append(numbers)
        return numbers

    async def coming() -> None:
        asyncio.get_running_loop().call_later = lambda _, ring, *told: bells.append(partial(ring, *told))  # type: ignore
        together, tasks = Together(do), []
        for number in range(MOST):
            tasks.append(asyncio.create_task(together.done(number)))
            await asyncio.sleep(0)
            if 0 < number < MOST - 1:
                bells.pop(0)()  # one more has come since it was set
                assert not calls
        bells.pop(0)()
        await asyncio.gather(*tasks)

    asyncio.run(coming())
    assert calls == [list(range(MOST))]
    assert not bells


def test_where_one_cannot_be_done_the_others_are() -> None:
    kept: list[int] = []

    def do(numbers: Sequence[int]) -> list[str]:
        if 0 in numbers:
            raise ZeroDivisionError
        kept.extend(numbers)
        return [f"{number} kept" for number in numbers]

    async def three() -> list[object]:
        together = Together(do)
        return await asyncio.gather(*map(together.done, (1, 0, 2)), return_exceptions=True)

    first, lost, last = asyncio.run(three())
    assert (first, type(lost), last) == ("1 kept", ZeroDivisionError, "2 kept")
    assert kept == [1, 2]

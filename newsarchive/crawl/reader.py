"""The crawl's end of the reading process.

Pages are read in a process of their own (``reading``): the crawl goes on fetching and storing meanwhile, and a page that kills the
reader, or keeps it for ever, costs its own record and no other.
"""

import asyncio
import logging
import os
import pickle
import signal
import socket
import subprocess
import sys
from collections import deque
from dataclasses import replace

from newsarchive.crawl import reading
from newsarchive.crawl.records import Fetched, Finished
from newsarchive.items import Fetch

logger = logging.getLogger(__name__)

HAS_LINE = os.name == "posix"
"""Windows hands no sockets on; pages are read in the crawl's own process there."""

AHEAD = 24
"""Pages that the process has before it, the one it reads included: it need not wait for the next, even while the crawl copies the
archive's log back, which takes as long as twenty pages. The others are not copied yet.
"""

GRACE = 60
"""Seconds that a process has beyond those of its page, for its start and all else. Stopped, or caught where no alarm reaches it, it
would keep the crawl for ever.
"""

Answered = asyncio.Future[reading.Answer]


class Reader(asyncio.Protocol):
    """Reads pages one after another, in the order they are given; its process starts with the first one."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        """That a page may take."""
        self.waiting: deque[tuple[Fetched, Answered]] = deque()
        self.heard = bytearray()
        self.line: asyncio.WriteTransport | None = None
        self.process: subprocess.Popen[bytes] | None = None
        self.is_alone = False
        """No process can be started for it."""
        self.connecting: asyncio.Task[object] | None = None
        """Kept because the loop itself forgets its tasks."""
        self.patience: asyncio.TimerHandle | None = None
        """Runs out where nothing is heard of the pages that wait."""
        self.is_given_up = False
        """The process has said nothing for too long, and was killed for it."""

    async def read(self, item: Fetched) -> Finished | Fetch:
        """The article; or the fetch with its reason, where the page is none or could not be read."""
        answer, trouble = await self.ask(item) if HAS_LINE else reading.answer(item)
        if trouble:
            logger.error("reading %s broke\n%s", item.fetch.url, trouble)
        return answer

    async def ask(self, item: Fetched) -> reading.Answer:
        """Have a page read by the process, which is started where there is none."""
        answered: Answered = asyncio.get_running_loop().create_future()
        self.waiting.append((item, answered))
        if len(self.waiting) == 1:
            self.be_patient()
        if self.line:
            self.hand_over(len(self.waiting) - 1)
        elif self.process is None:
            self.start()
        return await answered

    def start(self) -> None:
        """Start the process. It finds what this one finds, wherever it was started from.

        It is there when this returns, so that whoever asks meanwhile starts no second one; its line follows.
        """
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, reading.ROOM)
        with theirs:
            try:
                self.process = subprocess.Popen(
                    [sys.executable, "-m", reading.__name__, str(theirs.fileno()), str(self.seconds)],
                    env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                    pass_fds=[theirs.fileno()],
                    start_new_session=True,  # a Ctrl-C is meant for the crawl, which will want its last pages read
                )
            except OSError as error:  # no memory for it, or too many processes
                ours.close()
                self.read_here(error)
                return
        loop = asyncio.get_running_loop()
        self.connecting = loop.create_task(loop.create_connection(lambda: self, sock=ours))

    def read_here(self, why: OSError) -> None:
        """Read what waits in the crawl's own process, for want of another."""
        self.is_alone = True
        logger.warning("No process to read pages in can be started (%s); they are read in the crawl's own.", why)
        while self.waiting:
            item, answered = self.waiting.popleft()
            answered.set_result(reading.answer(item))

    def be_patient(self) -> None:
        """Wait for the next answer from now on, where one is due."""
        if self.patience:
            self.patience.cancel()
        due = self.seconds + GRACE
        self.patience = asyncio.get_running_loop().call_later(due, self.give_up) if self.waiting else None

    def give_up(self) -> None:
        """End a process that keeps silent: its line breaks, and what waits goes to a new one."""
        if self.process:
            self.is_given_up = True
            self.process.kill()

    def hand_over(self, place: int) -> None:
        """Write the page that waits in this place, if there is one and its turn has come."""
        if self.line and place < min(AHEAD, len(self.waiting)):
            self.line.write(reading.packed(self.waiting[place][0]))

    def close(self) -> None:
        """End the process, which has nothing left to read."""
        if self.patience:
            self.patience.cancel()
        if self.process:
            self.process.kill()
            self.process.wait()

    # --- what asyncio calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Hand over what has been waiting."""
        assert isinstance(transport, asyncio.WriteTransport)
        self.line = transport
        for place in range(AHEAD):
            self.hand_over(place)

    def data_received(self, data: bytes) -> None:
        """Answers come in the order of the pages."""
        self.heard += data
        while (size := int.from_bytes(self.heard[: reading.LENGTH])) and len(self.heard) >= (end := reading.LENGTH + size):
            item, answered = self.waiting.popleft()
            answered.set_result(reading.answered(item, pickle.loads(self.heard[reading.LENGTH : end])))
            del self.heard[:end]
            self.hand_over(AHEAD - 1)
        self.be_patient()

    def connection_lost(self, error: Exception | None) -> None:
        """The process has died over the first of the pages that wait; the others go to a new one."""
        assert self.process
        self.process.kill()  # where it is the line that broke
        how, self.process, self.line = self.process.wait(), None, None
        self.heard.clear()
        if self.waiting:
            item, answered = self.waiting.popleft()
            reason = "reading took too long" if self.is_given_up or how == -signal.SIGALRM else "reading broke"
            told = f"the reader kept silent for {self.seconds + GRACE} s" if self.is_given_up else f"the reader ended with {how}"
            answered.set_result((replace(item.fetch, outcome="failed", reason=reason, detail=told), told))
        self.is_given_up = False
        self.be_patient()
        if self.waiting:
            self.start()

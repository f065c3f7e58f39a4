"""What spiders hand to the pipelines: a ``Fetched`` article on its way, or the bare ``Fetch`` of anything else."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.extract import Draft
from newsarchive.items import Fetch


@dataclass(frozen=True)
class Fetched:
    """A draft with the facts of the answer it came from."""

    draft: Draft
    fetch: Fetch

"""A Dask cluster as an executor: the setup is spread over its workers once, chunks follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ._result import TargetError
from ._worker import Packed

if TYPE_CHECKING:
    from distributed import Client

_Result = TypeVar("_Result")

_SECONDS: Final = 20


class DaskExecutor(Executor):
    """An executor over a Dask client. Chunks of a worker that is lost are done by the others.

    The client stays open; it is its owner's.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._executor = client.get_executor(pure=False, retries=2)
        self._spread: dict[str, Any] = {}
        self._max_workers = max(1, sum(client.nthreads().values()))

    def submit(self, fn: Callable[..., _Result], /, *args: Any, **kwargs: Any) -> Future[_Result]:
        future: Future[_Result] = self._executor.submit(fn, *map(self._once, args), **kwargs)
        return future

    def _once(self, argument: Any) -> Any:
        """A setup becomes a name for what each worker holds already."""
        if not isinstance(argument, Packed):
            return argument
        held = self._spread.get(argument.key)
        if held is None or held.status in ("lost", "error", "cancelled"):
            held = self._client.scatter(argument, broadcast=True, hash=False)
            self._spread[argument.key] = held
        return held

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """Let go of what was spread; the client is left open."""
        self._spread.clear()
        self._executor.shutdown(wait=wait and not cancel_futures)


@contextmanager
def connect(address: str) -> Iterator[DaskExecutor]:
    """An executor on the cluster whose scheduler listens at the address.

    Raises:
        TargetError: there is none, or `distributed` is not installed.
    """
    try:
        from distributed import Client
    except ImportError as error:
        hint = "A cluster needs Dask. Run: pip install 'clausewright[cluster]'"
        raise TargetError(hint, address) from error
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        problem = f"No Dask scheduler answers there ({type(error).__name__})."
        raise TargetError(problem, address) from error
    try:
        if not client.nthreads():
            raise TargetError("The cluster has no workers yet. Start some.", address)
        executor = DaskExecutor(client)
        try:
            yield executor
        finally:
            executor.shutdown()
    finally:
        client.close()

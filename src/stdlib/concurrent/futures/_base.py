"""The future, and the two ways to wait for several of them.

Behaviour as CPython 3.12 Lib/concurrent/futures/_base.py: what is told to whom first, which lock is held meanwhile,
and in whose thread a callback runs, can all be seen by a program.
"""

import collections
import threading
import time
import types

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_AS_COMPLETED = "_AS_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_SHOWN = {
    PENDING: "pending",
    RUNNING: "running",
    CANCELLED: "cancelled",
    CANCELLED_AND_NOTIFIED: "cancelled",
    FINISHED: "finished",
}


class Error(Exception):
    """Base of the errors of this package."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future is in a state that does not allow this."""


class BrokenExecutor(RuntimeError):
    """A worker could not start or died: the pool can do nothing any more."""


class _Waiter:
    """Whoever waits for several futures: woken when enough of them are done."""

    def __init__(self):
        self.event = threading.Event()
        self.finished_futures = []

    def add_result(self, future):
        self.finished_futures.append(future)

    def add_exception(self, future):
        self.finished_futures.append(future)

    def add_cancelled(self, future):
        self.finished_futures.append(future)


class _EachWaiter(_Waiter):
    """as_completed: wakes at every future; the lock guards its list."""

    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def _add(self, future):
        with self.lock:
            self.finished_futures.append(future)
            self.event.set()

    add_result = add_exception = add_cancelled = _add


class _FirstWaiter(_Waiter):
    """wait(FIRST_COMPLETED)."""

    def _add(self, future):
        self.finished_futures.append(future)
        self.event.set()

    add_result = add_exception = add_cancelled = _add


class _AllWaiter(_Waiter):
    """wait(ALL_COMPLETED), or until the first exception."""

    def __init__(self, pending, stop_on_exception):
        super().__init__()
        self.pending = pending
        self.stop_on_exception = stop_on_exception
        self.lock = threading.Lock()

    def _one_less(self):
        with self.lock:
            self.pending -= 1
            if not self.pending:
                self.event.set()

    def add_result(self, future):
        super().add_result(future)
        self._one_less()

    def add_exception(self, future):
        super().add_exception(future)
        if self.stop_on_exception:
            self.event.set()
        else:
            self._one_less()

    def add_cancelled(self, future):
        super().add_cancelled(future)
        self._one_less()


class _Holding:
    """Holds the conditions of several futures, always taken in the same order."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *error):
        for future in self.futures:
            future._condition.release()


def _install(futures, when):
    if when == _AS_COMPLETED:
        waiter = _EachWaiter()
    elif when == FIRST_COMPLETED:
        waiter = _FirstWaiter()
    else:
        left = sum([future._state not in (CANCELLED_AND_NOTIFIED, FINISHED) for future in futures])
        if when == FIRST_EXCEPTION:
            waiter = _AllWaiter(left, True)
        elif when == ALL_COMPLETED:
            waiter = _AllWaiter(left, False)
        else:
            raise ValueError("Invalid return condition: %r" % when)
    for future in futures:
        future._waiters.append(waiter)
    return waiter


def as_completed(fs, timeout=None):
    """Yields the futures as they finish; those that have come first."""
    if timeout is not None:
        end = timeout + time.monotonic()
    futures = set(fs)
    total = len(futures)
    with _Holding(futures):
        finished = set([future for future in futures if future._state in (CANCELLED_AND_NOTIFIED, FINISHED)])
        pending = futures - finished
        waiter = _install(futures, _AS_COMPLETED)
    finished = list(finished)
    try:
        yield from _handed_over(finished, waiter, futures)
        while pending:
            left = None
            if timeout is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
            finished.reverse()
            yield from _handed_over(finished, waiter, futures, pending)
    finally:
        for future in futures:
            with future._condition:
                future._waiters.remove(waiter)


def _handed_over(finished, waiter, futures, pending=None):
    while finished:
        future = finished[-1]
        futures.remove(future)
        if pending is not None:
            pending.remove(future)
        with future._condition:
            future._waiters.remove(waiter)
        del future
        yield finished.pop()


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits until enough futures are done; returns the set of those and the set of the others."""
    futures = set(fs)
    with _Holding(futures):
        done = {future for future in futures if future._state in (CANCELLED_AND_NOTIFIED, FINISHED)}
        not_done = futures - done
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_EXCEPTION and done:
            if any([not future.cancelled() and future.exception() is not None for future in done]):
                return DoneAndNotDoneFutures(done, not_done)
        if len(done) == len(futures):
            return DoneAndNotDoneFutures(done, not_done)
        waiter = _install(futures, return_when)
    waiter.event.wait(timeout)
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, futures - done)


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class Future:
    """What a call will have come to."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call_back(callback)

    def _call_back(self, callback):
        try:
            callback(self)
        except Exception:
            import logging

            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def __repr__(self):
        with self._condition:
            what = f"{type(self).__name__} at {id(self):#x} state={_SHOWN[self._state]}"
            if self._state != FINISHED:
                return f"<{what}>"
            if self._exception:
                return f"<{what} raised {type(self._exception).__name__}>"
            return f"<{what} returned {type(self._result).__name__}>"

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _outcome(self):
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        self._call_back(fn)

    def result(self, timeout=None):
        try:
            with self._condition:
                if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                    raise CancelledError()
                if self._state == FINISHED:
                    return self._outcome()
                self._condition.wait(timeout)
                if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                    raise CancelledError()
                if self._state == FINISHED:
                    return self._outcome()
                raise TimeoutError()
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state == FINISHED:
                return self._exception
            self._condition.wait(timeout)
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state == FINISHED:
                return self._exception
            raise TimeoutError()

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            import logging

            logging.getLogger("concurrent.futures").critical(
                "Future %s in unexpected state: %s", id(self), self._state
            )
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError("{}: {!r}".format(self._state, self))
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError("{}: {!r}".format(self._state, self))
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    __class_getitem__ = classmethod(types.GenericAlias) if hasattr(types, "GenericAlias") else None


class Executor:
    """What all pools can do."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if timeout is not None:
            end = timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    if timeout is None:
                        yield _result_or_cancel(futures.pop())
                    else:
                        yield _result_or_cancel(futures.pop(), end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

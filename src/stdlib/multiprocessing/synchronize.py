"""Locks and their kin that lie in the kernel: every process that was given one meets the others there."""

import _heddle_process as kernel
import threading
from multiprocessing import process

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event", "Barrier"]

SEM_VALUE_MAX = 2**31 - 1


def _inherited(obj, name=None):
    """What lies in the kernel goes to a new process only when that is made."""
    if not process._spawning:
        name = name or type(obj).__name__
        raise RuntimeError(f"{name} objects should only be shared between processes through inheritance")


class SemLock:
    """Common manners of what can be acquired and released."""

    def __init__(self, lock):
        self._semlock = lock

    def acquire(self, block=True, timeout=None):
        if not block:
            return self._semlock.acquire(False)
        if timeout is None:
            return self._semlock.acquire()
        return self._semlock.acquire(True, max(timeout, 0))

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        self.release()

    def __reduce__(self):
        _inherited(self)
        return _rebuild, (type(self), self._semlock)


def _rebuild(cls, lock):
    made = cls.__new__(cls)
    made._semlock = lock
    return made


def _owner_name(lock, count):
    holder = kernel.holder(lock)
    if holder == "me":
        name = process.current_process().name
        thread = threading.current_thread()
        if thread is not threading.main_thread():
            name += "|" + thread.name
        return name, kernel.holds(lock)
    return (holder, "nonzero" if count else 0) if holder else ("None", 0)


class Lock(SemLock):
    def __init__(self, *, ctx=None):
        self._semlock = kernel.lock(False)

    def release(self):
        try:
            self._semlock.release()
        except RuntimeError:
            raise ValueError("semaphore or lock released too many times") from None

    def __repr__(self):
        return f"<{type(self).__name__}(owner={_owner_name(self._semlock, 1)[0]})>"


class RLock(SemLock):
    def __init__(self, *, ctx=None):
        self._semlock = kernel.lock(True)

    def release(self):
        if not kernel.held_by_me(self._semlock):
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._semlock.release()

    def __repr__(self):
        name, count = _owner_name(self._semlock, 1)
        return f"<{type(self).__name__}({name}, {count})>"


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx=None):
        if value < 0:
            raise OSError(22, "Invalid argument")
        self._semlock = kernel.semaphore(value, None)

    def get_value(self):
        return self._semlock._value

    def release(self):
        self._semlock.release()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._semlock._value})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        self._semlock = kernel.semaphore(value, value)
        self._most = value

    def release(self):
        try:
            self._semlock.release()
        except ValueError:
            raise ValueError("semaphore or lock released too many times") from None

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._semlock._value}, maxvalue={self._most})>"

    def __reduce__(self):
        _inherited(self)
        return _rebuild_bounded, (type(self), self._semlock, self._most)


def _rebuild_bounded(cls, lock, most):
    made = _rebuild(cls, lock)
    made._most = most
    return made


class Condition:
    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._condition = kernel.condition(self._lock._semlock)

    def acquire(self, block=True, timeout=None):
        return self._lock.acquire(block, timeout)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self, timeout=None):
        assert kernel.held_by_me(self._lock._semlock), "must acquire() condition before using wait()"
        return self._condition.wait(timeout)

    def notify(self, n=1):
        assert kernel.held_by_me(self._lock._semlock), "lock is not owned"
        self._condition.notify(n)

    def notify_all(self):
        assert kernel.held_by_me(self._lock._semlock), "lock is not owned"
        self._condition.notify_all()

    def wait_for(self, predicate, timeout=None):
        from time import monotonic

        result = predicate()
        end = None if timeout is None else monotonic() + timeout
        while not result:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def __repr__(self):
        return f"<{type(self).__name__}({self._lock!r}, 0)>"

    def __reduce__(self):
        _inherited(self)
        return _rebuild_condition, (self._lock, self._condition)


def _rebuild_condition(lock, condition):
    made = Condition.__new__(Condition)
    made._lock = lock
    made._condition = condition
    return made


class Event:
    def __init__(self, *, ctx=None):
        self._event = kernel.event()

    def is_set(self):
        return self._event.is_set()

    def set(self):
        self._event.set()

    def clear(self):
        self._event.clear()

    def wait(self, timeout=None):
        return self._event.wait(timeout)

    def __repr__(self):
        state = "set" if self.is_set() else "unset"
        return f"<{type(self).__qualname__} at {id(self):#x} {state}>"

    def __reduce__(self):
        _inherited(self, "Condition")
        return _rebuild_event, (self._event,)


def _rebuild_event(event):
    made = Event.__new__(Event)
    made._event = event
    return made


class Barrier:
    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._barrier = kernel.barrier(parties)
        self._action = action
        self._timeout = timeout

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        return kernel.barrier_wait(self._barrier, timeout, self._action)

    def reset(self):
        self._barrier.reset()

    def abort(self):
        self._barrier.abort()

    @property
    def parties(self):
        return self._barrier.parties

    @property
    def n_waiting(self):
        return self._barrier.n_waiting

    @property
    def broken(self):
        return self._barrier.broken

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        if self.broken:
            return f"<{name} at {id(self):#x}: broken>"
        return f"<{name} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"

    def __reduce__(self):
        _inherited(self, "Condition")
        return _rebuild_barrier, (self._barrier, self._action, self._timeout)


def _rebuild_barrier(barrier, action, timeout):
    made = Barrier.__new__(Barrier)
    made._barrier, made._action, made._timeout = barrier, action, timeout
    return made

"""Handles, the running loop, and the policy that makes loops."""

import threading
import _heddle_loop
from asyncio import format_helpers

__all__ = (
    "AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy",
    "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop", "get_child_watcher",
    "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop", "DefaultEventLoopPolicy",
)


class Handle(_heddle_loop.Handle):
    """A call that a loop owes."""

    _source = None
    _forgotten = None

    def __init__(self, callback, args, loop, context=None):
        self._set(callback, args, loop, context)

    def get_context(self):
        return self._context

    def cancel(self):
        if not self._cancelled:
            if self._loop.get_debug():
                self._forgotten = format_helpers.callback_source(self._callback, self._args)
            self._forget()

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._failed(error)

    def _failed(self, error):
        shown = format_helpers.callback_source(self._callback, self._args)
        self._loop.call_exception_handler({
            "message": f"Exception in callback {shown}", "exception": error, "handle": self,
        })

    def _parts(self):
        parts = [self.__class__.__name__]
        if self._cancelled:
            parts.append("cancelled")
        if self._callback is not None:
            parts.append(format_helpers.callback_source(self._callback, self._args))
        elif self._forgotten:
            parts.append(self._forgotten)
        if self._source:
            parts.append(f"created at {self._source}")
        return parts

    def __repr__(self):
        return f"<{' '.join(self._parts())}>"


class TimerHandle(Handle):
    """A call that a loop owes at a time."""

    def __init__(self, when, callback, args, loop, context=None):
        self._set(callback, args, loop, context, when)

    def when(self):
        return self._when

    def cancel(self):
        super().cancel()

    def _parts(self):
        parts = super()._parts()
        parts.insert(2 if self._cancelled else 1, f"when={self._when}")
        return parts

    def __hash__(self):
        return hash(self._when)

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == (
            other._when, other._callback, other._args, other._cancelled,
        )

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented


class AbstractServer:
    """There are no servers here."""


class AbstractEventLoop:
    """What every loop can do."""


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    def __init__(self):
        self._local = threading.local()

    def get_event_loop(self):
        local = self._local
        loop = getattr(local, "loop", None)
        if loop is None and not getattr(local, "set_called", False) and (
            threading.current_thread() is threading.main_thread()
        ):
            import warnings

            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=1)
            self.set_event_loop(self.new_event_loop())
            loop = local.loop
        if loop is None:
            raise RuntimeError(f"There is no current event loop in thread {threading.current_thread().name!r}.")
        return loop

    def set_event_loop(self, loop):
        self._local.set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            kind = type(loop).__name__
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{kind}'")
        self._local.loop = loop

    def new_event_loop(self):
        from asyncio.base_events import SelectorEventLoop

        return SelectorEventLoop()


class DefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    """The policy of Unix."""


_policy = None
_get_running_loop = _heddle_loop.running_loop
_set_running_loop = _heddle_loop.set_running_loop


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        kind = type(policy).__name__
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{kind}'")
    _policy = policy


def get_event_loop():
    loop = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if loop is None else loop


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    raise NotImplementedError("there are no child processes here")


set_child_watcher = get_child_watcher

"""Futures."""

from asyncio import events, exceptions, format_helpers
from contextvars import copy_context
import _heddle_loop

__all__ = "Future", "wrap_future", "isfuture"

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    cls = type(obj)
    return hasattr(cls, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


class Future(_heddle_loop.Future):
    """A result that is not there yet. Not thread-safe."""

    _asyncio_future_blocking = False
    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _cancel_message = None
    _source = None
    _cancelled_exc = None
    __log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []
        if self._loop._debug:
            self._source = format_helpers.created_at()

    def __repr__(self):
        return _shown(self)

    def __class_getitem__(cls, key):
        return cls

    @property
    def _log_traceback(self):
        return self.__log_traceback

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self.__log_traceback = False

    def get_loop(self):
        loop = self._loop
        if loop is None:
            raise RuntimeError("Future object is not initialized.")
        return loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error = self._cancelled_exc
            self._cancelled_exc = None
            return error
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        self.__log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if not callbacks:
            return
        self._callbacks = []
        loop = self._loop
        if loop._debug:
            for callback, context in callbacks:
                loop.call_soon(callback, self, context=context)
            return
        for callback, context in callbacks:
            loop._soon(callback, (self,), context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Result is not set.")
        self.__log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Exception is not set.")
        self.__log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self.__log_traceback = True
        self._loop._unretrieved.append(self)

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


Future.__module__ = "_asyncio"
_PyFuture = Future


def _state_parts(future):
    parts = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            parts.append(f"exception={future._exception!r}")
        else:
            from reprlib import repr as short

            parts.append(f"result={short(future._result)}")
    if future._callbacks:
        parts.append(format_helpers.callbacks_shown(future._callbacks))
    if future._source:
        parts.append(f"created at {future._source}")
    return parts


_showing = []


def _shown(future):
    if future in _showing:
        return "..."
    _showing.append(future)
    try:
        return f"<{future.__class__.__name__} {' '.join(future._parts())}>"
    finally:
        _showing.remove(future)


Future._parts = _state_parts


def _get_loop(future):
    try:
        get_loop = future.get_loop
    except AttributeError:
        return future._loop
    return get_loop()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _convert(error):
    """Errors of concurrent.futures as asyncio's own."""
    import concurrent.futures

    cls = type(error)
    if cls is concurrent.futures.CancelledError:
        return exceptions.CancelledError(*error.args)
    if cls is concurrent.futures.InvalidStateError:
        return exceptions.InvalidStateError(*error.args)
    return error


def _copy_state(source, target):
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    error = source.exception()
    if error is not None:
        target.set_exception(_convert(error))
    else:
        target.set_result(source.result())


def _set_concurrent(concurrent_future, source):
    if source.cancelled():
        concurrent_future.cancel()
    if not concurrent_future.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is not None:
        concurrent_future.set_exception(error)
    else:
        concurrent_future.set_result(source.result())


def _chain_future(source, destination):
    """Whatever becomes of `source` becomes of `destination`; a cancelled destination cancels the source."""
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            _copy_state(other, future)
        else:
            _set_concurrent(future, other)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    if loop is None:
        loop = events.get_event_loop()
    wrapped = loop.create_future()
    _chain_future(future, wrapped)
    return wrapped

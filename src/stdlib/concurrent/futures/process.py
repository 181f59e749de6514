"""The pool of processes (behaviour of CPython 3.12 Lib/concurrent/futures/process.py).

A thread of the parent moves work from its own table to a short queue that the processes read, takes their answers, and
watches over them: if one is gone that was not told to go, everything that is under way is lost and said to be.
"""

import itertools
import os
import queue
import sys
import threading

import multiprocessing
from concurrent.futures import _base
from multiprocessing import connection, queues

EXTRA_QUEUED_CALLS = 1
_MAX_WINDOWS_WORKERS = 63

_managers = {}
_global_shutdown = False
_DIED = (
    "A process in the process pool was terminated abruptly while the future was running or pending."
)


def _python_exit():
    """At the interpreter's end, before it joins its threads."""
    global _global_shutdown
    _global_shutdown = True
    items = list(_managers.items())
    for _, wakeup in items:
        wakeup.wakeup()
    for thread, _ in items:
        thread.join()


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    def __init__(self, exc, tb):
        from traceback import format_exception

        text = "".join(format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class BrokenProcessPool(_base.BrokenExecutor):
    """A process of the pool ended although nobody told it to."""


class _ThreadWakeup:
    def __init__(self):
        self._closed = False
        self._reader, self._writer = connection.Pipe(duplex=False)

    def close(self):
        if not self._closed:
            self._closed = True
            self._writer.close()
            self._reader.close()

    def wakeup(self):
        if not self._closed:
            self._writer.send_bytes(b"")

    def clear(self):
        if not self._closed:
            while self._reader.poll():
                self._reader.recv_bytes()


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _ResultItem:
    def __init__(self, work_id, exception=None, result=None, exit_pid=None):
        self.work_id = work_id
        self.exception = exception
        self.result = result
        self.exit_pid = exit_pid


class _CallItem:
    def __init__(self, work_id, fn, args, kwargs):
        self.work_id = work_id
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _CallQueue(queues.Queue):
    """A queue whose feeder tells a future that its work cannot be sent."""

    def __init__(self, max_size, pending, lock, wakeup):
        self.pending = pending
        self.lock = lock
        self.wakeup = wakeup
        super().__init__(max_size)

    def _on_queue_feeder_error(self, e, obj):
        if not isinstance(obj, _CallItem):
            super()._on_queue_feeder_error(e, obj)
            return
        from traceback import format_exception

        e.__cause__ = _RemoteTraceback('\n"""\n{}"""'.format("".join(format_exception(type(e), e, e.__traceback__))))
        item = self.pending.pop(obj.work_id, None)
        with self.lock:
            self.wakeup.wakeup()
        if item is not None:
            item.future.set_exception(e)


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _get_chunks(*iterables, chunksize):
    everything = zip(*iterables)
    while chunk := tuple(itertools.islice(everything, chunksize)):
        yield chunk


def _chain_from_iterable_of_lists(iterable):
    for element in iterable:
        element.reverse()
        while element:
            yield element.pop()


def _send_back(result_queue, work_id, result=None, exception=None, exit_pid=None):
    try:
        result_queue.put(_ResultItem(work_id, result=result, exception=exception, exit_pid=exit_pid))
    except BaseException as error:
        error = _ExceptionWithTraceback(error, error.__traceback__)
        result_queue.put(_ResultItem(work_id, exception=error, exit_pid=exit_pid))


def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks=None):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            import logging

            logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
            return
    done = 0
    while True:
        item = call_queue.get(block=True)
        if item is None:
            result_queue.put(os.getpid())
            return
        exit_pid = None
        if max_tasks is not None:
            done += 1
            if done >= max_tasks:
                exit_pid = os.getpid()
        try:
            result = item.fn(*item.args, **item.kwargs)
        except BaseException as error:
            error = _ExceptionWithTraceback(error, error.__traceback__)
            _send_back(result_queue, item.work_id, exception=error, exit_pid=exit_pid)
        else:
            _send_back(result_queue, item.work_id, result=result, exit_pid=exit_pid)
            del result
        del item
        if exit_pid is not None:
            return


class _ExecutorManagerThread(threading.Thread):
    def __init__(self, executor):
        self.executor = executor
        self.wakeup = executor._wakeup
        self.shutdown_lock = executor._shutdown_lock
        self.processes = executor._processes
        self.call_queue = executor._call_queue
        self.result_queue = executor._result_queue
        self.work_ids_queue = executor._work_ids
        self.max_tasks = executor._max_tasks_per_child
        self.pending = executor._pending_work_items
        super().__init__()

    def run(self):
        while True:
            self._hand_out()
            result, is_broken, cause = self._wait()
            if is_broken:
                self._terminate_broken(cause)
                return
            if result is not None:
                self._take(result)
                leaving = result.exit_pid if isinstance(result, _ResultItem) else None
                if leaving is not None:
                    self.processes.pop(leaving).join()
                    if not self._is_shutting_down():
                        self.executor._start_process()
                elif isinstance(result, _ResultItem):
                    self.executor._idle.release()
            if self._is_shutting_down():
                self._shutting_down = True
                self.executor._shutdown_thread = True
                if self.executor._cancel_pending:
                    self._cancel_pending()
                if not self.pending:
                    self._join()
                    return

    def _hand_out(self):
        while not self.call_queue.full():
            try:
                work_id = self.work_ids_queue.get(block=False)
            except queue.Empty:
                return
            item = self.pending[work_id]
            if item.future.set_running_or_notify_cancel():
                self.call_queue.put(_CallItem(work_id, item.fn, item.args, item.kwargs), block=True)
            else:
                del self.pending[work_id]

    def _wait(self):
        reader, waker = self.result_queue._reader, self.wakeup._reader
        sentinels = [one.sentinel for one in list(self.processes.values())]
        ready = connection.wait([reader, waker] + sentinels)
        result, is_broken, cause = None, True, None
        if reader in ready:
            try:
                result = reader.recv()
                is_broken = False
            except BaseException as error:
                from traceback import format_exception

                cause = format_exception(type(error), error, error.__traceback__)
        elif waker in ready:
            is_broken = False
        self.wakeup.clear()
        return result, is_broken, cause

    def _take(self, result):
        if isinstance(result, int):
            self.processes.pop(result).join()
            return
        item = self.pending.pop(result.work_id, None)
        if item is None:
            return
        if result.exception is not None:
            item.future.set_exception(result.exception)
        else:
            item.future.set_result(result.result)

    def _is_shutting_down(self):
        return _global_shutdown or self.executor._shutdown_thread

    def _terminate_broken(self, cause):
        self.executor._broken = "A child process terminated abruptly, the process pool is not usable anymore"
        self.executor._shutdown_thread = True
        error = BrokenProcessPool(_DIED)
        if cause is not None:
            error.__cause__ = _RemoteTraceback("\n'''\n" + "".join(cause) + "'''")
        for item in list(self.pending.values()):
            try:
                item.future.set_exception(error)
            except _base.InvalidStateError:
                pass
        self.pending.clear()
        for one in self.processes.values():
            one.terminate()
        self.call_queue.close()
        self.call_queue.cancel_join_thread()
        for one in self.processes.values():
            one.join()
        with self.shutdown_lock:
            self.wakeup.close()

    def _cancel_pending(self):
        kept = {}
        for work_id, item in self.pending.items():
            if not item.future.cancel():
                kept[work_id] = item
        self.pending.clear()
        self.pending.update(kept)
        while True:
            try:
                self.work_ids_queue.get_nowait()
            except queue.Empty:
                break
        self.executor._cancel_pending = False

    def _join(self):
        alive = [one for one in self.processes.values() if one.is_alive()]
        sent = 0
        while sent < len(alive) and any(one.is_alive() for one in alive):
            for _ in range(len(alive) - sent):
                try:
                    self.call_queue.put_nowait(None)
                    sent += 1
                except queue.Full:
                    break
            if sent < len(alive):
                ready = connection.wait([self.result_queue._reader] + [one.sentinel for one in alive])
                if self.result_queue._reader in ready:
                    self.result_queue._reader.recv()
        self.call_queue.close()
        self.call_queue.join_thread()
        with self.shutdown_lock:
            self.wakeup.close()
        for one in self.processes.values():
            one.join()


class ProcessPoolExecutor(_base.Executor):
    def __init__(
        self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None
    ):
        if max_workers is None:
            self._max_workers = os.cpu_count() or 1
        else:
            if max_workers <= 0:
                raise ValueError("max_workers must be greater than 0")
            self._max_workers = max_workers
        if mp_context is None:
            if max_tasks_per_child is not None:
                mp_context = multiprocessing.get_context("spawn")
            else:
                mp_context = multiprocessing.get_context()
        self._mp_context = mp_context
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            if mp_context.get_start_method() == "fork":
                raise ValueError(
                    "max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
                    "supply a different mp_context."
                )
        self._initializer = initializer
        self._initargs = initargs
        self._max_tasks_per_child = max_tasks_per_child
        self._safe_to_spawn = mp_context.get_start_method() != "fork"
        self._manager_thread = None
        self._processes = {}
        self._shutdown_thread = False
        self._shutdown_lock = threading.Lock()
        self._idle = threading.Semaphore(0)
        self._broken = False
        self._queue_count = 0
        self._pending_work_items = {}
        self._cancel_pending = False
        self._wakeup = _ThreadWakeup()
        self._call_queue = _CallQueue(
            self._max_workers + EXTRA_QUEUED_CALLS, self._pending_work_items, self._shutdown_lock, self._wakeup
        )
        self._result_queue = mp_context.SimpleQueue()
        self._work_ids = queue.Queue()

    def _start_manager_thread(self):
        if self._manager_thread is not None:
            return
        if not self._safe_to_spawn:
            for _ in range(len(self._processes), self._max_workers):
                self._start_process()
        self._manager_thread = _ExecutorManagerThread(self)
        self._manager_thread.start()
        _managers[self._manager_thread] = self._wakeup

    def _adjust_process_count(self):
        if self._idle.acquire(blocking=False):
            return
        if len(self._processes) < self._max_workers:
            self._start_process()

    def _start_process(self):
        made = self._mp_context.Process(
            target=_process_worker,
            args=(
                self._call_queue, self._result_queue, self._initializer, self._initargs, self._max_tasks_per_child,
            ),
        )
        made.start()
        self._processes[made.pid] = made

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _global_shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._pending_work_items[self._queue_count] = _WorkItem(future, fn, args, kwargs)
            self._work_ids.put(self._queue_count)
            self._queue_count += 1
            self._wakeup.wakeup()
            if self._safe_to_spawn:
                self._adjust_process_count()
            self._start_manager_thread()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        from functools import partial

        results = super().map(
            partial(_process_chunk, fn), _get_chunks(*iterables, chunksize=chunksize), timeout=timeout
        )
        return _chain_from_iterable_of_lists(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._cancel_pending = cancel_futures
            self._shutdown_thread = True
            if self._manager_thread is not None:
                self._wakeup.wakeup()
        if self._manager_thread is not None and wait:
            self._manager_thread.join()
        self._manager_thread = None


ProcessPoolExecutor.__module__ = "concurrent.futures.process"

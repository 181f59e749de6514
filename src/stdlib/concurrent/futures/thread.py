"""The pool of threads (behaviour of CPython 3.12 Lib/concurrent/futures/thread.py).

A worker is started by a submit that finds no idle one; it counts as idle only when it has found the queue empty, just
before it blocks. Workers are not daemons: the interpreter's end asks them to finish and joins them.
"""

import itertools
import os
import queue
import threading

from concurrent.futures import _base

_workers = {}
_shutdown = False
_global_shutdown_lock = threading.Lock()


def _python_exit():
    """At the interpreter's end, before it joins its threads."""
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    items = list(_workers.items())
    for thread, work in items:
        work.put(None)
    for thread, work in items:
        thread.join()


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            self = None
        else:
            self.future.set_result(result)


def _worker(pool, work, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            import logging

            logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
            pool._initializer_failed()
            return
    try:
        while True:
            try:
                item = work.get_nowait()
            except queue.Empty:
                pool._idle_semaphore.release()
                item = work.get(block=True)
            if item is not None:
                item.run()
                del item
                continue
            if _shutdown or pool._shutdown:
                pool._shutdown = True
                work.put(None)
                return
    except BaseException:
        import logging

        logging.getLogger("concurrent.futures").critical("Exception in worker", exc_info=True)


class BrokenThreadPool(_base.BrokenExecutor):
    """A worker of the pool could not run its initializer."""


class ThreadPoolExecutor(_base.Executor):
    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or ("ThreadPoolExecutor-%d" % self._counter())
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            name = "%s_%d" % (self._thread_name_prefix or self, count)
            given = (self, self._work_queue, self._initializer, self._initargs)
            thread = threading.Thread(name=name, target=_worker, args=given)
            thread.start()
            self._threads.add(thread)
            _workers[thread] = self._work_queue

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            while True:
                try:
                    item = self._work_queue.get_nowait()
                except queue.Empty:
                    break
                if item is not None:
                    item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                while True:
                    try:
                        item = self._work_queue.get_nowait()
                    except queue.Empty:
                        break
                    if item is not None:
                        item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

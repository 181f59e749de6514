"""Pools of worker processes. Three threads of the parent run one: one looks after the workers, one hands tasks out, one
takes results in."""

import collections
import itertools
import os
import queue
import threading
import time
from multiprocessing import connection, context, process, util
from multiprocessing.context import TimeoutError

__all__ = ["Pool", "ThreadPool"]

INIT, RUN, CLOSE, TERMINATE = "INIT", "RUN", "CLOSE", "TERMINATE"
_jobs = itertools.count()


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception with the text of the traceback that stays behind."""

    def __init__(self, exc, tb):
        from traceback import format_exception

        self.exc = exc
        self.tb = '\n"""\n' + "".join(format_exception(type(exc), exc, tb)) + '"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """A result that cannot be sent."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError(f"Maxtasks {maxtasks!r} is not valid")
    if hasattr(inqueue, "_writer"):
        inqueue._writer.close()
        outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while maxtasks is None or done < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, i, func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))
        except Exception as error:
            if wrap_exception and func is not _reraise:
                error = ExceptionWithTraceback(error, error.__traceback__)
            result = (False, error)
        try:
            outqueue.put((job, i, result))
        except Exception as error:
            outqueue.put((job, i, (False, MaybeEncodingError(error, result[1]))))
        task = job = result = func = args = kwds = None
        done += 1


def _reraise(error):
    raise error


class _Cache(dict):
    """Jobs under way. Whoever looks after the workers is told when the last one is gone."""

    def __init__(self, notifier):
        super().__init__()
        self.notifier = notifier

    def __delitem__(self, job):
        super().__delitem__(job)
        if not self:
            self.notifier.put(None)


class Pool:
    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or _default_context()
        self._setup_queues()
        self._taskqueue = queue.SimpleQueue()
        self._change_notifier = self._ctx.SimpleQueue()
        self._cache = _Cache(self._change_notifier)
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._repopulate_pool()
        self._handlers = []
        for target in (self._handle_workers, self._handle_tasks, self._handle_results):
            thread = threading.Thread(target=target, name=self._handler_name(target))
            thread.daemon = True
            thread._state = RUN
            self._handlers.append(thread)
        self._worker_handler, self._task_handler, self._result_handler = self._handlers
        for thread in self._handlers:
            thread.start()
        self._terminate = util.Finalize(self, self._terminate_pool, exitpriority=15)
        self._state = RUN

    def _handler_name(self, target):
        return None

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
        self._quick_put = self._inqueue.put
        self._quick_get = self._outqueue.get

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def _repopulate_pool(self):
        for _ in range(self._processes - len(self._pool)):
            made = self.Process(
                self._ctx,
                target=worker,
                args=(
                    self._inqueue, self._outqueue, self._initializer, self._initargs, self._maxtasksperchild,
                    self._wrap_exception,
                ),
            )
            made.name = made.name.replace("Process", "PoolWorker")
            made.daemon = True
            made.start()
            self._pool.append(made)

    def _join_exited_workers(self):
        cleaned = False
        for i in reversed(range(len(self._pool))):
            if self._pool[i].exitcode is not None:
                self._pool[i].join()
                cleaned = True
                del self._pool[i]
        return cleaned

    def _wait_for_updates(self):
        sentinels = [one.sentinel for one in self._pool]
        connection.wait([self._change_notifier._reader] + sentinels)
        while not self._change_notifier.empty():
            self._change_notifier.get()

    def _handle_workers(self):
        thread = self._worker_handler
        while thread._state == RUN or (self._cache and thread._state != TERMINATE):
            if self._join_exited_workers():
                self._repopulate_pool()
            self._wait_for_updates()
        self._taskqueue.put(None)

    def _handle_tasks(self):
        thread = self._task_handler
        for tasks, set_length in iter(self._taskqueue.get, None):
            task = None
            try:
                for task in tasks:
                    if thread._state != RUN:
                        break
                    try:
                        self._quick_put(task)
                    except Exception as error:
                        job, i = task[:2]
                        try:
                            self._cache[job]._set(i, (False, error))
                        except KeyError:
                            pass
                else:
                    if set_length:
                        set_length(task[1] + 1 if task else 0)
                    continue
                break
            finally:
                tasks = task = None
        try:
            self._outqueue.put(None)
            for _ in self._pool:
                self._quick_put(None)
        except OSError:
            pass

    def _handle_results(self):
        thread = self._result_handler
        while True:
            try:
                task = self._quick_get()
            except (OSError, EOFError):
                return
            if task is None or thread._state != RUN:
                break
            self._set_result(task)
        while self._cache and thread._state != TERMINATE:
            try:
                task = self._quick_get()
            except (OSError, EOFError):
                return
            if task is not None:
                self._set_result(task)

    def _set_result(self, task):
        job, i, result = task
        try:
            self._cache[job]._set(i, result)
        except KeyError:
            pass

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        batches = Pool._get_tasks(func, iterable, chunksize)
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        self._taskqueue.put((self._guarded_task_generation(result._job, mapper, batches), None))
        return result

    def _guarded_task_generation(self, job, func, iterable):
        i = -1
        try:
            for i, args in enumerate(iterable):
                yield job, i, func, (args,), {}
        except Exception as error:
            yield job, i + 1, _reraise, (error,), {}

    @staticmethod
    def _get_tasks(func, iterable, size):
        iterator = iter(iterable)
        while True:
            batch = tuple(itertools.islice(iterator, size))
            if not batch:
                return
            yield func, batch

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        result = kind(self)
        if chunksize == 1:
            tasks = self._guarded_one_by_one(result._job, func, iterable)
            self._taskqueue.put((tasks, result._set_length))
            return result
        batches = Pool._get_tasks(func, iterable, chunksize)
        tasks = self._guarded_task_generation(result._job, mapstar, batches)
        self._taskqueue.put((tasks, result._set_length))
        return (item for chunk in result for item in chunk)

    def _guarded_one_by_one(self, job, func, iterable):
        i = -1
        try:
            for i, one in enumerate(iterable):
                yield job, i, func, (one,), {}
        except Exception as error:
            yield job, i + 1, _reraise, (error,), {}

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._worker_handler._state = CLOSE
            self._change_notifier.put(None)

    def terminate(self):
        self._state = TERMINATE
        self._terminate()

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for one in self._pool:
            one.join()

    def _help_tasks_finish(self):
        """The thread that hands tasks out may stand before a full pipe."""
        while self._task_handler.is_alive() and self._inqueue._reader.poll():
            if not self._inqueue._rlock.acquire(False):
                break
            try:
                if self._inqueue._reader.poll():
                    self._inqueue._reader.recv()
            finally:
                self._inqueue._rlock.release()
            time.sleep(0)

    def _terminate_pool(self):
        self._worker_handler._state = TERMINATE
        self._change_notifier.put(None)
        self._task_handler._state = TERMINATE
        self._help_tasks_finish()
        self._result_handler._state = TERMINATE
        self._outqueue.put(None)
        me = threading.current_thread()
        if self._worker_handler is not me:
            self._worker_handler.join()
        for one in self._pool:
            if one.exitcode is None:
                one.terminate()
        if self._task_handler is not me:
            self._task_handler.join()
        if self._result_handler is not me:
            self._result_handler.join()
        for one in self._pool:
            if one.is_alive():
                one.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")


def _default_context():
    return context._default_context.get_context()


class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = next(_jobs)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, result):
        self._success, self._value = result
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._event.set()
        del self._cache[self._job]
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._event.set()
            del self._cache[self._job]
        else:
            self._number_left = length // chunksize + bool(length % chunksize)

    def _set(self, i, result):
        self._number_left -= 1
        success, value = result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = value
            if self._number_left == 0:
                if self._callback:
                    self._callback(self._value)
                self._finish()
            return
        if not success and self._success:
            self._success = False
            self._value = value
        if self._number_left == 0:
            if self._error_callback:
                self._error_callback(self._value)
            self._finish()

    def _finish(self):
        del self._cache[self._job]
        self._event.set()
        self._pool = None


class IMapIterator:
    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = next(_jobs)
        self._cache = pool._cache
        self._items = collections.deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                if self._index == self._length:
                    self._pool = None
                    raise StopIteration from None
                self._cond.wait(timeout)
                if not self._items:
                    if self._index == self._length:
                        self._pool = None
                        raise StopIteration from None
                    raise TimeoutError from None
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _set(self, i, result):
        with self._cond:
            if self._index == i:
                self._take(result)
                while self._index in self._unsorted:
                    self._take(self._unsorted.pop(self._index))
                self._cond.notify()
            else:
                self._unsorted[i] = result
            self._end()

    def _take(self, result):
        self._items.append(result)
        self._index += 1

    def _end(self):
        if self._index == self._length:
            del self._cache[self._job]
            self._pool = None

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
                self._end()


class IMapUnorderedIterator(IMapIterator):
    def _set(self, i, result):
        with self._cond:
            self._take(result)
            self._cond.notify()
            self._end()


class _ThreadWorker(threading.Thread):
    """A thread with the manners of a process."""

    def __init__(self, target, args):
        super().__init__(target=target, args=args)
        self._pid = None
        self._parent = process.current_process()
        self._ended, self._ending = connection.Pipe(duplex=False)

    def run(self):
        try:
            super().run()
        finally:
            self._ending.close()

    @property
    def sentinel(self):
        return self._ended

    @property
    def exitcode(self):
        return None if self.is_alive() else 0

    def terminate(self):
        pass


class ThreadPool(Pool):
    _wrap_exception = False

    @staticmethod
    def Process(ctx, target, args):
        return _ThreadWorker(target, args)

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()
        self._quick_put = self._inqueue.put
        self._quick_get = self._outqueue.get

    def _help_tasks_finish(self):
        try:
            while True:
                self._inqueue.get(block=False)
        except queue.Empty:
            pass
        for _ in self._pool:
            self._inqueue.put(None)

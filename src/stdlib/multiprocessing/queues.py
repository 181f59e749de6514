"""Queues between processes: a pipe, a lock for those who read, a semaphore for the room, and in each process that puts
a thread that feeds the pipe."""

import _heddle_process as kernel
import collections
import os
import sys
import threading
from multiprocessing import connection, process, synchronize, util
from pickle import dumps, loads
from queue import Empty, Full
from time import monotonic

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]

_END = object()


def _inherited(obj):
    if not process._spawning:
        name = type(obj).__name__
        raise RuntimeError(f"{name} objects should only be shared between processes through inheritance")


class Queue:
    def __init__(self, maxsize=0, *, ctx=None):
        if maxsize <= 0:
            maxsize = synchronize.SEM_VALUE_MAX
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = synchronize.Lock()
        self._opid = os.getpid()
        self._wlock = synchronize.Lock()
        self._sem = synchronize.BoundedSemaphore(maxsize)
        self._ignore_epipe = False
        self._reset()
        util.register_after_fork(self, Queue._reset)

    def _reset(self):
        self._notempty = threading.Condition(threading.Lock())
        self._buffer = collections.deque()
        self._thread = None
        self._joined = None
        self._close_feeder = None
        self._closed = False
        self._no_join = False

    def __reduce__(self):
        _inherited(self)
        state = (
            self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem, self._opid,
        )
        return _rebuild, (type(self), state + self._more())

    def _more(self):
        return ()

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._notempty.notify()

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if block and timeout is None:
            with self._rlock:
                data = kernel.recv(self._reader._handle)
            self._sem.release()
            return loads(data)
        end = monotonic() + timeout if block else None
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            left = end - monotonic() if block else 0
            if not self._reader.poll(left):
                raise Empty
            data = kernel.recv(self._reader._handle)
            self._sem.release()
        finally:
            self._rlock.release()
        return loads(data)

    def qsize(self):
        return self._maxsize - self._sem.get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._sem.get_value() == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        close = self._close_feeder
        if close:
            self._close_feeder = None
            close()

    def join_thread(self):
        assert self._closed, f"Queue {self!r} not closed"
        if self._joined:
            self._joined()

    def cancel_join_thread(self):
        self._no_join = True
        if self._joined:
            self._joined.cancel()

    def _start_thread(self):
        self._buffer.clear()
        thread = threading.Thread(
            target=Queue._feed,
            args=(
                self._buffer, self._notempty, self._writer, self._wlock, self._reader, self._on_queue_feeder_error,
                self._sem,
            ),
            name="QueueFeederThread",
            daemon=True,
        )
        self._thread = thread
        thread.start()
        if not self._no_join:
            self._joined = util.Finalize(thread, thread.join, (), exitpriority=-5)
        self._close_feeder = util.Finalize(
            self, Queue._finish, (self._buffer, self._notempty), exitpriority=10
        )

    @staticmethod
    def _finish(buffer, notempty):
        with notempty:
            buffer.append(_END)
            notempty.notify()

    @staticmethod
    def _feed(buffer, notempty, writer, writelock, reader, onerror, sem):
        while True:
            with notempty:
                while not buffer:
                    notempty.wait()
                obj = buffer.popleft()
            if obj is _END:
                reader.close()
                writer.close()
                return
            try:
                data = dumps(obj)
                with writelock:
                    kernel.send(writer._handle, data)
            except BrokenPipeError:
                return
            except Exception as error:
                sem.release()
                onerror(error, obj)

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        import traceback

        if e.__traceback__ is None:
            sys.stderr.write("Traceback (most recent call last):\n")
        traceback.print_exception(e)


def _rebuild(cls, state):
    made = cls.__new__(cls)
    made._maxsize, made._reader, made._writer, made._rlock, made._wlock, made._sem, made._opid = state[:7]
    made._ignore_epipe = False
    made._reset()
    if len(state) > 7:
        made._unfinished_tasks, made._cond = state[7:]
    util.register_after_fork(made, Queue._reset)
    return made


class JoinableQueue(Queue):
    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize)
        self._unfinished_tasks = synchronize.Semaphore(0)
        self._cond = synchronize.Condition()

    def _more(self):
        return self._unfinished_tasks, self._cond

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._notempty, self._cond:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._unfinished_tasks.release()
            self._notempty.notify()

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished_tasks.get_value() == 0:
                self._cond.notify_all()

    def join(self):
        with self._cond:
            if self._unfinished_tasks.get_value() != 0:
                self._cond.wait()


class SimpleQueue:
    def __init__(self, *, ctx=None):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = synchronize.Lock()
        self._wlock = synchronize.Lock()

    def __reduce__(self):
        _inherited(self)
        return _rebuild_simple, (self._reader, self._writer, self._rlock, self._wlock)

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            self._reader._check_closed()
            data = kernel.recv(self._reader._handle)
        return loads(data)

    def put(self, obj):
        data = dumps(obj)
        with self._wlock:
            self._writer._check_closed()
            kernel.send(self._writer._handle, data)


def _rebuild_simple(reader, writer, rlock, wlock):
    made = SimpleQueue.__new__(SimpleQueue)
    made._reader, made._writer, made._rlock, made._wlock = reader, writer, rlock, wlock
    return made

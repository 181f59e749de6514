"""The event loop."""

import sys
import threading
import _heddle_loop
from asyncio import coroutines, events, exceptions, format_helpers, futures, tasks
from asyncio.log import logger
from asyncio.events import Handle, TimerHandle

__all__ = "BaseEventLoop", "SelectorEventLoop"


def _run_until_complete_cb(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    futures._get_loop(future).stop()


# Loops that are not closed, and tasks that the closing of their loop has left waiting for ever.
_open = []
_left = []


def _at_exit():
    """What CPython says when the interpreter's end frees tasks that were never finished."""
    held = [task for task in _left if _is_held(task)]
    for task in _left:
        if task not in held:
            # Garbage in a cycle: the coroutine, which is older, is closed before its task is freed.
            _close_coroutine(task)
            task._report_destroyed()
    for task in held:
        task._report_destroyed()
        _close_coroutine(task)
    for loop in _open[:]:
        loop._report_unretrieved()
        for task in loop._tasks:
            if not task.done():
                task._report_destroyed()
                _close_coroutine(task)


def _is_held(task):
    """Does a global of the program hold this task, by itself or in a container?"""
    for value in vars(sys.modules["__main__"]).values():
        if value is task:
            return True
        if isinstance(value, (list, tuple, set, dict)):
            for item in value.values() if isinstance(value, dict) else value:
                if item is task:
                    return True
    return False


def _close_coroutine(task):
    coroutine = task._coro
    try:
        coroutine.close()
    except BaseException:
        from traceback import format_exc

        sys.stderr.write(f"Exception ignored in: {coroutine!r}\n{format_exc()}")


class BaseEventLoop(_heddle_loop.Loop, events.AbstractEventLoop):
    slow_callback_duration = 0.1

    def __init__(self):
        self._begin(Handle, TimerHandle)
        self._stopping = False
        self._debug = coroutines.debug_wanted()
        self._thread_id = None
        self._default_executor = None
        self._executor_shutdown_called = False
        self._exception_handler = None
        self._task_factory = None
        self._unretrieved = []
        self._tasks = []
        self._tasks_kept = 0
        self._asyncgens = []
        self._asyncgens_shutdown_called = False
        _open.append(self)
        if _heddle_loop.imported("logging"):
            logger.debug("Using selector: %s", "EpollSelector")

    def __repr__(self):
        return (
            f"<_UnixSelectorEventLoop running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}>"
        )

    # futures and tasks

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        factory = self._task_factory
        if factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        if context is None:
            task = factory(self, coro)
        else:
            task = factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # running

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._thread_id = threading.get_ident()
        previous = _heddle_loop.collect_async_generators(self._asyncgens)
        try:
            events._set_running_loop(self)
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)
            _heddle_loop.collect_async_generators(previous)

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _run_once(self):
        for _ in range(self._turn(self._stopping)):
            try:
                if self._debug:
                    self._call_next_timed()
                else:
                    self._call_next()
            except (SystemExit, KeyboardInterrupt):
                self._leave_calls()
                raise
            except BaseException as error:
                self._last_call._failed(error)
        self._leave_calls()

    def _call_next_timed(self):
        began = self.time()
        try:
            self._call_next()
        finally:
            took = self.time() - began
            handle = self._last_call
            if handle is not None and took >= self.slow_callback_duration:
                logger.warning("Executing %s took %.3f seconds", _handle_shown(handle), took)

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        _open.remove(self)
        self._clear()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)
        self._report_lost()

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._thread_id is not None

    def _report_lost(self):
        """CPython says this of each future when it is freed; here it is said when the loop closes."""
        self._report_unretrieved()
        for task in self._tasks:
            if task.done():
                continue
            if task._fut_waiter is not None and not task._fut_waiter.done():
                _left.append(task)
            else:
                task._report_destroyed()
        self._tasks = []

    def _report_unretrieved(self):
        lost, self._unretrieved = self._unretrieved, []
        for future in lost:
            if future._log_traceback:
                future._log_traceback = False
                future._tell(self, "unretrieved", future._exception)
                self.call_exception_handler({
                    "message": f"{future.__class__.__name__} exception was never retrieved",
                    "exception": future._exception,
                    "future": future,
                })
    # calls

    def call_soon(self, callback, *args, context=None):
        if self._debug:
            self._check_closed()
            self._check_thread()
            self._check_callback(callback, "call_soon")
            return self._sourced(self._soon(callback, args, context))
        return self._soon(callback, args, context)

    def call_soon_threadsafe(self, callback, *args, context=None):
        if self._debug:
            self._check_closed()
            self._check_callback(callback, "call_soon_threadsafe")
        handle = self._soon(callback, args, context)
        self._wake()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        if self._debug:
            return self.call_at(self._time() + delay, callback, *args, context=context)
        return self._at(self._time() + delay, callback, args, context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        if self._debug:
            self._check_closed()
            self._check_thread()
            self._check_callback(callback, "call_at")
            return self._sourced(self._at(when, callback, args, context))
        return self._at(when, callback, args, context)

    def _sourced(self, handle):
        handle._source = format_helpers.created_at()
        return handle

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def _check_thread(self):
        if self._thread_id is None:
            return
        if threading.get_ident() != self._thread_id:
            raise RuntimeError(
                "Non-thread-safe operation invoked on an event loop other than the current one"
            )

    def call_exception_handler(self, context):
        handler = self._exception_handler
        if handler is None:
            self.default_exception_handler(context)
            return
        try:
            handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({
                "message": "Unhandled error in exception handler", "exception": error, "context": context,
            })

    def default_exception_handler(self, context):
        message = context.get("message") or "Unhandled exception in event loop"
        error = context.get("exception")
        lines = [message]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        logger.error("\n".join(lines), exc_info=False if error is None else (type(error), error, error.__traceback__))

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = bool(enabled)

    # threads

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        if executor is None:
            executor = self._default_executor
            if self._executor_shutdown_called:
                raise RuntimeError("Executor shutdown has been called")
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor

                executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor

        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            from asyncio import timeouts

            async with timeouts.timeout(timeout):
                await future
        except TimeoutError:
            import warnings

            warnings.warn(
                f"The executor did not finishing joining its threads within {timeout} seconds.",
                RuntimeWarning, stacklevel=2,
            )
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(futures._set_result_unless_cancelled, future, None)
        except Exception as error:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, error)

    # asynchronous generators

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        closing = [agen for agen in self._asyncgens if agen.ag_suspended]
        self._asyncgens.clear()
        if not closing:
            return
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception) and not isinstance(result, StopAsyncIteration):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                    "exception": result,
                    "asyncgen": agen,
                })

    # what needs an operating system

    def add_signal_handler(self, sig, callback, *args):
        raise NotImplementedError("Heddle has no signals")

    def remove_signal_handler(self, sig):
        raise NotImplementedError("Heddle has no signals")

    def add_reader(self, fd, callback, *args):
        raise NotImplementedError("Heddle has no files or sockets to watch")

    add_writer = remove_reader = remove_writer = add_reader


def _handle_shown(handle):
    owner = getattr(handle._callback, "__self__", None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


class SelectorEventLoop(BaseEventLoop):
    """The loop of Unix."""


SelectorEventLoop.__name__ = SelectorEventLoop.__qualname__ = "_UnixSelectorEventLoop"
SelectorEventLoop.__module__ = "asyncio.unix_events"

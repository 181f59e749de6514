"""Tasks, and what waits for several of them."""

from _heddle_loop import running_loop
from asyncio import coroutines, events, exceptions, futures
from contextvars import copy_context

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed",
    "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
    "create_eager_task_factory", "eager_task_factory", "_register_task", "_unregister_task", "_enter_task", "_leave_task",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_names = 0
CancelledError = exceptions.CancelledError


def current_task(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return loop._current_task


def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in loop._tasks if not task.done()}


class Task(futures.Future):
    """A coroutine that its loop drives."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _names
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _names += 1
            name = f"Task-{_names}"
        else:
            name = str(name)
        self._name = name
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = copy_context() if context is None else context
        loop = self._loop
        if len(loop._tasks) > 64 and len(loop._tasks) > 2 * loop._tasks_kept:
            loop._tasks = [task for task in loop._tasks if not task.done()]
            loop._tasks_kept = len(loop._tasks)
        loop._tasks.append(self)
        self._tell(loop, "created", coro.__qualname__ if hasattr(coro, "__qualname__") else "")
        if eager_start and loop.is_running():
            self._start_eagerly()
        else:
            loop.call_soon(self._step, context=self._context)

    def _report_destroyed(self):
        if self._log_destroy_pending:
            text = "Task was destroyed but it is pending!"
            self._loop.call_exception_handler({"task": self, "message": text})

    def _start_eagerly(self):
        loop = self._loop
        previous = loop._current_task
        try:
            self._context.run(self._step)
        finally:
            loop._current_task = previous

    def _parts(self):
        parts = super()._parts()
        if self._num_cancels_requested and not self.done():
            parts[0] = "cancelling"
        parts.insert(1, f"name={self.get_name()!r}")
        at = 2
        if self._fut_waiter is not None:
            parts.insert(at, f"wait_for={self._fut_waiter!r}")
        if self._coro:
            parts.insert(at, f"coro=<{coroutines.describe(self._coro)}>")
        return parts

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        return []

    def print_stack(self, *, limit=None, file=None):
        print(f"Stack for {self!r} (most recent call last):", file=file)

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state != "PENDING":
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    def _step(self, error=None):
        if self._state != "PENDING":
            raise exceptions.InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        self._enter(loop)
        try:
            if error is None:
                result = self._coro.send(None)
            else:
                result = self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                self._tell(loop, "cancelled", "")
                super().cancel(msg=self._cancel_message)
            else:
                self._tell(loop, "finished", "")
                super().set_result(stop.value)
        except CancelledError as cancelled:
            self._cancelled_exc = cancelled
            self._tell(loop, "cancelled", "")
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as stop:
            self._tell(loop, "failed", stop)
            super().set_exception(stop)
            raise
        except BaseException as failure:
            self._tell(loop, "failed", failure)
            super().set_exception(failure)
        else:
            self._handle_yield(result)
        finally:
            loop._current_task = None
            self = None

    def _handle_yield(self, result):
        loop = self._loop
        blocking = getattr(result, "_asyncio_future_blocking", None)
        if blocking is not None:
            if futures._get_loop(result) is not loop:
                wrong = f"Task {self!r} got Future {result!r} attached to a different loop"
            elif not blocking:
                wrong = f"yield was used instead of yield from in task {self!r} with {result!r}"
            elif result is self:
                wrong = f"Task cannot await on itself: {self!r}"
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self.task_wakeup, context=self._context)
                self._fut_waiter = result
                self._tell(loop, "awaits", result)
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif result is None:
            self._tell(loop, "awaits", "")
            loop.call_soon(self._step, context=self._context)
            return
        elif type(result).__name__ == "generator":
            wrong = f"yield was used instead of yield from for generator in task {self!r} with {result!r}"
        else:
            wrong = f"Task got bad yield: {result!r}"
        loop.call_soon(self._step, RuntimeError(wrong), context=self._context)

    def task_wakeup(self, future):
        error = None
        try:
            future.result()
        except BaseException as raised:
            error = raised
        self._step(error)


Task.__module__ = "_asyncio"


def create_task(coro, *, name=None, context=None):
    loop = events.get_running_loop()
    # Made without a name and then given one: a number is used up for it.
    task = loop.create_task(coro) if context is None else loop.create_task(coro, context=context)
    if name is not None:
        task.set_name(name)
    return task


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


def _register_task(task):
    task.get_loop()._tasks.append(task)


def _unregister_task(task):
    task.get_loop()._tasks.remove(task)


def _enter_task(loop, task):
    if loop._current_task is not None:
        raise RuntimeError(
            f"Cannot enter into task {task!r} while another task {loop._current_task!r} is being executed."
        )
    loop._current_task = task


def _leave_task(loop, task):
    if loop._current_task is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {loop._current_task!r}.")
    loop._current_task = None


class _Turn:
    """Awaited: the rest of this turn goes by."""

    def __await__(self):
        yield


_next_turn = _Turn()


async def sleep(delay, result=None):
    if delay <= 0:
        await _next_turn
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    should_close = True
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

        async def _wrap_awaitable(awaitable):
            return await awaitable

        coro_or_future = _wrap_awaitable(coro_or_future)
        should_close = False
    try:
        if loop is None:
            loop = events.get_event_loop()
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if should_close:
            coro_or_future.close()
        raise


# several at once

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    ordered = list(dict.fromkeys(fs))
    for future in ordered:
        if coroutines.iscoroutine(future):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(ordered, timeout, return_when, events.get_running_loop())


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(future):
        nonlocal left
        left -= 1
        enough = left <= 0 or return_when == FIRST_COMPLETED or (
            return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None
        )
        if enough:
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for future in fs:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


async def _cancel_and_wait(future):
    loop = events.get_running_loop()
    waiter = loop.create_future()

    def release(_):
        _release_waiter(waiter)

    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


async def wait_for(fut, timeout):
    from asyncio import timeouts

    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from asyncio.queues import Queue

    done = Queue()
    loop = events.get_event_loop()
    todo = [ensure_future(future, loop=loop) for future in dict.fromkeys(fs)]
    timer = None

    def _on_timeout():
        for future in todo:
            future.remove_done_callback(_on_completion)
            done.put_nowait(None)
        todo.clear()

    def _on_completion(future):
        if not todo:
            return
        todo.remove(future)
        done.put_nowait(future)
        if not todo and timer is not None:
            timer.cancel()

    async def _wait_for_one():
        future = await done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result()

    for future in todo:
        future.add_done_callback(_on_completion)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


class _GatheringFuture(futures.Future):
    """What gather returns: cancelling it cancels its children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        some = False
        for child in self._children:
            if child.cancel(msg=msg):
                some = True
        if some:
            self._cancel_requested = True
        return some


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        loop = events.get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    finished = 0
    outer = None

    def _done_callback(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished < total:
            return
        results = []
        for child in children:
            if child.cancelled():
                message = child._cancel_message
                outcome = CancelledError("" if message is None else message)
            else:
                outcome = child.exception()
                if outcome is None:
                    outcome = child.result()
            results.append(outcome)
        if outer._cancel_requested:
            outer.set_exception(future._make_cancelled_error())
        else:
            outer.set_result(results)

    known = []
    children = []
    already = []
    total = 0
    loop = events._get_running_loop()
    for given in coros_or_futures:
        for other, child in known:
            if other is given:
                break
        else:
            child = ensure_future(given, loop=loop)
            if loop is None:
                loop = futures._get_loop(child)
            if child is not given:
                child._log_destroy_pending = False
            total += 1
            known.append((given, child))
            if child.done():
                already.append(child)
            else:
                child.add_done_callback(_done_callback)
        children.append(child)
    outer = _GatheringFuture(children, loop=loop)
    for child in already:
        _done_callback(child)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = futures._get_loop(inner).create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
            return
        error = inner.exception()
        if error is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    import concurrent.futures

    future = concurrent.futures.Future()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future

"""How callbacks are shown."""

from _heddle_loop import caller_of, source_of

# Where CPython 3.12 keeps the functions that its own texts name.
_PLACES = {
    "gather.<locals>._done_callback": ("tasks", 767),
    "_wait.<locals>._on_completion": ("tasks", 534),
    "_run_until_complete_cb": ("base_events", 180),
    "shield.<locals>._inner_done_callback": ("tasks", 905),
    "shield.<locals>._outer_done_callback": ("tasks", 922),
    "_chain_future.<locals>._call_set_state": ("futures", 394),
    "_chain_future.<locals>._call_check_cancel": ("futures", 387),
    "as_completed.<locals>._on_completion": ("tasks", 618),
    "TaskGroup._on_task_done": ("taskgroups", 156),
    "_release_waiter": ("tasks", 467),
    "_set_result_unless_cancelled": ("futures", 311),
}

# Where CPython 3.12 makes tasks and futures on somebody's behalf, and what it leaves out when it says who made one.
_MAKERS = {
    "create_task": "tasks.py:420", "ensure_future": "tasks.py:695", "gather": "tasks.py:712", "Runner.run": "runners.py:100",
    "TaskGroup.create_task": "taskgroups.py:161", "BaseEventLoop.create_future": "base_events.py:447",
}
_LEFT_OUT = {
    "created_at", "Future.__init__", "Task.__init__", "_GatheringFuture.__init__", "BaseEventLoop.create_task",
    "BaseEventLoop.call_soon", "BaseEventLoop.call_soon_threadsafe", "BaseEventLoop.call_later", "BaseEventLoop.call_at",
    "BaseEventLoop._sourced", "instantiate", "initialize", "apply",
}


def created_at():
    """`FILE:LINE` of whoever makes a future, a task or a handle; "" where nobody knows."""
    depth = 0
    while (found := caller_of(depth)) is not None:
        file, where = found
        if file is not None:
            return f"{file}:{where}"
        if where in _MAKERS:
            return f"/usr/lib/python3.12/asyncio/{_MAKERS[where]}"
        if where not in _LEFT_OUT:
            return ""
        depth += 1
    return ""


def function_source(func):
    while True:
        if hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        elif type(func).__name__ == "partial":
            func = func.func
        else:
            break
    found = source_of(func)
    if found is None:
        return None
    name, file, line = found
    if name in _PLACES:
        module, line = _PLACES[name]
        file = f"/usr/lib/python3.12/asyncio/{module}.py"
    return file, line


def _arguments(args, kwargs):
    from reprlib import repr as short

    items = [short(arg) for arg in args]
    items.extend([f"{key}={short(value)}" for key, value in kwargs.items()])
    return f"({', '.join(items)})"


def _shown(func, args, kwargs, suffix=""):
    if type(func).__name__ == "partial":
        return _shown(func.func, func.args, func.keywords, _arguments(args, kwargs) + suffix)
    if hasattr(func, "__qualname__") and func.__qualname__:
        name = func.__qualname__
    elif hasattr(func, "__name__") and func.__name__:
        name = func.__name__
    else:
        name = repr(func)
    return name + _arguments(args, kwargs) + suffix


def callback_source(func, args):
    name = _shown(func, args, {})
    source = function_source(func)
    if source is not None:
        name += f" at {source[0]}:{source[1]}"
    return name


def future_callback(callback):
    """A done callback as the repr of its future shows it."""
    if getattr(callback, "__name__", None) == "task_wakeup":
        return "Task.task_wakeup()"
    return callback_source(callback, ())


def callbacks_shown(callbacks):
    count = len(callbacks)
    if count == 1:
        text = future_callback(callbacks[0][0])
    elif count == 2:
        text = f"{future_callback(callbacks[0][0])}, {future_callback(callbacks[1][0])}"
    elif count > 2:
        first, last = future_callback(callbacks[0][0]), future_callback(callbacks[-1][0])
        text = f"{first}, <{count - 2} more>, {last}"
    else:
        text = ""
    return f"cb=[{text}]"

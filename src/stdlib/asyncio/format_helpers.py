"""How callbacks are shown."""

from _heddle_loop import source_of

# Where CPython 3.12 keeps the functions that its own texts name.
_PLACES = {
    "gather.<locals>._done_callback": ("tasks", 764),
    "_wait.<locals>._on_completion": ("tasks", 534),
    "_run_until_complete_cb": ("base_events", 181),
    "shield.<locals>._inner_done_callback": ("tasks", 886),
    "shield.<locals>._outer_done_callback": ("tasks", 903),
    "_chain_future.<locals>._call_set_state": ("futures", 392),
    "_chain_future.<locals>._call_check_cancel": ("futures", 384),
    "as_completed.<locals>._on_completion": ("tasks", 600),
    "TaskGroup._on_task_done": ("taskgroups", 156),
    "_release_waiter": ("tasks", 418),
    "_set_result_unless_cancelled": ("futures", 311),
}


def function_source(func):
    while True:
        if hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        elif hasattr(func, "__func__"):
            func = func.__func__
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

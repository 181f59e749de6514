"""Functions that run when the interpreter ends, the one registered last first."""

_exits = []


def register(func, /, *args, **kwargs):
    _exits.append((func, args, kwargs))
    return func


def unregister(func, /):
    _exits[:] = [entry for entry in _exits if entry[0] != func]


def _clear():
    _exits.clear()


def _ncallbacks():
    return len(_exits)


def _run_exitfuncs():
    while _exits:
        func, args, kwargs = _exits.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            raise
        except BaseException:
            import sys
            from traceback import format_exc

            sys.stderr.write(f"Exception ignored in atexit callback: {func!r}\n{format_exc()}")

"""What the parts of multiprocessing share: finalizers that run when a process ends, and a logger."""

import atexit
import itertools
import os

SUBDEBUG, DEBUG, INFO, SUBWARNING, WARNING = 5, 10, 20, 25, 30
_finalizers = []
_order = itertools.count()
_after_fork = []
_logger = None
_exiting = False


class Finalize:
    """A call that is made when the process ends, or before, or never: once."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._priority = exitpriority
        self._number = next(_order)
        self._pid = os.getpid()
        _finalizers.append(self)

    def __call__(self):
        if self not in _finalizers:
            return None
        _finalizers.remove(self)
        if self._pid != os.getpid():
            return None
        return self._callback(*self._args, **self._kwargs)

    def cancel(self):
        if self in _finalizers:
            _finalizers.remove(self)

    def still_active(self):
        return self in _finalizers


def _run_finalizers(minpriority=None):
    while True:
        due = [
            one for one in _finalizers
            if one._priority is not None and (minpriority is None or one._priority >= minpriority)
        ]
        if not due:
            break
        due.sort(key=lambda one: (one._priority, one._number))
        due[-1]()
    if minpriority is None:
        _finalizers.clear()


def register_after_fork(obj, func):
    _after_fork.append((obj, func))


def _begin_child():
    """In a child that has just been forked: what the parent had to finish is not the child's business."""
    global _exiting
    _exiting = False
    _finalizers.clear()
    for obj, func in list(_after_fork):
        func(obj)


def _exit_function():
    from multiprocessing import process

    global _exiting
    if _exiting:
        return
    _exiting = True
    _run_finalizers(0)
    if process.current_process() is None:
        return
    for child in process.active_children():
        if child.daemon:
            child._popen.terminate()
    for child in process.active_children():
        child.join()
    _run_finalizers()


def is_exiting():
    return _exiting


def get_logger():
    global _logger
    import logging

    if _logger is None:
        _logger = logging.getLogger("multiprocessing")
        _logger.propagate = 0
    return _logger


def log_to_stderr(level=None):
    import logging

    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger


def debug(msg, *args):
    if _logger:
        _logger.log(DEBUG, msg, *args)


def info(msg, *args):
    if _logger:
        _logger.log(INFO, msg, *args)


atexit.register(_exit_function)

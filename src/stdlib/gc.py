"""The collector. Memory is JavaScript's business: it only finds circles of objects whose death somebody notices."""

import _heddle_gc

_enabled = True


def collect(generation=2):
    return _heddle_gc.collect()


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_count():
    return (0, 0, 0)


def get_threshold():
    return (700, 10, 10)


def set_threshold(threshold0, threshold1=10, threshold2=10):
    pass


def freeze():
    pass


def unfreeze():
    pass


garbage = []
callbacks = []

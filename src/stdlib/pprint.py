"""Printing of nested containers, broken over lines where they are too wide."""

import sys


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    if depth is not None:
        if depth <= 0:
            raise ValueError("depth must be > 0")
        object = _down_to(object, depth)
    return _shown(object, indent, width, 0, sort_dicts)


class _Rest:
    """Stands for what lies too deep."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def _down_to(object, depth):
    if type(object) not in (dict, list, tuple):
        return object
    if depth == 0 and object:
        return _Rest({dict: "{...}", list: "[...]", tuple: "(...)"}[type(object)])
    if type(object) is dict:
        return {key: _down_to(value, depth - 1) for key, value in object.items()}
    return type(object)([_down_to(item, depth - 1) for item in object])


def _flat(object, sort_dicts):
    if type(object) is dict:
        items = list(object.items())
        if sort_dicts:
            items = _sorted(items)
        parts = [f"{_flat(key, sort_dicts)}: {_flat(value, sort_dicts)}" for key, value in items]
        return "{" + ", ".join(parts) + "}"
    if type(object) is list:
        return "[" + ", ".join([_flat(item, sort_dicts) for item in object]) + "]"
    if type(object) is tuple and len(object) != 1:
        return "(" + ", ".join([_flat(item, sort_dicts) for item in object]) + ")"
    return repr(object)


def _sorted(items):
    try:
        return sorted(items, key=lambda item: item[0])
    except TypeError:
        return sorted(items, key=lambda item: (str(type(item[0])), id(item[0])))


def _shown(object, indent, width, column, sort_dicts, after=0):
    flat = _flat(object, sort_dicts)
    if column + len(flat) + after <= width or type(object) not in (dict, list, tuple) or not object:
        return flat
    inner = column + indent
    space = ",\n" + " " * inner
    if type(object) is dict:
        items = list(object.items())
        if sort_dicts:
            items = _sorted(items)
        parts = []
        for i, (key, value) in enumerate(items):
            name = repr(key)
            more = after + 1 if i == len(items) - 1 else 1
            parts.append(f"{name}: " + _shown(value, indent, width, inner + len(name) + 2, sort_dicts, more))
        return "{" + " " * (indent - 1) + space.join(parts) + "}"
    start, end = ("[", "]") if type(object) is list else ("(", ")")
    if type(object) is tuple and len(object) == 1:
        end = ",)"
    last = len(object) - 1
    parts = [
        _shown(item, indent, width, inner, sort_dicts, after + 1 if i == last else 1) for i, item in enumerate(object)
    ]
    return start + " " * (indent - 1) + space.join(parts) + end


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    text = pformat(object, indent, width, depth, compact=compact, sort_dicts=sort_dicts)
    (sys.stdout if stream is None else stream).write(text + "\n")


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)

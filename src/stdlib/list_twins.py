"""Twins of natives on lists and tuples and of the bytecodes on containers, for when a program's own methods have a
say. Part of the prelude."""


# indices

def plain_index(value, /):
    if type(value) is int:
        return value
    if isinstance(value, int):
        return int(value)
    method = getattr(type(value), "__index__", None)
    if method is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    result = method(value)
    if not isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {type(result).__name__})")
    return result


def plain_key(key, /):
    if type(key) is not slice:
        return plain_index(key)
    return slice(plain_bound(key.start), plain_bound(key.stop), plain_bound(key.step))


def plain_bound(value, /):
    if value is None or type(value) is int:
        return value
    if not hasattr(type(value), "__index__"):
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return plain_index(value)


# comparison bytecodes on containers

def equal(a, b, /):
    result = type(a).__eq__(a, b)
    if result is NotImplemented:
        result = type(b).__eq__(b, a)
    return a is b if result is NotImplemented else result


def not_equal(a, b, /):
    result = type(a).__ne__(a, b)
    if result is NotImplemented:
        result = type(b).__ne__(b, a)
    return a is not b if result is NotImplemented else result


def less(a, b, /):
    result = type(a).__lt__(a, b)
    if result is NotImplemented:
        result = type(b).__gt__(b, a)
    if result is NotImplemented:
        raise_unordered("<", a, b)
    return result


def less_equal(a, b, /):
    result = type(a).__le__(a, b)
    if result is NotImplemented:
        result = type(b).__ge__(b, a)
    if result is NotImplemented:
        raise_unordered("<=", a, b)
    return result


def greater(a, b, /):
    result = type(a).__gt__(a, b)
    if result is NotImplemented:
        result = type(b).__lt__(b, a)
    if result is NotImplemented:
        raise_unordered(">", a, b)
    return result


def greater_equal(a, b, /):
    result = type(a).__ge__(a, b)
    if result is NotImplemented:
        result = type(b).__le__(b, a)
    if result is NotImplemented:
        raise_unordered(">=", a, b)
    return result


def raise_unordered(symbol, a, b, /):
    names = f"'{type(a).__name__}' and '{type(b).__name__}'"
    raise TypeError(f"'{symbol}' not supported between instances of {names}")


def object_ne(self, other, /):
    result = type(self).__eq__(self, other)
    return result if result is NotImplemented else not result


# item and operator bytecodes on containers

def contains(item, container, /):
    return type(container).__contains__(container, item)


def load_item(container, key, /):
    if isinstance(container, dict):
        return type(container).__getitem__(container, key)
    return container[plain_key(key)]


def load_slice(container, start, stop, /):
    return container[plain_bound(start):plain_bound(stop)]


def store_item(value, container, key, /):
    if isinstance(container, dict):
        dict_setitem(container, key, value)
    else:
        list_setitem(container, key, value)


def store_slice(value, container, start, stop, /):
    list_setitem(container, slice(start, stop), value)


def delete_item(container, key, /):
    if isinstance(container, dict):
        dict_delitem(container, key)
    else:
        del container[plain_key(key)]


def binary_operator(operand, a, b, /):
    names = ("add", "and", "floordiv", "lshift", "matmul", "mul", "mod")
    names += ("or", "pow", "rshift", "sub", "truediv", "xor")
    in_place = operand >= 13
    name = names[operand - 13 if in_place else operand]
    if name == "mul":
        if isinstance(a, (str, bytes, bytearray, list, tuple)) and not isinstance(b, int):
            b = plain_index(b)
        elif isinstance(b, (str, bytes, bytearray, list, tuple)) and not isinstance(a, int):
            a = plain_index(a)
    if in_place:
        method = getattr(type(a), f"__i{name}__", None)
        if method is not None:
            result = method(a, b)
            if result is not NotImplemented:
                return result
    method = getattr(type(a), f"__{name}__", None)
    result = NotImplemented if method is None else method(a, b)
    if result is NotImplemented:
        method = getattr(type(b), f"__r{name}__", None)
        if method is not None:
            result = method(b, a)
    if result is NotImplemented:
        symbols = ("+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^")
        symbol = symbols[operand - 13] + "=" if in_place else symbols[operand]
        raise TypeError(
            f"unsupported operand type(s) for {symbol}: '{type(a).__name__}' and '{type(b).__name__}'"
        )
    return result


def match_keys(subject, keys, /):
    missing = [None]
    values = []
    seen = set()
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        value = subject.get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


# list and tuple

def list_of(iterable=(), /):
    return [item for item in iterable]


def list_init(self, iterable=(), /):
    list.__init__(self, [item for item in iterable])


def tuple_of(iterable=(), /):
    return tuple([item for item in iterable])


def tuple_new(cls, iterable=(), /):
    return tuple.__new__(cls, [item for item in iterable])


def list_extend(self, iterable, /):
    for item in iterable:
        list.append(self, item)


def list_iadd(self, iterable, /):
    for item in iterable:
        list.append(self, item)
    return self


def list_insert(self, index, value, /):
    list.insert(self, plain_index(index), value)


def list_pop(self, index=-1, /):
    return list.pop(self, plain_index(index))


def list_remove(self, value, /):
    at = 0
    while at < raw_length(self):
        item = raw_item(self, at)
        if item is value or item == value:
            list.__delitem__(self, slice(at, at + 1))
            return
        at += 1
    raise ValueError("list.remove(x): x not in list")


def sequence_find(self, value, start, stop, /):
    start = bound_in(self, start)
    stop = bound_in(self, stop)
    at = start
    while at < stop and at < raw_length(self):
        item = raw_item(self, at)
        if item is value or item == value:
            return at
        at += 1
    return -1


def bound_in(self, bound, /):
    if not hasattr(type(bound), "__index__"):
        raise TypeError("slice indices must be integers or have an __index__ method")
    bound = plain_index(bound)
    if bound < 0:
        bound += raw_length(self)
        if bound < 0:
            return 0
    return bound


def list_index(self, value, start=0, stop=9223372036854775807, /):
    at = sequence_find(self, value, start, stop)
    if at < 0:
        raise ValueError(f"{value!r} is not in list")
    return at


def tuple_index(self, value, start=0, stop=9223372036854775807, /):
    at = sequence_find(self, value, start, stop)
    if at < 0:
        raise ValueError("tuple.index(x): x not in tuple")
    return at


def sequence_count(self, value, /):
    count = 0
    at = 0
    while at < raw_length(self):
        item = raw_item(self, at)
        if item is value or item == value:
            count += 1
        at += 1
    return count


def sequence_contains(self, value, /):
    return sequence_find(self, value, 0, 9223372036854775807) >= 0


def sequence_getitem(self, key, /):
    key = plain_key(key)
    if isinstance(self, list):
        return list.__getitem__(self, key)
    if isinstance(self, tuple):
        return tuple.__getitem__(self, key)
    return range.__getitem__(self, key)


def sequence_mul(self, times, /):
    times = plain_index(times)
    return list.__mul__(self, times) if isinstance(self, list) else tuple.__mul__(self, times)


def list_imul(self, times, /):
    return list.__imul__(self, plain_index(times))


def list_setitem(self, key, value, /):
    key = plain_key(key)
    if type(key) is slice:
        value = [item for item in value]
    list.__setitem__(self, key, value)


def list_delitem(self, key, /):
    list.__delitem__(self, plain_key(key))


def first_difference(a, b, /):
    at = 0
    while at < raw_length(a) and at < raw_length(b):
        x = raw_item(a, at)
        y = raw_item(b, at)
        if not (x is y or x == y):
            return at
        at += 1
    return -1


def sequence_eq(a, b, /):
    return raw_length(a) == raw_length(b) and first_difference(a, b) < 0 and raw_length(a) == raw_length(b)


def sequence_ne(a, b, /):
    return not sequence_eq(a, b)


def sequence_lt(a, b, /):
    at = first_difference(a, b)
    return raw_length(a) < raw_length(b) if at < 0 else raw_item(a, at) < raw_item(b, at)


def sequence_le(a, b, /):
    at = first_difference(a, b)
    return raw_length(a) <= raw_length(b) if at < 0 else raw_item(a, at) <= raw_item(b, at)


def sequence_gt(a, b, /):
    at = first_difference(a, b)
    return raw_length(a) > raw_length(b) if at < 0 else raw_item(a, at) > raw_item(b, at)


def sequence_ge(a, b, /):
    at = first_difference(a, b)
    return raw_length(a) >= raw_length(b) if at < 0 else raw_item(a, at) >= raw_item(b, at)


def hash_of(value, /):
    hashes = []
    at = 0
    while at < raw_length(value):
        hashes.append(hash(raw_item(value, at)))
        at += 1
    return _mix_hashes(hashes)


def tuple_hash(self, /):
    return hash_of(self)


# sorting

def sorted_of(iterable, /, *, key=None, reverse=False):
    result = [item for item in iterable]
    list_sort(result, key=key, reverse=reverse)
    return result


def list_sort(self, /, *, key=None, reverse=False):
    reverse = bool(reverse)
    items = _sort_begin(self)
    try:
        keys = items if key is None else [key(item) for item in items]
        items = _sorted_by(items, keys, reverse)
    except BaseException:
        _sort_end(self, items, True)
        raise
    _sort_end(self, items, False)


def sort_in_python(items, keys, reverse, /):
    order = list(range(len(items)))
    if reverse:
        order.reverse()
    count = len(order)
    shortest = _minimal_run(count)
    runs = []
    start = 0
    while start < count:
        sorted_to = start + count_run(order, keys, start)
        end = start + shortest
        if end < sorted_to:
            end = sorted_to
        if end > count:
            end = count
        insert_binarily(order, keys, start, sorted_to, end)
        runs.append(order[start:end])
        start = end
    while len(runs) > 1:
        merged = []
        for at in range(0, len(runs) - 1, 2):
            merged.append(merge_runs(runs[at], runs[at + 1], keys))
        if len(runs) % 2:
            merged.append(runs[-1])
        runs = merged
    if runs:
        order = runs[0]
    if reverse:
        order.reverse()
    return [items[at] for at in order]


def count_run(order, keys, start, /):
    count = len(order)
    at = start + 1
    if at >= count:
        return count - start
    if keys[order[at]] < keys[order[at - 1]]:
        at += 1
        while at < count and keys[order[at]] < keys[order[at - 1]]:
            at += 1
        run = order[start:at]
        run.reverse()
        order[start:at] = run
    else:
        at += 1
        while at < count and not keys[order[at]] < keys[order[at - 1]]:
            at += 1
    return at - start


def insert_binarily(order, keys, low, start, end, /):
    for at in range(start, end):
        pivot = order[at]
        left = low
        right = at
        while left < right:
            middle = left + ((right - left) >> 1)
            if keys[pivot] < keys[order[middle]]:
                right = middle
            else:
                left = middle + 1
        order[left + 1:at + 1] = order[left:at]
        order[left] = pivot


def merge_runs(a, b, keys, /):
    result = []
    i = 0
    j = 0
    while i < len(a) and j < len(b):
        if keys[b[j]] < keys[a[i]]:
            result.append(b[j])
            j += 1
        else:
            result.append(a[i])
            i += 1
    result.extend(a[i:])
    result.extend(b[j:])
    return result

"""Twins of natives on containers, iterators, classes and exceptions, for when a program's own methods have a say, and of
the bytecodes on such containers. Part of the prelude."""


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
    names = ("add", "and", "floordiv", "lshift", "matmul", "mul", "mod", "or", "pow", "rshift", "sub", "truediv", "xor")
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


# dict

def find_entry(self, key, hashed, /):
    for at in _dict_candidates(self, key, hashed):
        known = _dict_key(self, at, None)
        if known is key or known == key:
            return at
    return -1


def dict_contains(self, key, /):
    return find_entry(self, key, hash(key)) >= 0


def dict_get(self, key, default=None, /):
    at = find_entry(self, key, hash(key))
    return default if at < 0 else _dict_value(self, at)


def dict_getitem(self, key, /):
    at = find_entry(self, key, hash(key))
    if at >= 0:
        return _dict_value(self, at)
    if type(self) is not dict:
        missing = getattr(type(self), "__missing__", None)
        if missing is not None:
            return missing(self, key)
    raise KeyError(key)


def dict_setitem(self, key, value, /):
    hashed = hash(key)
    at = find_entry(self, key, hashed)
    if at >= 0:
        _dict_replace(self, at, value)
    else:
        _dict_append(self, key, hashed, value)


def map_add(self, key, value, /):
    dict_setitem(self, key, value)


def dict_delitem(self, key, /):
    at = find_entry(self, key, hash(key))
    if at < 0:
        raise KeyError(key)
    _dict_remove(self, at)


def dict_setdefault(self, key, default=None, /):
    hashed = hash(key)
    at = find_entry(self, key, hashed)
    if at >= 0:
        return _dict_value(self, at)
    _dict_append(self, key, hashed, default)
    return default


def dict_pop(self, key, /, *default):
    at = find_entry(self, key, hash(key))
    if at >= 0:
        return _dict_remove(self, at)
    if default:
        return default[0]
    raise KeyError(key)


def dict_of(flat, /):
    result = {}
    for at in range(0, len(flat), 2):
        dict_setitem(result, flat[at], flat[at + 1])
    return result


def dict_from(source=(), /, **keywords):
    result = {}
    dict_update(result, source, **keywords)
    return result


def dict_update(self, source=(), /, **keywords):
    if isinstance(source, dict) and type(source).__iter__ is dict.__iter__:
        fresh = not _dict_hashed(self)
        for key, hashed, value in _dict_hashed(source):
            at = -1 if fresh else find_entry(self, key, hashed)
            if at >= 0:
                _dict_replace(self, at, value)
            else:
                _dict_append(self, key, hashed, value)
    elif hasattr(source, "keys"):
        for key in source.keys():
            dict.__setitem__(self, key, source[key])
    else:
        update_by_pairs(self, source)
    for name, value in keywords.items():
        dict.__setitem__(self, name, value)


def update_by_pairs(self, pairs, /):
    at = 0
    for element in pairs:
        pair = None
        try:
            pair = [item for item in element]
        except TypeError:
            pass
        if pair is None:
            raise TypeError(f"cannot convert dictionary update sequence element #{at} to a sequence")
        if len(pair) != 2:
            raise ValueError(f"dictionary update sequence element #{at} has length {len(pair)}; 2 is required")
        dict.__setitem__(self, pair[0], pair[1])
        at += 1


def dict_fromkeys(cls, iterable, value=None, /):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def dict_or(self, other, /):
    result = dict(self)
    dict.update(result, other)
    return result


def dict_ror(self, other, /):
    result = dict(other)
    dict.update(result, self)
    return result


def dict_ior(self, other, /):
    dict.update(self, other)
    return self


def dict_eq(self, other, /):
    if dict.__len__(self) != dict.__len__(other):
        return False
    for key, hashed, value in _dict_hashed(self):
        at = find_entry(other, key, hashed)
        if at < 0:
            return False
        found = _dict_value(other, at)
        if not (value is found or value == found):
            return False
    return True


def dict_ne(self, other, /):
    return not dict_eq(self, other)


def repr_mapping_proxy(self, /):
    return f"mappingproxy({self.copy()!r})"


def str_mapping_proxy(self, /):
    return repr(self.copy())


# views

def view_contains(self, item, /):
    for known in self:
        if known is item or known == item:
            return True
    return False


def view_and(self, other, /):
    if type(other) is set and len(self) <= len(other):
        return other.intersection(self)
    result = set()
    for item in other:
        if item in self:
            result.add(item)
    return result


def view_rand(self, other, /):
    return view_and(self, other)


def view_or(self, other, /):
    return set(self).union(other)


def view_ror(self, other, /):
    return set(other).union(self)


def view_sub(self, other, /):
    result = set(self)
    result.difference_update(other)
    return result


def view_rsub(self, other, /):
    result = set(other)
    result.difference_update(self)
    return result


def view_xor(self, other, /):
    result = set(self)
    result.symmetric_difference_update(other)
    return result


def view_rxor(self, other, /):
    result = set(other)
    result.symmetric_difference_update(self)
    return result


def view_isdisjoint(self, other, /):
    return set(self).isdisjoint(other)


def view_eq(self, other, /):
    return set(self) == set(other)


def view_ne(self, other, /):
    return set(self) != set(other)


def view_lt(self, other, /):
    return set(self) < set(other)


def view_le(self, other, /):
    return set(self) <= set(other)


def view_gt(self, other, /):
    return set(self) > set(other)


def view_ge(self, other, /):
    return set(self) >= set(other)


# sets

def find_item(self, item, hashed, /):
    for known in _set_candidates(self, hashed):
        if known is item or known == item:
            return (known,)
    return ()


def entries_of(iterable, /):
    if isinstance(iterable, (set, frozenset)):
        return _set_entries(iterable)
    if isinstance(iterable, dict):
        return [(key, hashed) for key, hashed, value in _dict_hashed(iterable)]
    return [(item, hash(item)) for item in iterable]


def set_key(item, /):
    return frozenset(item) if isinstance(item, set) else item


def set_of(iterable=(), /):
    result = set()
    for item in iterable:
        set_add(result, item)
    return result


def set_init(self, iterable=(), /):
    _set_become(self, set_of(iterable))


def frozenset_of(iterable=(), /):
    return frozenset(set_of(iterable))


def frozenset_new(cls, iterable=(), /):
    return frozenset.__new__(cls, set_of(iterable))


def set_add(self, item, /):
    hashed = hash(item)
    if not find_item(self, item, hashed):
        _set_insert(self, item, hashed)


def set_discard(self, item, /):
    item = set_key(item)
    found = find_item(self, item, hash(item))
    if found:
        _set_remove(self, found[0])


def set_remove(self, item, /):
    key = set_key(item)
    found = find_item(self, key, hash(key))
    if not found:
        raise KeyError(item)
    _set_remove(self, found[0])


def set_contains(self, item, /):
    item = set_key(item)
    return bool(find_item(self, item, hash(item)))


def set_update(self, /, *others):
    for other in others:
        for item, hashed in entries_of(other):
            if not find_item(self, item, hashed):
                _set_insert(self, item, hashed)


def set_like(self, result, /):
    return result if isinstance(self, set) else frozenset(result)


def set_union(self, /, *others):
    result = set(self)
    set_update(result, *others)
    return set_like(self, result)


def set_intersection(self, /, *others):
    result = set(self)
    set_intersection_update(result, *others)
    return set_like(self, result)


def set_intersection_update(self, /, *others):
    for other in others:
        result = set()
        for item, hashed in entries_of(other):
            if find_item(self, item, hashed) and not find_item(result, item, hashed):
                _set_insert(result, item, hashed)
        _set_become(self, result)


def set_difference(self, /, *others):
    result = set(self)
    set_difference_update(result, *others)
    return set_like(self, result)


def set_difference_update(self, /, *others):
    for other in others:
        for item, hashed in entries_of(other):
            found = find_item(self, item, hashed)
            if found:
                _set_remove(self, found[0])


def set_symmetric_difference(self, other, /):
    result = set(other)
    set_symmetric_difference_update(result, self)
    return set_like(self, result)


def set_symmetric_difference_update(self, other, /):
    if not isinstance(other, (set, frozenset)):
        other = set(other)
    for item, hashed in _set_entries(other):
        found = find_item(self, item, hashed)
        if found:
            _set_remove(self, found[0])
        else:
            _set_insert(self, item, hashed)


def set_or(self, other, /):
    return set_union(self, other)


def set_ror(self, other, /):
    return set_union(other, self)


def set_and(self, other, /):
    return set_intersection(self, other)


def set_rand(self, other, /):
    return set_intersection(other, self)


def set_sub(self, other, /):
    return set_difference(self, other)


def set_rsub(self, other, /):
    return set_difference(other, self)


def set_xor(self, other, /):
    return set_symmetric_difference(self, other)


def set_rxor(self, other, /):
    return set_symmetric_difference(other, self)


def set_ior(self, other, /):
    set_update(self, other)
    return self


def set_iand(self, other, /):
    set_intersection_update(self, other)
    return self


def set_isub(self, other, /):
    set_difference_update(self, other)
    return self


def set_ixor(self, other, /):
    set_symmetric_difference_update(self, other)
    return self


def set_isdisjoint(self, other, /):
    for item, hashed in entries_of(other):
        if find_item(self, item, hashed):
            return False
    return True


def set_issubset(self, other, /):
    if not isinstance(other, (set, frozenset)):
        other = set(other)
    entries = _set_entries(self)
    if len(entries) > len(_set_entries(other)):
        return False
    for item, hashed in entries:
        if not find_item(other, item, hashed):
            return False
    return True


def set_issuperset(self, other, /):
    for item, hashed in entries_of(other):
        if not find_item(self, item, hashed):
            return False
    return True


def set_le(self, other, /):
    return set_issubset(self, other)


def set_lt(self, other, /):
    return len(_set_entries(self)) < len(_set_entries(other)) and set_issubset(self, other)


def set_ge(self, other, /):
    return set_issubset(other, self)


def set_gt(self, other, /):
    return set_lt(other, self)


def set_eq(self, other, /):
    return len(_set_entries(self)) == len(_set_entries(other)) and set_issubset(self, other)


def set_ne(self, other, /):
    return not set_eq(self, other)

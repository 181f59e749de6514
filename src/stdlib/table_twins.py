"""Twins of natives on dicts, views and sets, for keys that hash or compare in Python. Part of the prelude."""


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
            length = len(pair)
            raise ValueError(f"dictionary update sequence element #{at} has length {length}; 2 is required")
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

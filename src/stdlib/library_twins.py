"""Twins of natives of library modules: what they do when a program's own code has a say. Part of the prelude."""


# math

def math_prod(iterable, /, *, start=1):
    result = start
    for item in iterable:
        result = result * item
    return result


def math_sumprod(p, q, /):
    left, right = list(p), list(q)
    if len(left) != len(right):
        raise ValueError("Inputs are not the same length")
    floats = False
    for item in left + right:
        if type(item) is float and item - item == 0:
            floats = True
        elif type(item) is not int:
            break
    else:
        if floats:
            return exact_sum_of_products(left, right)
    result = 0
    for i, item in enumerate(left):
        result = result + item * right[i]
    return result


def exact_sum_of_products(left, right):
    top, bottom = 0, 1
    for i, item in enumerate(left):
        part, of = item.as_integer_ratio()
        times, over = right[i].as_integer_ratio()
        part, of = part * times, of * over
        if of > bottom:
            top, bottom = top * (of // bottom), of
        top += part * (bottom // of)
    return top / bottom


def math_fsum(seq, /):
    from math import fsum

    return fsum([item for item in seq])


def math_dist(p, q, /):
    from math import dist

    return dist([item for item in p], [item for item in q])


# random

def random_choice(self, seq):
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[self._randbelow(len(seq))]


def random_shuffle(self, x):
    for i in reversed(range(1, len(x))):
        j = self._randbelow(i + 1)
        x[i], x[j] = x[j], x[i]


def random_sample(self, population, k, *, counts=None):
    if not hasattr(type(population), "__getitem__") or isinstance(population, dict):
        raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    if counts is None:
        return [population[i] for i in self.sample(range(len(population)), k)]
    steps = []
    total = 0
    for count in counts:
        total += count
        steps.append(total)
    if len(steps) != len(population):
        raise ValueError("The number of counts does not match the population")
    if not isinstance(total, int):
        raise TypeError("Counts must be integers")
    if total <= 0:
        raise ValueError("Total of counts must be greater than zero")
    result = []
    for draw in self.sample(range(total), k=k):
        at = 0
        while steps[at] <= draw:
            at += 1
        result.append(population[at])
    return result


def random_choices(self, population, weights=None, *, cum_weights=None, k=1):
    if weights is not None:
        weights = [weight for weight in weights]
    if cum_weights is not None:
        cum_weights = [weight for weight in cum_weights]
    places = self.choices(range(len(population)), weights, cum_weights=cum_weights, k=k)
    return [population[i] for i in places]


def random_expovariate(self, lambd=1.0):
    return -self.random() / lambd


# sys

def stream_writelines(self, lines, /):
    for line in lines:
        self.write(line)


# collections

def deque_init(self, iterable=(), maxlen=None):
    self.__init__((), maxlen)
    for item in iterable:
        self.append(item)


def deque_extend(self, iterable, /):
    for item in iterable:
        self.append(item)


def deque_extendleft(self, iterable, /):
    for item in iterable:
        self.appendleft(item)


def deque_iadd(self, iterable, /):
    for item in iterable:
        self.append(item)
    return self


def deque_count(self, value, /):
    count = 0
    for item in self:
        if item is value or item == value:
            count += 1
    return count


def deque_index(self, value, start=0, stop=None, /):
    for i in range(len(self))[start:stop]:
        item = self[i]
        if item is value or item == value:
            return i
    raise ValueError(f"{value!r} is not in deque")


def deque_remove(self, value, /):
    for i, item in enumerate(self):
        if item is value or item == value:
            del self[i]
            return
    raise ValueError(f"{value!r} is not in deque")


def deque_contains(self, value, /):
    for item in self:
        if item is value or item == value:
            return True
    return False


def deque_eq(self, other, /):
    return list(self) == list(other)


def deque_ne(self, other, /):
    return list(self) != list(other)


def deque_lt(self, other, /):
    return list(self) < list(other)


def deque_le(self, other, /):
    return list(self) <= list(other)


def deque_gt(self, other, /):
    return list(self) > list(other)


def deque_ge(self, other, /):
    return list(self) >= list(other)


def repr_deque(self, /):
    shown = ", ".join([repr(item) for item in self])
    bound = "" if self.maxlen is None else f", maxlen={self.maxlen}"
    return f"{type(self).__name__}([{shown}]{bound})"


def defaultdict_init(self, factory=None, /, *args, **kwargs):
    self.__init__(factory)
    self.update(*args, **kwargs)


def defaultdict_missing(self, key, /):
    factory = self.default_factory
    if factory is None:
        raise KeyError(key)
    value = factory()
    self[key] = value
    return value


def repr_defaultdict(self, /):
    return f"{type(self).__name__}({self.default_factory!r}, {dict(self)!r})"


# itertools

def itertools_count(start=0, step=1):
    from itertools import _count

    return _count(start, step)


def itertools_repeat(object, times=None):
    raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")


def repr_repeat(self, /):
    left = self._times
    return f"repeat({self._object!r})" if left is None else f"repeat({self._object!r}, {left})"


def itertools_cycle(iterable, /):
    from itertools import _cycle

    return _cycle(iter(iterable))


def itertools_chain(*iterables):
    from itertools import _chain

    return _chain(iterables)


def itertools_chain_from_iterable(cls, iterable, /):
    from itertools import _chain

    return _chain(iter(iterable))


def itertools_islice(iterable, /, *args):
    from itertools import _checked_islice

    return _checked_islice(iterable, *args)


def itertools_pairwise(iterable, /):
    from itertools import _pairwise

    return _pairwise(iter(iterable))


def itertools_batched(iterable, n):
    from itertools import _checked_batched

    return _checked_batched(iterable, n)


def itertools_product(*iterables, repeat=1):
    from itertools import product

    return product(*[tuple([item for item in iterable]) for iterable in iterables], repeat=repeat)


def itertools_combinations(iterable, r):
    from itertools import combinations

    return combinations([item for item in iterable], r)


def itertools_combinations_with_replacement(iterable, r):
    from itertools import combinations_with_replacement

    return combinations_with_replacement([item for item in iterable], r)


def itertools_permutations(iterable, r=None):
    from itertools import permutations

    return permutations([item for item in iterable], r)


# functools

def lru_miss(wrapper, key, args, kwargs):
    result = wrapper._function(*args, **kwargs)
    wrapper._keep(key, result)
    return result


def lru_call(wrapper, /, *args, **kwargs):
    key = wrapper._key(args, kwargs)
    kept = wrapper._contents
    if key in kept:
        value = kept.pop(key)
        kept[key] = value
        wrapper._count(True)
        return value
    wrapper._count(False)
    result = wrapper._function(*args, **kwargs)
    wrapper._keep(key, result)
    return result


def lru_keep(wrapper, key, value, /):
    kept = wrapper._contents
    if key not in kept:
        limit = wrapper._maxsize
        if limit is not None and len(kept) >= limit:
            del kept[next(iter(kept))]
        kept[key] = value


def repr_partial(self, /):
    parts = [repr(self.func)] + [repr(item) for item in self.args]
    parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
    return f"functools.partial({', '.join(parts)})"


# heapq

def heap_up(heap, at):
    item = heap[at]
    while at > 0:
        above = (at - 1) >> 1
        if not item < heap[above]:
            break
        heap[at] = heap[above]
        at = above
    heap[at] = item


def heap_down(heap, at):
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    while at > start:
        above = (at - 1) >> 1
        if not item < heap[above]:
            break
        heap[at] = heap[above]
        at = above
    heap[at] = item


def heap_push(heap, item, /):
    heap.append(item)
    heap_up(heap, len(heap) - 1)


def heap_pop(heap, /):
    last = heap.pop()
    if not heap:
        return last
    item = heap[0]
    heap[0] = last
    heap_down(heap, 0)
    return item


def heap_heapify(heap, /):
    for i in reversed(range(len(heap) // 2)):
        heap_down(heap, i)


def heap_replace(heap, item, /):
    result = heap[0]
    heap[0] = item
    heap_down(heap, 0)
    return result


def heap_pushpop(heap, item, /):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        heap_down(heap, 0)
    return item


# bisect

def bisect_search(a, x, lo, hi, key, right):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if hi is None:
        hi = len(a)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle] if key is None else key(a[middle])
        if not x < item if right else item < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    return bisect_search(a, x, lo, hi, key, True)


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    return bisect_search(a, x, lo, hi, key, False)


def insort_right(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_search(a, x if key is None else key(x), lo, hi, key, True), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_search(a, x if key is None else key(x), lo, hi, key, False), x)


def time_strptime(text, format="%a %b %d %H:%M:%S %Y", /):
    from datetime import datetime
    from time import struct_time

    fields = datetime.strptime(text, format).timetuple()
    return struct_time(tuple(fields)[:8] + (-1,))


# re

def pattern_sub(self, repl, string, count=0):
    return self.subn(repl, string, count)[0]


def pattern_subn(self, repl, string, count=0):
    import re

    if not callable(repl):
        re._check_template(self, repl)
    pieces = []
    last = done = 0
    for match in self.finditer(string):
        if count and done >= count:
            break
        done += 1
        if last < match.start():
            pieces.append(string[last : match.start()])
        made = repl(match)
        if made is not None:
            pieces.append(made)
        last = match.end()
    if last < len(string):
        pieces.append(string[last:])
    return string[:0].join(pieces), done


def match_expand(self, template):
    import re
    from _re import expand

    re._check_template(self.re, template)
    return expand(self, template)

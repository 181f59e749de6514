"""Iterators: native ones where every step can be (_itertools), and those that run a program's own code."""

from _itertools import (
    batched, chain, combinations, combinations_with_replacement, count, cycle, islice, pairwise, permutations,
    product, repeat,
)


class _count:
    """count() of numbers that are not built in."""

    def __init__(self, start, step):
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value


def _lazily(name):
    """Makes a class of iterators out of a generator function."""

    def decorate(function):
        class iterator:
            def __init__(self, *args, **kwargs):
                self._steps = function(*args, **kwargs)

            def __iter__(self):
                return self

            def __next__(self):
                return next(self._steps)

        iterator.__name__ = iterator.__qualname__ = name
        return iterator

    return decorate


@_lazily("cycle")
def _cycle(iterable):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


@_lazily("chain")
def _chain(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


@_lazily("islice")
def _islice(iterator, start, stop, step):
    at = 0
    wanted = start
    if stop is not None and start >= stop:
        # What lies before the start is consumed all the same.
        while at < stop:
            try:
                next(iterator)
            except StopIteration:
                return
            at += 1
        return
    for item in iterator:
        if at == wanted:
            yield item
            wanted += step
            if stop is not None and wanted >= stop:
                # Skip up to the end, as the native one does, without asking for more.
                at += 1
                while at < stop:
                    try:
                        next(iterator)
                    except StopIteration:
                        return
                    at += 1
                return
        at += 1


@_lazily("pairwise")
def _pairwise(iterator):
    for before in iterator:
        for item in iterator:
            yield before, item
            before = item


@_lazily("batched")
def _batched(iterator, n):
    while True:
        batch = []
        for item in iterator:
            batch.append(item)
            if len(batch) == n:
                break
        if not batch:
            return
        yield tuple(batch)


def _checked_islice(iterable, *args):
    start, stop, step = slice(*args).start, slice(*args).stop, slice(*args).step
    islice((), start, stop, step)
    return _islice(iter(iterable), start or 0, stop, step or 1)


def _checked_batched(iterable, n):
    if n < 1:
        raise ValueError("n must be at least one")
    return _batched(iter(iterable), n)


@_lazily("takewhile")
def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


@_lazily("dropwhile")
def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


@_lazily("filterfalse")
def _filterfalse(predicate, iterator):
    for item in iterator:
        if not (item if predicate is None or predicate is bool else predicate(item)):
            yield item


def filterfalse(function, iterable, /):
    return _filterfalse(function, iter(iterable))


@_lazily("starmap")
def _starmap(function, iterator):
    for args in iterator:
        yield function(*tuple(args))


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


@_lazily("compress")
def _compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def compress(data, selectors):
    return _compress(iter(data), iter(selectors))


@_lazily("accumulate")
def _accumulate(iterator, function, initial):
    total = initial
    if initial is None:
        try:
            total = next(iterator)
        except StopIteration:
            return
    yield total
    for item in iterator:
        total = total + item if function is None else function(total, item)
        yield total


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


@_lazily("zip_longest")
def _zip_longest(iterators, fillvalue):
    iterators = list(iterators)
    left = len(iterators)
    while left:
        row = []
        for i, iterator in enumerate(iterators):
            if iterator is None:
                row.append(fillvalue)
                continue
            try:
                row.append(next(iterator))
            except StopIteration:
                iterators[i] = None
                left -= 1
                if not left:
                    return
                row.append(fillvalue)
        yield tuple(row)


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


class groupby:
    """Runs of items with equal keys; a group ends when the next one is asked for."""

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._unset = unset = object()
        self._wanted = self._current = unset
        self._item = None
        self._round = None

    def __iter__(self):
        return self

    def _advance(self):
        self._item = next(self._source)
        self._current = self._item if self._key is None else self._key(self._item)

    def __next__(self):
        self._round = object()
        while self._current is self._unset or self._current == self._wanted:
            self._advance()
        self._wanted = self._current
        return self._current, _group(self, self._wanted, self._round)


@_lazily("_grouper")
def _group(groups, wanted, round):
    while groups._round is round and groups._current == wanted:
        yield groups._item
        try:
            groups._advance()
        except StopIteration:
            # The source is at its end: no further group begins here.
            groups._round = None
            groups._wanted = groups._current
            return


class _tee:
    """One of several readers of the same source: a chain of links that are filled when first reached."""

    def __init__(self, iterator, link):
        self._iterator = iterator
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if not link:
            link.append(next(self._iterator))
            link.append([])
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self._iterator, self._link)


_tee.__name__ = _tee.__qualname__ = "_tee"


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    iterator = iter(iterable)
    if isinstance(iterator, _tee):
        return tuple([_tee(iterator._iterator, iterator._link) for _ in range(n)])
    link = []
    return tuple([_tee(iterator, link) for _ in range(n)])

"""Short reprs."""

_repr = repr


class Repr:
    maxlevel = 6
    maxdict = 4
    maxlist = maxtuple = maxset = maxfrozenset = maxdeque = 6
    maxarray = 5
    maxstring = 30
    maxlong = 40
    maxother = 30
    fillvalue = "..."

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        kind = type(x)
        if kind is str:
            return self._cut(x, self.maxstring)
        if kind is int:
            return self._middle(_repr(x), self.maxlong)
        if kind is list:
            return self._items(x, level, "[", "]", self.maxlist)
        if kind is tuple:
            return self._items(x, level, "(", ")", self.maxtuple, ",")
        if kind is set:
            return self._items(_ordered(x), level, "{", "}", self.maxset) if x else "set()"
        if kind is frozenset:
            return self._items(_ordered(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"
        if kind is dict:
            return self._entries(x, level)
        return self._middle(_repr(x), self.maxother)

    def _cut(self, text, most):
        shown = _repr(text[:most])
        if len(shown) <= most and len(text) <= most:
            return shown
        before = max(0, (most - 3) // 2)
        after = max(0, most - 3 - before)
        shown = _repr(text[:before] + text[len(text) - after:])
        return shown[:before] + self.fillvalue + shown[len(shown) - after:]

    def _middle(self, text, most):
        if len(text) <= most:
            return text
        before = max(0, (most - 3) // 2)
        after = max(0, most - 3 - before)
        return text[:before] + self.fillvalue + text[len(text) - after:]

    def _items(self, items, level, left, right, most, trail=""):
        count = len(items)
        if level <= 0 and count:
            inside = self.fillvalue
        else:
            parts = [self.repr1(item, level - 1) for item in list(items)[:most]]
            if count > most:
                parts.append(self.fillvalue)
            inside = ", ".join(parts)
            if count == 1 and trail:
                right = trail + right
        return f"{left}{inside}{right}"

    def _entries(self, table, level):
        if not table:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        parts = []
        for key in _ordered(table)[:self.maxdict]:
            parts.append(f"{self.repr1(key, level - 1)}: {self.repr1(table[key], level - 1)}")
        if len(table) > self.maxdict:
            parts.append(self.fillvalue)
        return "{" + ", ".join(parts) + "}"


def _ordered(things):
    try:
        return sorted(things)
    except Exception:
        return list(things)


aRepr = Repr()
def recursive_repr(fillvalue="..."):
    def decorate(function):
        running = set()

        def wrapper(self):
            if id(self) in running:
                return fillvalue
            running.add(id(self))
            try:
                return function(self)
            finally:
                running.discard(id(self))

        return wrapper

    return decorate


def _short(x):
    return aRepr.repr(x)


repr = _short

"""What belongs to one loop from its first use on."""

from asyncio import events


class LoopBound:
    _loop = None

    def _get_loop(self):
        loop = events.get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop


def shown(thing, *parts):
    head = object.__repr__(thing)
    return f"{head[:-1]} [{', '.join(parts)}]>"

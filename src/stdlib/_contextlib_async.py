"""The asynchronous half of contextlib, which finds its names here when they are asked for."""

from contextlib import nullcontext
from functools import wraps

__name__ = "contextlib"


class AbstractAsyncContextManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


class _AsyncGeneratorContextManager(AsyncContextDecorator, AbstractAsyncContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    async def __aenter__(self):
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            await self.gen.aclose()
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        await self.gen.aclose()
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class AsyncExitStack(AbstractAsyncContextManager):
    def __init__(self):
        self._exits = []

    async def enter_async_context(self, cm):
        result = await type(cm).__aenter__(cm)

        async def leave(*details):
            return await type(cm).__aexit__(cm, *details)

        self._exits.append(leave)
        return result

    def enter_context(self, cm):
        result = type(cm).__enter__(cm)

        async def leave(*details):
            return type(cm).__exit__(cm, *details)

        self._exits.append(leave)
        return result

    def callback(self, callback, /, *args, **kwds):
        async def leave(*details):
            callback(*args, **kwds)

        self._exits.append(leave)
        return callback

    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(*details):
            await callback(*args, **kwds)

        self._exits.append(leave)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, exc_type, exc, tb):
        given = pending = exc
        while self._exits:
            leave = self._exits.pop()
            try:
                if pending is None:
                    await leave(None, None, None)
                elif await leave(type(pending), pending, pending.__traceback__):
                    pending = None
            except BaseException as error:
                pending = error
        if pending is not None and pending is not given:
            raise pending
        return given is not None and pending is None


async def _enter_null(self):
    return self.enter_result


async def _exit_null(self, *excinfo):
    pass


nullcontext.__aenter__ = _enter_null
nullcontext.__aexit__ = _exit_null

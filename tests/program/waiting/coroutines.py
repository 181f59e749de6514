"""Everything that waits."""


async def fetch(session, url):
    async with session.get(url) as answer, session.lock:
        return await answer.text()


async def produce(source, limit=3):
    async for item in source:
        if item is None:
            break
        yield item, await item.size()
    else:
        yield limit


async def gather(sources):
    sizes = [await source.size() for source in sources if await source.ready()]
    pairs = {key: value async for source in sources async for key, value in source}
    lazy = (item async for item in pairs)
    nested = [[part async for part in source] for source in sources]
    return sizes, lazy, nested


class Pool:
    async def __aenter__(self):
        await self.open()
        return self

    async def __aexit__(self, *exc):
        try:
            await self.close()
        except* OSError as group:
            raise RuntimeError from group
        finally:
            for worker in self.workers:
                async with worker:
                    continue

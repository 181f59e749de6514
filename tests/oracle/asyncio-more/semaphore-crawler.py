# A crawler of an imaginary site with a limit on open connections and a set of seen pages.
import asyncio

SITE = {"/": ["/a", "/b"], "/a": ["/c", "/"], "/b": ["/c", "/d", "/missing"], "/c": [], "/d": ["/a"]}


class Crawler:
    def __init__(self, limit):
        self.limit = asyncio.Semaphore(limit)
        self.seen, self.failed, self.open, self.most = set(), [], 0, 0

    async def fetch(self, url):
        async with self.limit:
            self.open += 1
            self.most = max(self.most, self.open)
            try:
                await asyncio.sleep(0.01 * len(url))
                return SITE[url]
            finally:
                self.open -= 1

    async def crawl(self, url):
        if url in self.seen:
            return
        self.seen.add(url)
        try:
            links = await self.fetch(url)
        except KeyError:
            self.failed.append(url)
            return
        async with asyncio.TaskGroup() as group:
            for link in links:
                group.create_task(self.crawl(link))


async def main():
    for limit in (1, 2, 10):
        crawler = Crawler(limit)
        start = asyncio.get_running_loop().time()
        await crawler.crawl("/")
        print(limit, sorted(crawler.seen), crawler.failed, crawler.most)


asyncio.run(main())

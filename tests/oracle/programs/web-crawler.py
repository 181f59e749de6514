import threading
import time
from queue import Empty, Queue

SITE = {
    '/': ['/about', '/blog', '/missing'],
    '/about': ['/', '/team'],
    '/blog': ['/blog/1', '/blog/2'],
    '/blog/1': ['/blog/2'],
    '/blog/2': [],
    '/team': ['/about'],
}


class Crawler:
    def __init__(self, workers):
        self.frontier = Queue()
        self.seen = {'/'}
        self.errors = []
        self.pages = {}
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.work, daemon=True) for _ in range(workers)]

    def fetch(self, url):
        time.sleep(0.003)
        if url not in SITE:
            raise LookupError(f'404 for {url}')
        return SITE[url]

    def work(self):
        while True:
            try:
                url = self.frontier.get(timeout=0.2)
            except Empty:
                return
            try:
                links = self.fetch(url)
                with self.lock:
                    self.pages[url] = len(links)
                    for link in links:
                        if link not in self.seen:
                            self.seen.add(link)
                            self.frontier.put(link)
            except LookupError as error:
                self.errors.append(str(error))
            finally:
                self.frontier.task_done()


crawler = Crawler(3)
crawler.frontier.put('/')
for t in crawler.threads: t.start()
crawler.frontier.join()
for url, links in sorted(crawler.pages.items()):
    print(f'{url:<10} {links} links')
print(crawler.errors, len(crawler.seen))

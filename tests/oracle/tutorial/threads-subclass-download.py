# Downloads as subclasses of Thread, with progress kept under a lock and a summary table.
import threading
import time


class DownloadThread(threading.Thread):
    """Pretends to fetch a file in parts."""

    total = 0
    lock = threading.Lock()

    def __init__(self, url, size, speed=100):
        threading.Thread.__init__(self)
        self.url = url
        self.size = size
        self.speed = speed
        self.received = 0
        self.error = None

    def run(self):
        print("%s: starting %s" % (self.name, self.url))
        try:
            while self.received < self.size:
                self.fetch_part()
        except IOError as e:
            self.error = e
            print("%s: failed with %s" % (self.name, e))
        else:
            print("%s: finished %s" % (self.name, self.url))

    def fetch_part(self):
        part = min(50, self.size - self.received)
        time.sleep(part / self.speed)
        if self.url.endswith("bad") and self.received >= 50:
            raise IOError("connection lost at %d" % self.received)
        self.received += part
        with DownloadThread.lock:
            DownloadThread.total += part


def main():
    downloads = [
        DownloadThread("http://a.example/one", 120),
        DownloadThread("http://b.example/two", 80, speed=40),
        DownloadThread("http://c.example/bad", 200),
    ]
    for d in downloads:
        d.start()
    while any(d.is_alive() for d in downloads):
        time.sleep(0.5)
    print("-" * 44)
    for d in downloads:
        state = "ok" if d.error is None else "error: %s" % d.error
        print("%-24s%5d of %-5d%s" % (d.url, d.received, d.size, state))
    print("total", DownloadThread.total)


if __name__ == "__main__":
    main()

import queue
import threading

STOP = None


class Stage(threading.Thread):
    def __init__(self, name, work, source, sink):
        threading.Thread.__init__(self, name=name)
        self.work, self.source, self.sink = work, source, sink
        self.count = 0

    def run(self):
        for item in iter(self.source.get, STOP):
            self.count += 1
            for out in self.work(item):
                self.sink.put(out)
        self.sink.put(STOP)

    def __str__(self):
        return f'{self.name}({self.count})'


def split(line):
    return line.split()


def clean(word):
    word = word.strip('.,!?').lower()
    return [word] if word else []


def long(word):
    if len(word) > 3:
        yield word


queues = [queue.Queue(maxsize=2) for _ in range(3)] + [queue.Queue()]
stages = [Stage(f.__name__, f, a, b) for f, a, b in zip((split, clean, long), queues, queues[1:])]
for s in stages: s.start()
for line in ['The quick brown fox,', 'jumps over ... the', 'lazy dog! Really?']:
    queues[0].put(line)
queues[0].put(STOP)
for s in stages: s.join()
print(list(iter(queues[-1].get_nowait, STOP)))
print(*stages, sep=' -> ')

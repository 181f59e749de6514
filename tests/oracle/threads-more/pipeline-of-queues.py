# Three stages joined by queues, each a thread, ended by a sentinel that is passed on.
import queue
import threading

END = None


def stage(function, source, target):
    while (item := source.get()) is not END:
        for result in function(item):
            target.put(result)
    target.put(END)


def split(line):
    return line.split()


def clean(word):
    word = word.strip(".,!?").lower()
    return [word] if word else []


def measure(word):
    return [(word, len(word))]


first, second, third, last = (queue.Queue(maxsize=2) for _ in range(4))
for function, source, target in [(split, first, second), (clean, second, third), (measure, third, last)]:
    threading.Thread(target=stage, args=(function, source, target), name=function.__name__).start()


def feed():
    for line in ["Hello, world!", "A pipeline of queues ...", "", "The end."]:
        first.put(line)
    first.put(END)


threading.Thread(target=feed).start()
while (item := last.get()) is not END:
    print(*item)

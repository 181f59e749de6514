# Counting words by parts in threads and merging the counters.
import threading
from collections import Counter

TEXT = """the quick brown fox jumps over the lazy dog
the dog sleeps and the fox runs
a fox is quick and a dog is lazy""".splitlines()

partial = [None] * len(TEXT)


def count(index, line):
    partial[index] = Counter(word.strip(".,") for word in line.lower().split())


threads = [threading.Thread(target=count, args=pair) for pair in enumerate(TEXT)]
[t.start() for t in threads]
[t.join() for t in threads]
total = sum(partial, Counter())
for word, times in sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))[:6]:
    print(f"{word:<6}{times:>3} {'*' * times}")
print(sum(total.values()), len(total), total["cat"])

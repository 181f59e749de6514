import threading
from collections import Counter

lock = threading.Lock()
totals = Counter()


def count(words):
    mine = Counter(words)
    with lock:
        totals.update(mine)


text = 'one two three two one two'.split()
threads = [threading.Thread(target=count, args=(text[i::3],)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(totals.most_common(), sum(totals.values()), totals['none'], f'{totals["two"]:>5}|')

import threading
from collections import Counter

TEXT = """the cat sat on the mat
the dog sat on the log
a cat and a dog met on the mat"""


def count(lines, out, index):
    local = Counter()
    for line in lines:
        local.update(line.split())
    out[index] = local


lines = TEXT.splitlines()
out = [None] * 3
threads = [threading.Thread(target=count, args=(lines[i::3], out, i)) for i in range(3)]
for t in threads: t.start()
for t in threads: t.join()
total = sum(out, Counter())
for word, n in total.most_common(4):
    print(f'{word:>5} {"#" * n} {n}')
print(sorted(total.items(), key=lambda kv: (-kv[1], kv[0]))[-3:], sum(total.values()), out[0] & out[1])

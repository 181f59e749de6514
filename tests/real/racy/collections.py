import threading
from collections import deque, defaultdict, Counter, OrderedDict
q = deque(maxlen=10)
dd = defaultdict(list)
c = Counter()
log = []
text = ''
def work(k):
    global text
    for i in range(30):
        q.append((k, i))
        if q: log.append(q[0])
        try: q.popleft()
        except IndexError: log.append('empty')
        dd[i % 3].append(k)
        c[k] += 1
        c['all'] += 1
        text += str(k)
        log.append(len(text))
        log.append(f'{q}'[:20])
        log.append(repr(dd)[:30])
ts = [threading.Thread(target=work, args=(k,)) for k in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(len(q), {k: len(v) for k, v in dd.items()}, dict(c), len(text), log[-6:])

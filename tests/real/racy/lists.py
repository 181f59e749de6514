import threading
a = [0] * 5
b = []
s = set()
out = []
def work(k):
    for i in range(60):
        a[i % 5] += 1
        b.append(i)
        if len(b) > 3 and i % 3 == 0:
            out.append(b.pop())
        if b and b[-1] == i: out.append('same')
        b += [k]
        s.add((i, k)); s.discard((i - 3, k)); 
        if (i, 1 - k) in s: out.append(sorted(s)[:2])
        if i % 10 == 0: b.sort(); b.reverse()
        if i % 9 == 0: b[:] = b[2:]
        x, *rest = b
        out.append(len(rest)); out.append(b == [k]); out.append(sum(a)); out.append(max(b))
        a[0], a[1] = a[1], a[0]
def safe(k):
    try: work(k)
    except Exception as e: print(k, type(e).__name__, e)
ts = [threading.Thread(target=safe, args=(k,)) for k in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(a, b[:10], len(b), len(s), len(out), out[-20:])

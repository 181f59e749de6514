import threading
d = {}
log = []
def work(k):
    for i in range(50):
        d[i % 7] = d.get(i % 7, 0) + 1
        d.setdefault((k, i % 3), []).append(i)
        if i in d and i > 3:
            try: del d[i]
            except KeyError as e: log.append(('lost', k, i))
        try:
            for key in d: pass
        except RuntimeError as e: log.append(str(e))
        d.update({f's{i % 4}': k})
        x = d.pop(i % 11, None)
        log.append(len(d))
ts = [threading.Thread(target=work, args=(k,)) for k in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(map(str, d.items())), log[-10:], len(log))

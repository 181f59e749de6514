import threading
def count():
    i = 0
    while True:
        i += 1
        yield i
g = count()
it = iter(list(range(100)))
got = []
def work(k):
    for _ in range(40):
        try: got.append((k, next(g)))
        except ValueError as e: got.append((k, str(e)))
        except StopIteration: got.append('stop')
        try: got.append(next(it))
        except StopIteration: got.append('end')
ts = [threading.Thread(target=work, args=(k,)) for k in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(len(got), got[-8:])

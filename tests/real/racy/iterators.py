import itertools
import threading

numbers = iter(range(60))
tickets = itertools.count()
pairs = zip(range(100), range(100, 200))
numbered = enumerate(list("abcdefghijklmnopqrstuvwxyz" * 2))
got = []
begin = threading.Barrier(3)


def work(k):
    begin.wait()
    for n in numbers:
        got.append((n, next(tickets)))
        try:
            got.append(next(pairs))
            got.append(next(numbered))
        except StopIteration:
            got.append("end")


threads = [threading.Thread(target=work, args=(k,)) for k in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
taken = sorted(item[0] for item in got if isinstance(item[0], int) and item[1] < 60)
print(len(got), taken == list(range(60)), got[-6:])

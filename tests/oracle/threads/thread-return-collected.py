import threading
results = {}
def sq(n): results[n] = n * n
ts = [threading.Thread(target=sq, args=(n,)) for n in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(results.items()))

import threading


def work(i):
    print(f"worker {i} at work")
    return i * i


threads = []
for i in range(5):
    t = threading.Thread(target=work, args=(i,))
    threads.append(t)
    t.start()

for t in threads:
    t.join()
print("all five are done")

import threading


def work(i):
    print(f"worker {i} at work")
    return i * i


for i in range(5):
    t = threading.Thread(target=work, args=(i,))
    t.start()
    t.join()
print("all five are done")

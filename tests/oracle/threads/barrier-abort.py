import threading, time
b = threading.Barrier(2)
def f():
    try: b.wait()
    except threading.BrokenBarrierError: print("aborted")
t = threading.Thread(target=f); t.start(); time.sleep(0.05); b.abort(); t.join()

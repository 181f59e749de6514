import threading, time
def f():
    time.sleep(0.2); print("late")
threading.Thread(target=f).start()
print("main done")

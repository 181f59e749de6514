import threading, time
def f():
    try:
        time.sleep(100)
    finally:
        print("never")
threading.Thread(target=f, daemon=True).start()
print("end")

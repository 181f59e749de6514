import threading
class T(threading.Thread):
    def run(self):
        return 1 / 0
t = T(name="Zero"); t.start(); t.join()
print(t.is_alive())

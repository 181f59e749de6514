import threading
def work(): print(threading.current_thread().name)
class Sub(threading.Thread):
    def run(self): print(self.name)
for t in (threading.Thread(target=work), threading.Thread(), Sub(), threading.Thread(target=work, name="x"), threading.Thread(target=lambda: print(threading.current_thread().name))):
    t.start(); t.join()
print(threading.main_thread().name, threading.current_thread() is threading.main_thread())

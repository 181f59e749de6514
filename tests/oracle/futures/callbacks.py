from concurrent.futures import Future
import threading

f = Future()
f.add_done_callback(lambda f: print("first", f.result(), threading.current_thread().name))
f.add_done_callback(lambda f: print("second"))
t = threading.Thread(target=f.set_result, args=(42,), name="Setter")
t.start()
t.join()
f.add_done_callback(lambda f: print("late", threading.current_thread().name))
print(f.result(), f.exception())
